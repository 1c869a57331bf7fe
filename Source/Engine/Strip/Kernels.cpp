#include "Engine/Strip/Kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace amp::engine::kernels
{
namespace
{
// Eight sums side by side: the compiler may not reorder a single one, so the order is fixed here for every machine.
using Eight = float __attribute__ ((vector_size (32)));

void load (Eight& value, const float* samples) noexcept
{
    std::memcpy (&value, samples, sizeof (value));
}

float sum (const Eight& v) noexcept
{
    return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7]));
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
    Eight x {}, high {}, low {}, squares {};
    for (int i = 0; i < frames; i += 8)
    {
        load (x, samples + i);
        high = x > high ? x : high;
        low = x < low ? x : low;
        squares += x * x;
    }

    Level level { 0.0f, sum (squares) };
    for (int i = 0; i < 8; ++i)
        level.peak = std::max (level.peak, std::max (high[i], -low[i]));
    return level;
}

bool isFinite (const float* samples, int frames) noexcept
{
    Eight x {}, zeros {};
    for (int i = 0; i < frames; i += 8)
    {
        load (x, samples + i);
        zeros += x * 0.0f;  // NaN for NaN and infinity, else 0
    }
    return sum (zeros) == 0.0f;
}
}  // namespace amp::engine::kernels
