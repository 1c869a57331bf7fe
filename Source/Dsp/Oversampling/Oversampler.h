#pragma once
#include "Core/Realtime/Annotations.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace amp::dsp
{
/** Runs a curve at 4 times the sample rate, for one channel: up, the curve, and down again.

    Both filters are one sinc of 193 taps under a Kaiser window for 80 dB: flat to 0.41 of the sample rate (18.1 kHz at
    44.1 kHz), half at 0.4625. All is kept in the four phases of the higher rate, so that only plain FIR loops remain.
    Realtime-safe.
*/
class Oversampler
{
public:
    static constexpr int chunk = 64, phaseCount = 4, taps = 49;  ///< taps of each phase

    /** Frames by which the signal comes later. */
    static constexpr int latency = 48;

    Oversampler();
    void reset() noexcept AMP_REALTIME;

    /** In place.  @param curve  float to float.  @param frames  1..chunk */
    template <typename Curve>
    void process (float* samples, int frames, Curve&& curve) noexcept
    {
        up (samples, frames);
        for (auto& phase : high)
            std::transform (phase.begin() + taps, phase.begin() + taps + frames, phase.begin() + taps, curve);
        down (samples, frames);
    }

private:
    using Phase = std::array<float, taps>;
    using Past = std::array<float, taps + chunk>;  // the last frames, then those of this chunk

    void up (const float* samples, int frames) noexcept;
    void down (float* samples, int frames) noexcept;

    std::array<Phase, phaseCount> filter {};
    Past low {};
    std::array<Past, phaseCount> high {};
};
}  // namespace amp::dsp
