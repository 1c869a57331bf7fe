#pragma once
#include "Model/Node.h"
#include "Pattern/Loop/StepClock.h"

#include <juce_core/juce_core.h>

#include <vector>

namespace amp::pattern
{
/** A clip on the timeline that plays a scene of the pattern layer. */
struct PatternClip
{
    double start = 0.0, end = 0.0;  ///< seconds; the end is not part of it
    double offset = 0.0;            ///< seconds into the loop at its start, at the tempo there
    juce::String scene;
    juce::StringArray tracks;  ///< the pattern tracks that it covers: those of the scene
};

/** The pattern clips of a session that sound, in the order of their tracks and clips. Thread: any. */
std::vector<PatternClip> patternClipsOf (const NodePtr& root);

/** What one pattern track plays over a run of steps. */
struct PlayedRun
{
    int64_t first = 0, end = 0;  ///< absolute steps; the end is not part of it
    int64_t origin = 0;          ///< the absolute step at which the loop's step 0 falls
    juce::String scene;          ///< empty: the live loop

    bool operator== (const PlayedRun&) const = default;
};

/** What a track plays over the steps [from, to), without gaps: a clip where one covers it (of several the last),
   elsewhere the live loop, in phase with the timeline. A step belongs to a clip if its grid time lies in it. Pure.
   Thread: any. */
std::vector<PlayedRun>
runsOf (const juce::String& track, const std::vector<PatternClip>&, const StepClock&, int64_t from, int64_t to);
}  // namespace amp::pattern
