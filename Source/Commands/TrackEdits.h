#pragma once
#include "Model/Session.h"

/** Steps that several commands share. Thread: message, inside an open Edit. */
namespace amp::tracks
{
struct NewTrack
{
    juce::String type { "audio" };
    juce::String name {};  // empty: one by type and number
    juce::String color {}; // empty: the palette's next
    int channels = 2;      // 1 mono, 2 stereo
    int index = -1;        // place among the tracks; -1 is the end
};

/** Adds a track with its mixer channel. @returns its id. */
Result<juce::String> add (Edit&, const NewTrack&);
} // namespace amp::tracks
