#pragma once
#include "Gui/Pattern/PatternBoard.h"

namespace amp::gui
{
/** Adds a track that plays a sound, under a name that is free, and selects it. */
void addPatternTrack (PatternBoard&, const juce::String& sound);

/** Moves a track among those of its kind. @param by  places; negative is up. */
void moveTrack (PatternBoard&, const juce::String& track, int by);

/** Sounds by group, and a MIDI track. */
juce::PopupMenu addTrackMenu (PatternBoard&);

/** The sounds that there are, by group; `choose` is told the one that is picked. */
juce::PopupMenu soundMenu (PatternBoard&, const juce::String& current, std::function<void (const juce::String&)> choose);

/** What can be done with a track. `rename` opens its name. */
juce::PopupMenu trackMenu (PatternBoard&, const juce::String& track, std::function<void()> rename);

/** A name that no member of a list has: "kick", "kick 2". */
juce::String freeName (const juce::String& wish, const std::function<bool (const juce::String&)>& isTaken);
} // namespace amp::gui
