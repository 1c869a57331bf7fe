#pragma once
#include "Core/AutomationCurve.h"
#include "Core/TempoMap.h"
#include "Engine/Schedule/Automation.h"
#include "Engine/Schedule/Fade.h"
#include "Engine/Schedule/Media.h"
#include "Engine/Schedule/TempoHistory.h"

#include <memory>
#include <vector>

namespace amp::engine
{
/** A stretch of media on a lane. Positions and lengths are samples at the engine's rate. */
struct Clip
{
    std::shared_ptr<const Media> media;  ///< shared with other clips and earlier schedules
    int64_t start = 0;                   ///< on the timeline
    int64_t length = 0;
    int64_t offset =
        0;  ///< the first frame of the media that is used: it sounds at the start, or at the end if reversed
    bool isReversed = false;
    float gain = 1.0f;
    Fade fadeIn, fadeOut;
    std::shared_ptr<const AutomationCurve>
        envelope {};  ///< decibels by sample from the start, besides the gain; null: none

    int64_t end() const noexcept { return start + length; }

    /** The first of the `count` frames of the media that sound from a position on. */
    int64_t mediaFrame (int64_t position, int64_t count) const noexcept
    {
        return isReversed ? offset + end() - position - count : offset + position - start;
    }

    bool operator== (const Clip&) const = default;
};

/** Everything that one lane plays. Immutable once made. */
class LaneContent
{
public:
    /** Sorts the clips by start, drops empty ones, and lets neighbours that overlap in part cross at equal power over
       the overlap, in place of their own fades there. A clip that lies wholly inside another is added to it. */
    explicit LaneContent (std::vector<Clip>);

    const std::vector<Clip>& all() const noexcept { return clips; }

    /** The index of the first clip that may sound at or after a position.  Realtime-safe. */
    size_t firstAt (int64_t position) const noexcept AMP_REALTIME;

    /** The end of the last clip. */
    int64_t end() const noexcept { return ends.empty() ? 0 : ends.back(); }

    bool operator== (const LaneContent& other) const { return clips == other.clips; }

private:
    std::vector<Clip> clips;    // by start
    std::vector<int64_t> ends;  // the furthest end of the clips up to and with this one
};

/** A stretch that repeats, [start, end) in samples. Shorter than a quantum: no loop. */
struct Loop
{
    int64_t start = 0, end = 0;

    bool operator== (const Loop&) const = default;
};

struct PatternContent;

struct Click
{
    bool isOn = false;
    float gain = 1.0f;

    bool operator== (const Click&) const = default;
};

/** What there is to play, for one sample rate. Immutable; the audio thread only reads it. */
struct Schedule
{
    double sampleRate = 48000;
    std::vector<std::shared_ptr<const LaneContent>>
        lanes;  ///< by lane slot; shared with earlier schedules; null: nothing
    std::vector<std::shared_ptr<const PatternContent>>
        patterns;  ///< what lanes of pattern tracks play, by lane slot; shared likewise; null: nothing
    TempoMap tempo;
    TempoHistory tempoHistory;
    Loop loop;
    Click click;
    std::shared_ptr<const Automation> automation;  ///< shared likewise; null: nothing moves by itself

    const LaneContent* lane (size_t slot) const noexcept AMP_REALTIME
    {
        return slot < lanes.size() ? lanes[slot].get() : nullptr;
    }

    const PatternContent* pattern (size_t slot) const noexcept AMP_REALTIME
    {
        return slot < patterns.size() ? patterns[slot].get() : nullptr;
    }
};
}  // namespace amp::engine
