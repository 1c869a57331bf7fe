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

private:
    void add (const Segment&, const TempoMap&, float gain, StereoBuffer&) const noexcept;

    const double sampleRate;
    std::vector<float> beat, accent;
};
}  // namespace amp::engine
