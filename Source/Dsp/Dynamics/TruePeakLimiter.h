#pragma once
#include "Dsp/Dynamics/LookAheadStage.h"

namespace amp::dsp
{
/** What a person sets on a limiter. Values outside the ranges are clamped. */
struct LimiterSettings
{
    double ceiling = -1.0;   ///< dBTP, -60..0: the 4-times oversampled output never exceeds it
    double release = 100.0;  ///< ms, 1..10000: time to 63 % of a higher gain

    bool operator== (const LimiterSettings&) const = default;
};

/** A look-ahead limiter of true peaks (ITU-R BS.1770-5, Annex 2), the same gain for both channels.

    Two passes, because a gain that moves makes new peaks between the samples: the first looks 2 ms ahead, the second
    1.5 ms, for what the first has made. It aims 0.01 dB below its ceiling.
    What is not a number, or infinite, is taken as 0; what is beyond 1e6 as 1e6.
    Thread: the one that calls process. Realtime-safe after prepare.
*/
class TruePeakLimiter
{
public:
    /** Allocates. */
    void prepare (double sampleRate);
    void reset() noexcept AMP_REALTIME;
    void set (const LimiterSettings&) noexcept AMP_REALTIME;

    /** @param channels  in place; 1 or 2 arrays of `frames` samples. */
    void process (float* const* channels, int channelCount, int frames) noexcept AMP_REALTIME;

    /** Frames by which the signal comes later; depends on the sample rate only. */
    int latency() const noexcept AMP_REALTIME { return first.latency() + second.latency(); }

    /** dB, 0 or more: the most that was taken away in the last block. */
    float reduction() const noexcept AMP_REALTIME { return reductionNow; }

private:
    LimiterSettings settings;
    LookAheadStage first, second;
    float reductionNow = 0.0f;
};
}  // namespace amp::dsp
