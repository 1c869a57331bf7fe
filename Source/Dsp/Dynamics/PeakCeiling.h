#pragma once
#include "Core/Realtime/Annotations.h"

#include <algorithm>
#include <cmath>

namespace amp::dsp
{
/** A limiter without delay: no sample leaves it beyond its ceiling. It gives way at once and comes back in its release
    time, by an exponential. Both channels together.  Realtime-safe. */
class PeakCeiling
{
public:
    /** @param amplitude  above 0.  @param releaseSeconds  to 63 % of the way back */
    void set (double amplitude, double releaseSeconds, double sampleRate) noexcept AMP_REALTIME
    {
        ceiling = static_cast<float> (std::max (1e-5, amplitude));
        share = static_cast<float> (-std::expm1 (-1.0 / (std::max (1e-4, releaseSeconds) * sampleRate)));
    }

    void reset() noexcept AMP_REALTIME { gain = 1.0f; }

    /** In place.  @param right  null: one channel */
    void process (float* left, float* right, int frames) noexcept AMP_REALTIME
    {
        for (int i = 0; i < frames; ++i)
        {
            const auto peak = std::max (std::abs (left[i]), right != nullptr ? std::abs (right[i]) : 0.0f);
            const auto wanted = peak > ceiling ? ceiling / peak : 1.0f;
            gain = wanted < gain ? wanted : gain + share * (wanted - gain);
            left[i] = std::clamp (left[i] * gain, -ceiling, ceiling);
            if (right != nullptr)
                right[i] = std::clamp (right[i] * gain, -ceiling, ceiling);
        }
    }

private:
    float ceiling = 1.0f, share = 1.0f, gain = 1.0f;
};
}  // namespace amp::dsp
