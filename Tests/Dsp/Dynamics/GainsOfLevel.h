#pragma once
#include "Dsp/Dynamics/Ballistics.h"
#include "Support/Signals.h"

/** Runs a compressor or a gate on levels alone. */
namespace amp::tests
{
/** The gain in dB, one for each interval of 8 frames, for a level in dB that is the same all the time. */
template <typename Dynamics>
std::vector<double> gainsAt (Dynamics& dynamics, double level, double seconds, double rate)
{
    std::vector<double> result;
    const auto quanta = static_cast<int> (seconds * rate / dsp::simd::quantumFrames);
    for (int i = 0; i < quanta; ++i)
    {
        dsp::simd::Gains gains;
        gains.values.fill (static_cast<float> (std::pow (10.0, level / 20.0)));
        dynamics.gains (gains, dsp::simd::gainsPerQuantum);
        for (const auto gain : gains.values)
            result.push_back (20.0 * std::log10 (static_cast<double> (gain)));
    }
    return result;
}

/** The time in ms when `values`, one each 8 frames, has gone 63.2 % of the way from `from` to its end; between two
    values the straight line counts. The first value is reached 8 frames after the start. */
inline double timeTo63 (const std::vector<double>& values, double from, double rate)
{
    const auto goal = from + (1.0 - std::exp (-1.0)) * (values.back() - from);
    auto before = from;
    for (size_t i = 0; i < values.size(); ++i)
    {
        if ((values[i] - goal) * (from - goal) <= 0.0)
            return (static_cast<double> (i) + (goal - before) / (values[i] - before)) * dsp::simd::gainInterval *
                   1000.0 / rate;
        before = values[i];
    }
    return -1.0;
}
}  // namespace amp::tests
