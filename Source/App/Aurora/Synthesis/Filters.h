#pragma once
#include "App/Aurora/Synthesis/Buffer.h"

#include <algorithm>
#include <numbers>

namespace amp::aurora
{
/** One pole: 6 dB an octave. */
class OnePole
{
public:
    explicit OnePole (float hertz) noexcept { set (hertz); }

    void set (float hertz) noexcept
    {
        a = 1.0f - std::exp (-2.0f * std::numbers::pi_v<float> * hertz / static_cast<float> (sampleRate));
    }

    float low (float x) noexcept { return state += a * (x - state); }
    float high (float x) noexcept { return x - low (x); }

private:
    float a = 0, state = 0;
};

/** Two poles, 12 dB an octave, steady while its cutoff moves: the trapezoidal state-variable filter
    (Simper, "Solving the continuous SVF equations", 2013). */
class StateVariable
{
public:
    struct Outputs
    {
        float low, band, high;  ///< band: 0 dB at the centre
    };

    StateVariable() noexcept { set (1000, 0.707f); }
    StateVariable (float hertz, float q) noexcept { set (hertz, q); }

    void set (float hertz, float q) noexcept
    {
        const auto g = std::tan (std::numbers::pi_v<float> * std::clamp (hertz, 10.0f, 20000.0f) /
                                 static_cast<float> (sampleRate));
        k = 1.0f / q;
        a1 = 1.0f / (1.0f + g * (g + k));
        a2 = g * a1;
        a3 = g * a2;
    }

    Outputs next (float x) noexcept
    {
        const auto v3 = x - ic2;
        const auto v1 = a1 * ic1 + a2 * v3;
        const auto v2 = ic2 + a2 * ic1 + a3 * v3;
        ic1 = 2.0f * v1 - ic1;
        ic2 = 2.0f * v2 - ic2;
        return { v2, k * v1, x - k * v1 - v2 };
    }

private:
    float k = 1, a1 = 0, a2 = 0, a3 = 0, ic1 = 0, ic2 = 0;
};

/** Takes away what lies below a frequency, 12 dB an octave. */
inline void highPass (Buffer& buffer, float hertz) noexcept
{
    for (auto* side : { &buffer.left, &buffer.right })
    {
        StateVariable filter (hertz, 0.707f);
        for (auto& sample : *side)
            sample = filter.next (sample).high;
    }
}

/** Softens peaks: odd, slope 1 at 0, never beyond 1. A rational form of tanh, exact to 3 %. */
inline float saturate (float x) noexcept
{
    x = std::clamp (x, -3.0f, 3.0f);
    return x * (27.0f + x * x) / (27.0f + 9.0f * x * x);
}
}  // namespace amp::aurora
