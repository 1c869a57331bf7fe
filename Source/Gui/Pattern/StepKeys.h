#pragma once
#include "Gui/Pattern/PatternBoard.h"

namespace amp::gui
{
/** The keyboard in a grid of steps: arrows move the cursor, Return sets or takes away, Delete takes away, Alt with up and down changes
    the velocity, Alt with left and right the offset, Ctrl with up and down the note, Page Up and Down go by bars, Home and End to the
    ends of the loop. @param perRow  steps that up and down go by within a track; 0: they change the track.
    @returns false if the key means nothing here. */
bool stepKey (PatternBoard&, const juce::KeyPress&, int perRow = 0);

/** What stands on the cursor, for accessibility: "Kick, bar 1 beat 2 step 3 (step 7), velocity 80 %". */
juce::String describeCursor (const PatternBoard&);

/** "C4" for 60. */
juce::String noteName (int note);

/** The menu of a step: velocity, gate, note, offset, remove, copy, paste. */
juce::PopupMenu stepMenu (PatternBoard&, const juce::String& track, int step);
} // namespace amp::gui
