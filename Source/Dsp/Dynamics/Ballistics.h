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

/** How many intervals a block of 1..64 frames has. The last may be short. */
inline int intervalsIn (int frames) noexcept
{
    return (frames + simd::gainInterval - 1) / simd::gainInterval;
}

/** How long a follower keeps the crest of a wave, so that a steady tone reads steadily: 4 % of the release, at most
    10 ms, which is half a period of 50 Hz. */
inline int crestIntervals (double releaseMilliseconds, double sampleRate) noexcept
{
    return intervals (std::min (0.04 * releaseMilliseconds, 10.0), sampleRate);
}

/** A number that goes to its goal in a straight line of 10 ms. */
class Fade
{
public:
    void prepare (double sampleRate) noexcept { length = std::max (1, intervals (10.0, sampleRate)); }

    void setGoal (float to) noexcept
    {
        if (to == goal)
            return;
        goal = to;
        left = length;
    }

    void arrive() noexcept
    {
        value = goal;
        left = 0;
    }

    float current() const noexcept { return value; }
    float aim() const noexcept { return goal; }

    /** Moves on by `count` intervals (1..8), and returns how. In the quantum where it arrives, the line ends early. */
    simd::Line next (int count) noexcept
    {
        if (left == 0)
            return { value, 0.0f };

        const auto span = std::max (left, count);
        const simd::Line line { value, (goal - value) / static_cast<float> (span) };
        left = span - count;
        value = left == 0 ? goal : line.start + static_cast<float> (count) * line.step;
        return line;
    }

private:
    float value = 0.0f, goal = 0.0f;
    int length = 1, left = 0;
};
}  // namespace amp::dsp
