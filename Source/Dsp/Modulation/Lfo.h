#pragma once
#include <cmath>

namespace amp::dsp
{
/** sin (2 pi turns), within 4e-6, for any finite number of turns.  Realtime-safe. */
inline float sineOfTurns (float turns) noexcept
{
    const auto folded = turns - std::floor (turns + 0.5f);  // -0.5..0.5
    const auto quarter = std::abs (folded) > 0.25f ? std::copysign (0.5f, folded) - folded : folded;
    const auto x = 6.28318531f * quarter, s = x * x;
    return x * (1.0f + s * (-0.166666667f + s * (0.00833333333f + s * (-0.000198412698f + s * 2.75573e-6f))));
}

/** -1..1, from 0 upwards like a sine. */
inline float triangleOfTurns (float turns) noexcept
{
    const auto folded = turns - std::floor (turns + 0.5f);
    return 4.0f * (std::abs (folded) > 0.25f ? std::copysign (0.5f, folded) - folded : folded);
}

/** The phase of a low-frequency oscillator.  Realtime-safe. */
class Phase
{
public:
    void prepare (double sampleRate) noexcept { period = 1.0 / sampleRate; }
    void reset() noexcept { turns = 0.0; }
    void setFrequency (double hertz) noexcept { step = hertz * period; }

    /** The phase of this frame in turns, 0..1; then moves on. */
    float next() noexcept
    {
        const auto now = turns;
        turns += step;
        turns -= std::floor (turns);
        return static_cast<float> (now);
    }

private:
    double turns = 0.0, step = 0.0, period = 1.0 / 48000.0;
};
}  // namespace amp::dsp
