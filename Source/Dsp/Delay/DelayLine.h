#pragma once
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <vector>

namespace amp::dsp
{
/** The past of a signal, to be read at any distance.  Realtime-safe after prepare. */
class DelayLine
{
public:
    /** Allocates.  @param frames  the longest distance that will be read. */
    void prepare (double frames)
    {
        const auto size = std::bit_ceil (static_cast<size_t> (std::ceil (std::max (1.0, frames))) + 4);
        memory.assign (size, 0.0f);
        mask = size - 1;
        newest = 0;
    }

    void reset() noexcept { std::fill (memory.begin(), memory.end(), 0.0f); }

    void push (float sample) noexcept
    {
        newest = (newest + 1) & mask;
        memory[newest] = sample;
    }

    /** What was pushed so many frames before the newest.  @param frames  0..the longest */
    float at (size_t frames) const noexcept { return memory[(newest - frames) & mask]; }

    /** The same between frames, by a cubic Hermite curve through four of them.  @param frames  1..the longest */
    float at (float frames) const noexcept
    {
        const auto whole = static_cast<size_t> (frames);
        const auto t = frames - static_cast<float> (whole);
        const auto before = at (whole - 1), y0 = at (whole), y1 = at (whole + 1), after = at (whole + 2);
        const auto slope = 0.5f * (y1 - before), bend = y0 - y1, rest = slope + bend;
        const auto last = rest + bend + 0.5f * (after - y0);
        return ((last * t - rest - last) * t + slope) * t + y0;
    }

    /** The same by a straight line: duller between frames, and half the work.  @param frames  0..the longest */
    float roughlyAt (float frames) const noexcept
    {
        const auto whole = static_cast<size_t> (frames);
        const auto y0 = at (whole);
        return y0 + (frames - static_cast<float> (whole)) * (at (whole + 1) - y0);
    }

private:
    std::vector<float> memory;
    size_t mask = 0, newest = 0;
};
}  // namespace amp::dsp
