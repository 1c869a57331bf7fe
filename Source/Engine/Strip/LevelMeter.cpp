#include "Engine/Strip/LevelMeter.h"

#include "Engine/Strip/Kernels.h"

#include <numeric>
#include <utility>

namespace amp::engine
{
void LevelMeter::prepare (double sampleRate)
{
    quantaPerStep = std::max (1, static_cast<int> (std::lround (0.3 * sampleRate / (quantum * steps))));
    quantaDone = 0;
    silentSteps = steps;
    squares = {};
}

Quanta LevelMeter::measure (const StereoView& sound, int frames) noexcept
{
    auto broken = Quanta { 0 };
    for (int i = 0; i < frames / quantum; ++i)
    {
        for (size_t channel = 0; channel < 2; ++channel)
        {
            const auto level = kernels::measure (sound[channel] + i * quantum, quantum);
            if (std::isfinite (level.sumOfSquares))
            {
                peaks[channel] = std::max (peaks[channel], level.peak);
                squares[channel][step] += static_cast<double> (level.sumOfSquares);
            }
            else
                broken |= Quanta { 1 } << i;
        }
        endQuantum();
    }

    for (size_t channel = 0; channel < 2; ++channel)
        meter.add (channel, std::exchange (peaks[channel], 0.0f));
    silentSteps = 0;
    return broken;
}

void LevelMeter::measureSilence (int frames) noexcept
{
    for (int offset = 0; offset < frames && silentSteps <= steps; offset += quantum)
        endQuantum();
}

void LevelMeter::endQuantum() noexcept
{
    if (++quantaDone < quantaPerStep)
        return;

    const auto samples = static_cast<double> (steps) * quantaPerStep * quantum;
    for (size_t channel = 0; channel < 2; ++channel)
    {
        const auto sum = std::accumulate (squares[channel].begin(), squares[channel].end(), 0.0);
        meter.setRms (channel, static_cast<float> (std::sqrt (sum / samples)));
    }

    quantaDone = 0;
    step = (step + 1) % steps;
    squares[0][step] = squares[1][step] = 0.0;
    ++silentSteps;
}
}  // namespace amp::engine
