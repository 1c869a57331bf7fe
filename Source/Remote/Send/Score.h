#pragma once
#include "Pattern/Loop/MapClock.h"
#include "Pattern/Play/Passage.h"
#include "Pattern/Play/PatternClips.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace amp::remote
{
/** What is sent: which loop from which step on, and where steps are in time. Immutable; thread: any. */
struct Score
{
    struct Part
    {
        int64_t first = 0;  ///< absolute step
        pattern::LoopPtr loop;
    };

    /** A clip of the timeline that plays in place of the live loop. */
    struct Clip
    {
        pattern::ClipSteps steps;
        pattern::LoopPtr loop;                         ///< null: the live one
        std::set<std::string, std::less<>> tracks {};  ///< that it covers
    };

    std::vector<Part> parts;     ///< by first step; one or more
    std::vector<Clip> clips {};  ///< by start; of those that overlap the last plays
    pattern::MapClock clock { TempoMap {} };

    /** Whether a passage plays a track. */
    using Plays = std::function<bool (const std::string& track)>;
    using UsePassage = std::function<void (const pattern::Passage&, const pattern::StepClock&, const Plays&)>;

    /** Calls use for every passage that plays something at a step: that of the live loop, then those of the clips.
        playStart: where playing began, seconds on the timeline. */
    void forEachPassage (int64_t step, double playStart, const UsePassage& use) const;

    /** True of a MIDI track that is in it, but silenced wherever it is. */
    bool isMuted (const std::string& midiTrack) const;

    /** Seconds by which something of a step may sound before it. */
    double earliestAt (int64_t step) const;

private:
    const Part& partAt (int64_t step) const;
};

/** What a session plays. changes: parts that take the live loop's place later, by their first step. */
Score scoreOf (const NodePtr& root, const std::vector<Score::Part>& changes);
}  // namespace amp::remote
