#pragma once
#include "Dsp/Voices/VoicePool.h"
#include "Engine/Pattern/PatternContent.h"
#include "Engine/Render/Chunk.h"
#include "Engine/Strip/StereoBuffer.h"

#include <array>
#include <atomic>

namespace amp::engine
{
/** Plays the lane of a pattern track: finds the events that are due, and gives them to voices on the sample.

    What is due depends on the position alone, so a pattern keeps its phase through locates and loops. A change of
   content leaves the voices that sound alone; where the transport halts or jumps they end with its fade. Thread:
   construction message; everything else the rendering one, realtime-safe.
*/
class PatternPlayer
{
public:
    explicit PatternPlayer (double sampleRate);

    /** content: null plays on what sounds, and nothing new.
        @returns the quanta that hold sound; the others are zero, or undefined if none does. */
    Quanta render (const Chunk&, const PatternContent*, StereoBuffer& into) noexcept AMP_REALTIME;

    /** Voices that sound now. Thread: any. */
    int voices() const noexcept { return sounding.load (std::memory_order_relaxed); }

private:
    struct Due
    {
        int offset;  // in the quantum
        const PatternPart* part;
        const PatternStrike* strike;
        double length;  // frames
    };

    void follow (const Segment&) noexcept;
    void find (const Chunk&, const PatternContent&, const Segment&, int offset, int from, int to) noexcept;
    void add (const Due&) noexcept;
    void start() noexcept;

    const double sampleRate;
    dsp::VoicePool pool;
    std::atomic<int> sounding { 0 };
    std::array<Due, 1024> due;
    size_t dueCount = 0;
    bool isRolling = false;
    int64_t expected = 0;   // where the next segment begins if nothing jumps
    int64_t playStart = 0;  // where playing last began, samples on the timeline
};
}  // namespace amp::engine
