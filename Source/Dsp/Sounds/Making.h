#pragma once
#include "Dsp/Filter/StateVariable.h"
#include "Dsp/Sounds/Noise.h"
#include "Dsp/Sounds/Oscillators.h"
#include "Dsp/Voices/Sample.h"

/** Parts of which built-in sounds are made. */
namespace amp::dsp::making
{
inline size_t framesOf (double seconds, double rate)
{
    return static_cast<size_t> (seconds * rate);
}

inline double hertzOf (double key)
{
    return 440.0 * std::exp2 ((key - 69.0) / 12.0);
}

/** Falls to 1/e in `seconds`, frame by frame. */
class Decay
{
public:
    Decay (double seconds, double rate) : factor (std::exp (-1.0 / (seconds * rate))) {}

    float next() noexcept
    {
        const auto now = value;
        value *= factor;
        return static_cast<float> (now);
    }

private:
    double value = 1.0, factor;
};

/** A filter of one frequency. */
class Filter
{
public:
    Filter (double hertz, double q, double rate) : c (StateVariable::Coefficients::of (hertz, q, rate)) {}

    void set (double hertz, double q, double rate) { c = StateVariable::Coefficients::of (hertz, q, rate); }
    float low (float x) noexcept { return static_cast<float> (state.next (c, static_cast<double> (x)).low); }
    float high (float x) noexcept { return static_cast<float> (state.next (c, static_cast<double> (x)).high); }

    /** 0 dB at the centre. */
    float band (float x) noexcept { return static_cast<float> (c.k * state.next (c, static_cast<double> (x)).band); }

private:
    StateVariable::Coefficients c;
    StateVariable state;
};

/** Softens peaks: odd, slope 1 at 0, never beyond 1. A rational form of tanh, exact to 3 %. */
inline float soften (float x) noexcept
{
    x = std::clamp (x, -3.0f, 3.0f);
    return x * (27.0f + x * x) / (27.0f + 9.0f * x * x);
}

/** Brings the highest peak of both sides to a level, opens in 0.2 ms and closes the last 10 ms. */
Sample finish (std::vector<float> left, std::vector<float> right, double peak, double release, double rate);

/** Likewise without closing and without DC; the loop is [loopStart, end). */
Sample finishLooped (
    std::vector<float> left, std::vector<float> right, double peak, double release, int64_t loopStart, double key);
}  // namespace amp::dsp::making
