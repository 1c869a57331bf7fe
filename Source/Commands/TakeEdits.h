#pragma once
#include "Model/Lookup.h"
#include "Model/Session.h"

/** Takes and the choice among them. Thread: message, inside an open Edit. */
namespace amp::takes
{
/** Adds a lane that does not sound. @param kind  "take" or "comp". @returns its id. */
Result<juce::String> addLane (Edit&, const juce::String& track, const juce::String& kind, const juce::String& name);

/** Makes one lane of a track the one that sounds. */
Result<> choose (Edit&, const juce::String& track, const juce::String& lane);

/** Makes the track sound one lane between two times, and elsewhere what it did: the choice is kept in a lane of kind comp, which
    begins as a copy of the lane that sounded. Segments of different takes overlap a little, so that they cross-fade. */
Result<> swipe (Edit&, const juce::String& track, const juce::String& lane, double start, double end);

/** Keeps what sounds as the track's only lane. */
Result<> flatten (Edit&, const juce::String& track);

inline constexpr double seam = 0.01; // seconds that two segments overlap
} // namespace amp::takes
