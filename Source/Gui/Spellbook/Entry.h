#pragma once
#include <juce_core/juce_core.h>

#include <functional>
#include <vector>

namespace amp::gui
{
/** What the Spellbook can find: something to do, or a place to go to. */
struct SpellEntry
{
    enum class Kind { command, recipe, track, marker, session, setting, answer }; // answer: of the calculator

    Kind kind = Kind::command;
    juce::String id, title;
    juce::String detail {};    // its menu, its type, its time
    juce::String shortcut {};  // "Ctrl+E"
    juce::String whyNot {};    // why it cannot be done now; empty: it can
    juce::StringArray steps {}; // of a recipe, in words
    std::function<void()> run {};
};

/** Where entries come from; asked each time the Spellbook opens. Thread: message. */
using SpellSource = std::function<void (std::vector<SpellEntry>&)>;
} // namespace amp::gui
