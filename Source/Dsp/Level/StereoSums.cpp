#include "Dsp/Level/StereoSums.h"

#include <algorithm>
#include <cmath>

namespace amp::dsp
{
void StereoSums::add (const float* leftSamples, const float* rightSamples, int count) noexcept
{
    frames += count;
    for (int i = 0; i < count; ++i)
    {
        const auto l = static_cast<double> (leftSamples[i]), r = static_cast<double> (rightSamples[i]);
        left += l;
        right += r;
        leftSquared += l * l;
        rightSquared += r * r;
        product += l * r;
    }
}

StereoSums& StereoSums::operator+= (const StereoSums& other) noexcept
{
    frames += other.frames;
    left += other.left;
    right += other.right;
    leftSquared += other.leftSquared;
    rightSquared += other.rightSquared;
    product += other.product;
    return *this;
}

std::optional<double> StereoSums::correlation() const noexcept
{
    // Variances below 1e-12 of the energy are rounding: the channel is constant.
    const auto leftVariance = leftSquared - left * left / frames, rightVariance = rightSquared - right * right / frames;
    if (! (leftVariance > 1e-12 * leftSquared && rightVariance > 1e-12 * rightSquared))
        return {};

    const auto covariance = product - left * right / frames;
    return std::clamp (covariance / (std::sqrt (leftVariance) * std::sqrt (rightVariance)), -1.0, 1.0);
}

std::optional<double> StereoSums::width() const noexcept
{
    const auto energy = leftSquared + rightSquared;
    const auto mid = energy + 2.0 * product, side = energy - 2.0 * product;
    if (! (mid > 1e-12 * energy))  // rounding: left and right cancel
        return {};

    return std::max (side, 0.0) / mid;
}
}  // namespace amp::dsp
