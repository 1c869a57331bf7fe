#pragma once
#include "Engine/Strip/StereoBuffer.h"

#include <atomic>
#include <vector>

namespace amp::engine
{
/** Plays a lane's clips into a buffer: where they stand, with their gains, fades and crossfades. */
class ClipPlayer
{
public:
    /** width: 1 plays into the first channel only; a file of more channels is averaged to it. 2: a mono file feeds both
       sides at 0 dB, of a wider file the first two channels sound. Thread: message. */
    explicit ClipPlayer (int width);

    /** @returns the quanta that hold sound; the others are zero, or undefined if none does. Thread: the rendering one.
     */
    Quanta render (const Chunk&, const LaneContent&, StereoBuffer& into) noexcept AMP_REALTIME;

    /** How often a clip was silent because its media was not ready. Thread: any. */
    int64_t missingReads() const noexcept { return missing.load (std::memory_order_relaxed); }

private:
    struct Stretch
    {
        int offset, frames;
        int64_t position;
    };  // of a chunk

    void render (const Chunk&, const Segment&, const LaneContent&, StereoBuffer& into) noexcept;
    void play (const Chunk&, const Segment&, const Clip&, Stretch, StereoBuffer& into) noexcept;
    void read (const Chunk&, const Clip&, Stretch, StereoBuffer& into) noexcept;
    void shape (const Chunk&, const Segment&, const Clip&, Stretch, StereoBuffer&) const noexcept;
    void applyEnvelope (const AutomationCurve&, int64_t frame, Stretch, StereoBuffer&) const noexcept;

    const int width;
    StereoBuffer added;  // a clip on its way to be added to another
    std::atomic<int64_t> missing { 0 };
};
}  // namespace amp::engine
