#pragma once
#include "Core/Realtime/Annotations.h"
#include "Dsp/Dynamics/SlidingMinimum.h"
#include "Dsp/Loudness/TruePeak.h"

#include <array>
#include <vector>

namespace amp::dsp
{
/** One pass of a true-peak limiter over two channels.

    The peak of a frame is the largest magnitude of the 4-times oversampled signal from half a frame before it to half a
    frame behind it. The gain that it needs is held over the look-ahead and a while longer, let go by an exponential,
   and averaged over the look-ahead, which the signal is delayed by: the average has arrived when the peak does. The
   while is a fifth of the release, at most 10 ms, which is half a period of 50 Hz: a bass tone does not shake the gain.
*/
class LookAheadStage
{
public:
    static constexpr int chunk = 64;

    /** Allocates.  @param lookAhead  frames, 1 or more.  @param holds  whether the gain is held longer than that */
    void prepare (double sampleRate, int lookAhead, bool holds);
    void reset() noexcept AMP_REALTIME;

    /** @param ceiling  linear.  @param milliseconds  of the release: holding, and to 63 % of a higher gain. */
    void set (float ceiling, double milliseconds) noexcept AMP_REALTIME;

    /** In place.  @param frames  1..chunk */
    void process (float* left, float* right, int frames) noexcept AMP_REALTIME;

    /** Frames by which the signal comes later. */
    int latency() const noexcept AMP_REALTIME { return halfTaps + length - 1; }

    /** The least gain of the last chunk. */
    float gain() const noexcept AMP_REALTIME { return leastGain; }

private:
    static constexpr int halfTaps = TruePeak::taps / 2, phaseCount = 4;

    struct Channel
    {
        std::array<float, TruePeak::taps - 1 + chunk> recent {};
        std::vector<float> delayed;
    };

    void peaks (Channel&, const float* samples, int frames, std::array<float, chunk>& largest) const noexcept;
    float nextGain (float peak) noexcept;

    std::array<TruePeak::Phase, phaseCount> phases {};
    std::array<Channel, 2> channels;
    SlidingMinimum least;
    std::vector<float> averaged;
    double sum = 0.0, sampleRate = 48000.0;
    size_t place = 0, delayPlace = 0;
    int length = 1;
    bool isHolding = false;
    float limit = 1.0f, releaseShare = 1.0f, released = 1.0f, leastGain = 1.0f;
};
}  // namespace amp::dsp
