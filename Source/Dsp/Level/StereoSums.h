#pragma once
#include "Core/Realtime/Annotations.h"

#include <optional>

namespace amp::dsp
{
/** The sums over a stretch of stereo sound that correlation and width are made of. Realtime-safe. */
struct StereoSums
{
    double frames = 0.0, left = 0.0, right = 0.0, leftSquared = 0.0, rightSquared = 0.0, product = 0.0;

    void add (const float* leftSamples, const float* rightSamples, int count) noexcept AMP_REALTIME;
    StereoSums& operator+= (const StereoSums&) noexcept;

    /** Pearson's r of the two channels, -1 (inverted) to 1 (mono); nothing if a channel does not move. */
    std::optional<double> correlation() const noexcept AMP_REALTIME;

    /** The energy of the side signal (L - R) / 2 over that of the mid signal (L + R) / 2: 0 is mono, 1 is what two
        unrelated channels of equal level have; nothing if there is no mid signal. */
    std::optional<double> width() const noexcept AMP_REALTIME;
};
}  // namespace amp::dsp
