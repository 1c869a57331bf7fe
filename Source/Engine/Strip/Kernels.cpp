#include "Engine/Strip/Kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace amp::engine::kernels
{
namespace
{
// Two times four sums side by side: the compiler may not reorder a single one, so the order is fixed here for every
// machine.
using Four = float __attribute__ ((vector_size (16)));

void load (Four& value, const float* samples) noexcept
{
    std::memcpy (&value, samples, sizeof (value));
}

void raise (Four& highest, const Four& x) noexcept
{
    highest = x > highest ? x : highest;
}

float sum (const Four& v) noexcept
{
    return (v[0] + v[2]) + (v[1] + v[3]);
}
}  // namespace

void scale (float* into, const float* from, float gain, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
        into[i] = from[i] * gain;
}

void scaleRamp (float* into, const float* from, float start, float end, int frames) noexcept
{
    const auto step = (end - start) / static_cast<float> (frames);
    for (int i = 0; i < frames; ++i)
        into[i] = from[i] * (start + step * static_cast<float> (i));
}

void addScaled (float* into, const float* from, float gain, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
        into[i] += from[i] * gain;
}

void addScaledRamp (float* into, const float* from, float start, float end, int frames) noexcept
{
    const auto step = (end - start) / static_cast<float> (frames);
    for (int i = 0; i < frames; ++i)
        into[i] += from[i] * (start + step * static_cast<float> (i));
}

Level measure (const float* samples, int frames) noexcept
{
    Four first {}, second {}, high {}, otherHigh {}, low {}, otherLow {}, squares {}, otherSquares {};
    for (int i = 0; i < frames; i += 8)
    {
        load (first, samples + i);
        load (second, samples + i + 4);
        raise (high, first);
        raise (otherHigh, second);
        raise (low, -first);
        raise (otherLow, -second);
        squares += first * first;
        otherSquares += second * second;
    }

    raise (high, otherHigh);
    raise (high, low);
    raise (high, otherLow);
    return { std::max (std::max (high[0], high[1]), std::max (high[2], high[3])), sum (squares) + sum (otherSquares) };
}
}  // namespace amp::engine::kernels
