#pragma once
#include <algorithm>
#include <cmath>

namespace amp::dsp
{
/** A setting within its range; what is not a number becomes `otherwise`.  Realtime-safe. */
inline double limited (double value, double low, double high, double otherwise) noexcept
{
    return std::isnan (value) ? otherwise : std::clamp (value, low, high);
}
}  // namespace amp::dsp
