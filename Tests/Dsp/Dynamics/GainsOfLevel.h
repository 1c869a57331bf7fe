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
    const auto sample = std::pow (10.0, level / 20.0);
    dsp::simd::Quantum key {};
    key.frames.fill (dsp::simd::Pair { 0.5 * sample, sample });

    std::vector<double> result;
    const auto quanta = static_cast<int> (seconds * rate / dsp::simd::quantumFrames);
    for (int i = 0; i < quanta; ++i)
    {
        dsp::simd::Quantum signal {};
        signal.frames.fill (dsp::simd::Pair { 1.0, 1.0 });
        dynamics.process (signal, key, dsp::simd::quantumFrames);
        for (size_t frame = dsp::simd::gainInterval - 1; frame < dsp::simd::quantumFrames;
             frame += dsp::simd::gainInterval)
            result.push_back (20.0 * std::log10 (signal.frames[frame][0]));
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
