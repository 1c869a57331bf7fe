#include "Engine/Strip/LevelMeter.h"

#include "Engine/Strip/Kernels.h"

#include <numeric>

namespace amp::engine
{
void LevelMeter::prepare (double sampleRate)
{
    quantaPerStep = std::max (1, static_cast<int> (std::lround (0.3 * sampleRate / (quantum * steps))));
    quantaDone = 0;
    silentSteps = steps;
    squares = {};
}

void LevelMeter::measure (const StereoView& sound, int frames) noexcept
{
    for (int offset = 0; offset < frames; offset += quantum)
    {
        for (size_t channel = 0; channel < 2; ++channel)
        {
            const auto level = kernels::measure (sound[channel] + offset, quantum);
            add (channel, level.peak, level.sumOfSquares);
        }
        endQuantum();
    }
    silentSteps = 0;
}

void LevelMeter::measureSilence (int frames) noexcept
{
    for (int offset = 0; offset < frames && silentSteps <= steps; offset += quantum)
        endQuantum();
}

void LevelMeter::add (size_t channel, float peak, float sumOfSquares) noexcept
{
    meter.add (channel, peak);
    squares[channel][step] += static_cast<double> (sumOfSquares);
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
