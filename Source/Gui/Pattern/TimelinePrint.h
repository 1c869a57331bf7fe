#pragma once
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** Puts a pattern clip of one loop on the timeline, at the playhead's bar: of a scene, or of the live loop if that is empty; of one
    track if that is given. It lies on the selected track, or on a new one for patterns where none is free. Two undo steps at most.
    Tells the workspace what was done. */
void printOnTimeline (Workspace&, const juce::String& scene, const juce::String& sequence);

/** Puts such a clip at a time on a track, or on a new one for patterns. @returns its id; nothing if that failed. One undo step. */
std::optional<juce::String> printScene (Workspace&, const juce::String& scene, const juce::String& sequence, double start, std::optional<juce::String> track);

/** How long one pass of the loop is now, in seconds. */
double loopSeconds (const Workspace&);

/** Asks for a file and writes a pattern track into it as MIDI. */
void saveAsMidi (Workspace&, const juce::String& track);
} // namespace amp::gui
