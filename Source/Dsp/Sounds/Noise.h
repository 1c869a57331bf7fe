#pragma once
#include <cstdint>

namespace amp::dsp
{
/** Random numbers that are the same in every run: Marsaglia's xorshift32. */
class Noise
{
public:
    explicit Noise (uint32_t seed) noexcept : state (seed * 2654435769u + 0x9e3779b9u) { state += state == 0; }

    /** 0..1, one excluded. */
    float unit() noexcept
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return static_cast<float> (state >> 8) * (1.0f / 16777216.0f);
    }

    /** -1..1, white. */
    float bipolar() noexcept { return 2.0f * unit() - 1.0f; }

    /** Mean 0, standard deviation 1, never beyond 3.5: the sum of twelve. */
    float normal() noexcept
    {
        float sum = -6.0f;
        for (int i = 0; i < 12; ++i)
            sum += unit();
        return sum < -3.5f ? -3.5f : sum > 3.5f ? 3.5f : sum;
    }

private:
    uint32_t state;
};
}  // namespace amp::dsp
