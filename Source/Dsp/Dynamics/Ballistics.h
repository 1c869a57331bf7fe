#pragma once
#include "Dsp/Simd/Kernels.h"

#include <algorithm>
#include <cmath>

namespace amp::dsp
{
/** The share of the way that an exponential of the given time constant goes in one interval of 8 frames. */
inline float intervalShare (double milliseconds, double sampleRate) noexcept
{
    return static_cast<float> (
        -std::expm1 (-simd::gainInterval * 1000.0 / (std::max (milliseconds, 1e-6) * sampleRate)));
}

/** The nearest whole number of intervals of 8 frames. */
inline int intervals (double milliseconds, double sampleRate) noexcept
{
    return static_cast<int> (std::lround (std::max (milliseconds, 0.0) * sampleRate / (1000.0 * simd::gainInterval)));
}

/** How many intervals a block has. The last may be short. */
inline int intervalsIn (int frames) noexcept
{
    return (frames + simd::gainInterval - 1) / simd::gainInterval;
}

/** A number that approaches its goal exponentially, once an interval, and then stands still. */
class Approach
{
public:
    void prepare (double milliseconds, double sampleRate) noexcept { share = intervalShare (milliseconds, sampleRate); }
    void setGoal (float to) noexcept { goal = to; }
    void arrive() noexcept { value = goal; }
    bool hasArrived() const noexcept { return value == goal; }
    float current() const noexcept { return value; }
    float aim() const noexcept { return goal; }

    float next() noexcept
    {
        const auto left = goal - value;
        value = std::abs (left) < 1e-4f ? goal : value + share * left;
        return value;
    }

private:
    float value = 0.0f, goal = 0.0f, share = 1.0f;
};

/** The largest of what was heard lately: between the crests of a wave it stays, so that a steady tone reads steadily.
    Stays for 4 % of the release, at most 10 ms: half a period of 50 Hz. */
class CrestHold
{
public:
    void prepare (double releaseMilliseconds, double sampleRate) noexcept
    {
        length = intervals (std::min (0.04 * releaseMilliseconds, 10.0), sampleRate);
    }

    void reset() noexcept { left = 0; }

    float next (float value) noexcept
    {
        const auto isNew = (value >= held) | (left <= 0);
        held = isNew ? value : held;
        left = isNew ? length : left - 1;
        return held;
    }

private:
    float held = 0.0f;
    int length = 0, left = 0;
};
}  // namespace amp::dsp
