#pragma once
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The range of time that is selected, or that the selected clips cover. */
juce::Range<double> selectedRange (const Workspace&);

/** Switches looping. Where no loop is set yet, it goes round what is selected, or four bars from the playhead's bar. One undo step. */
void toggleLoop (Workspace&);

enum class LoopEnd { start, end };

/** Sets one end of the loop to the playhead and keeps the other, or a bar if there is none. */
void setLoopEnd (Workspace&, LoopEnd);
} // namespace amp::gui
