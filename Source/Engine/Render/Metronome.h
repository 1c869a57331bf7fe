#pragma once
#include "Engine/Render/Chunk.h"
#include "Engine/Strip/StereoBuffer.h"

#include <vector>

namespace amp::engine
{
/** Clicks on every beat, higher on the first of a bar. */
class Metronome
{
public:
    /** Thread: message. */
    explicit Metronome (double sampleRate);

    /** Adds the clicks of a chunk.  Thread: the rendering one. */
    void add (const Chunk&, StereoBuffer&) const noexcept AMP_REALTIME;

    /** The sample on which a beat falls, counted from the start of the session.  Realtime-safe. */
    static int64_t sampleOfBeat (int64_t beat, const Tempo&, double sampleRate) noexcept;

private:
    void add (const Segment&, const Tempo&, float gain, StereoBuffer&) const noexcept;

    const double sampleRate;
    std::vector<float> beat, accent;
};
}  // namespace amp::engine
