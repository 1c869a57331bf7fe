#pragma once
#include "Dsp/Level/Hops.h"
#include "Dsp/Level/Power.h"
#include "Dsp/Level/SlidingWindow.h"

namespace amp::dsp
{
/** Sample peak, and RMS over the last 300 ms, of each channel.

    The RMS is that of a rectangular window which moves in steps of 10 ms; a full-scale sine reads 0.7071 (-3.01 dBFS).
    Thread: the one that calls process. Realtime-safe after prepare.
*/
class PeakRms
{
public:
    static constexpr double rmsSeconds = 0.3;

    /** Allocates. Afterwards everything reads 0. */
    void prepare (double sampleRate, int channels);

    void reset() noexcept AMP_REALTIME;

    /** @param input  one array of `frames` samples for each channel prepared. */
    void process (const float* const* input, int frames) noexcept AMP_REALTIME;

    /** The largest magnitude since the last call, linear. */
    float takePeak (int channel) noexcept AMP_REALTIME;

    /** Linear. Before 300 ms have passed: of what has been heard, in whole 10 ms. */
    float rms (int channel) const noexcept AMP_REALTIME;

private:
    struct Channel
    {
        float peak = 0.0f;
        Power hop;
        SlidingWindow<Power> window;
    };

    Hops hops;
    std::vector<Channel> channels;
};
}  // namespace amp::dsp
