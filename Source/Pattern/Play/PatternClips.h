#pragma once
#include "Model/Node.h"
#include "Pattern/Loop/StepClock.h"

#include <juce_core/juce_core.h>

#include <vector>

namespace amp::pattern
{
/** A clip on the timeline that plays the pattern layer: a scene, or the live loop from another place; all of it, or the
    sequence of one track. */
struct PatternClip
{
    NodePtr layer;              ///< what it plays, as a layer of its own; null: the live loop
    double first = 0, end = 0;  ///< steps on the timeline, may lie off the grid; the end is not part of it
    double offset = 0;          ///< steps of the loop at its start
    juce::String sequence {};   ///< the only pattern track that it plays; empty: all of its layer

    /** Whether the clip plays in place of that pattern track's live loop. */
    bool covers (const juce::String& patternTrack) const;
};

/** The pattern clips of all tracks that play, by their start. A clip whose scene does not exist is left out.
    Thread: any. */
std::vector<PatternClip> patternClipsOf (const NodePtr& root, const StepClock&);

/** Where a clip lies among whole steps. The loop's step 0 falls on `origin + shift`; its steps [first, end) sound, and
   they stand in for the live loop's steps [covers, coversEnd). */
struct ClipSteps
{
    int64_t first = 0, end = 0, origin = 0;
    double shift = 0;  ///< steps by which it is off the grid, -0.5..0.5
    int64_t covers = 0, coversEnd = 0;
};
ClipSteps stepsOf (const PatternClip&) noexcept;
}  // namespace amp::pattern
