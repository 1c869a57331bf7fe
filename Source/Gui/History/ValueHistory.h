#pragma once
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** A value that something had before. */
struct PastValue
{
    juce::var value;
    juce::Time time;   // when it was changed to another, or when the version was made
    juce::String what; // the step that changed it: "Set volume"; or the version that has it: "Louder chorus"
    bool isVersion = false;
};

/** What a value was before each undo step that changed it, the latest first, and then what it is in each version that has another
    than the one listed before. What was absent is left out. Cost: the versions are read, up to the tenth that differs.
    @param most  of each kind */
std::vector<PastValue> pastValues (Workspace&, const Path&, size_t most = 6);

/** Lists them in the menu of a control, to be taken again. Nothing is added if there are none.
    @param words  writes a value: "-4.2 dB" */
void addPastValues (juce::PopupMenu&, Workspace&, const Path&, const std::function<juce::String (double)>& words, const std::function<void (double)>& set);
} // namespace amp::gui
