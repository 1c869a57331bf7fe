#pragma once
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** One command of a recipe. Values that are texts may hold {track}, the selected track, and {1}, {2}..: what the first, second..
    step added. */
struct RecipeStep
{
    juce::String command;
    std::vector<std::pair<juce::String, juce::var>> given {};
    juce::String words; // what it does, for the list that is shown before
};

/** Commands under one name, run as one undo step. */
struct Recipe
{
    juce::String id, title;
    bool needsTrack = true;
    std::vector<RecipeStep> steps;
};

/** Those that come with the program. */
const std::vector<Recipe>& builtInRecipes();

/** Why a recipe cannot run now; empty if it can. */
juce::String whyNot (const Recipe&, const Workspace&);

/** Runs it as one undo step. If a step fails, the error is shown and the steps before are taken back. Thread: message. */
void runRecipe (const Recipe&, Workspace&);
} // namespace amp::gui
