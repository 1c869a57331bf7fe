#include "Dsp/Dynamics/LookAheadStage.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace amp::dsp
{
namespace
{
constexpr double longestHold = 10.0;  // ms
}

void LookAheadStage::prepare (double rate, int lookAhead, bool holds)
{
    sampleRate = rate;
    length = lookAhead;
    isHolding = holds;
    for (int phase = 0; phase < phaseCount; ++phase)
        phases[static_cast<size_t> (phase)] = TruePeak::design (phase, phaseCount);
    least.prepare (length + (holds ? static_cast<int> (std::ceil (longestHold * 0.001 * rate)) : 0));
    least.setWindow (length);
    averaged.resize (static_cast<size_t> (length));
    for (auto& channel : channels)
        channel.delayed.resize (static_cast<size_t> (latency()));
    reset();
}

void LookAheadStage::reset() noexcept
{
    least.reset();
    std::fill (averaged.begin(), averaged.end(), 1.0f);
    sum = length;
    place = delayPlace = 0;
    released = leastGain = 1.0f;
    for (auto& channel : channels)
    {
        channel.recent.fill (0.0f);
        std::fill (channel.delayed.begin(), channel.delayed.end(), 0.0f);
    }
}

void LookAheadStage::set (float ceiling, double milliseconds) noexcept
{
    limit = ceiling;
    const auto hold = isHolding ? std::min (0.2 * milliseconds, longestHold) : 0.0;
    if (isHolding)
        least.setWindow (length + static_cast<int> (0.001 * hold * sampleRate));
    releaseShare = static_cast<float> (-std::expm1 (-1000.0 / ((milliseconds - hold) * sampleRate)));
}

void LookAheadStage::peaks (Channel& channel,
                            const float* samples,
                            int frames,
                            std::array<float, chunk>& largest) const noexcept
{
    auto* const recent = channel.recent.data();
    std::copy_n (samples, frames, recent + TruePeak::taps - 1);
    for (size_t phase = 0; phase < phaseCount; ++phase)
    {
        const auto* const coefficients = phases[phase].data();
        std::array<float, chunk> interpolated {};
        for (int tap = 0; tap < TruePeak::taps; ++tap)
            for (int i = 0; i < chunk; ++i)  // always a whole chunk: a fixed count is vectorised
                interpolated[static_cast<size_t> (i)] += coefficients[tap] * recent[i + tap];
        for (size_t i = 0; i < chunk; ++i)
            largest[i] = std::max (largest[i], std::abs (interpolated[i]));
    }
    std::copy (recent + frames, recent + frames + TruePeak::taps - 1, recent);
}

float LookAheadStage::nextGain (float peak) noexcept
{
    const auto held = least.next (peak > limit ? limit / peak : 1.0f);
    released = std::min (held, released + releaseShare * (held - released));
    sum += static_cast<double> (released) - std::exchange (averaged[place], released);
    if (++place == averaged.size())
    {
        place = 0;
        sum = std::accumulate (averaged.begin(), averaged.end(), 0.0);  // no rounding is kept for ever
    }
    return static_cast<float> (sum / length);
}

void LookAheadStage::process (float* left, float* right, int frames) noexcept
{
    std::array<float, chunk> largest {};
    peaks (channels[0], left, frames, largest);
    peaks (channels[1], right, frames, largest);

    leastGain = 1.0f;
    for (int i = 0; i < frames; ++i)
    {
        const auto gain = nextGain (largest[static_cast<size_t> (i)]);
        leastGain = std::min (leastGain, gain);
        left[i] = gain * std::exchange (channels[0].delayed[delayPlace], left[i]);
        right[i] = gain * std::exchange (channels[1].delayed[delayPlace], right[i]);
        if (++delayPlace == channels[0].delayed.size())
            delayPlace = 0;
    }
}
}  // namespace amp::dsp
