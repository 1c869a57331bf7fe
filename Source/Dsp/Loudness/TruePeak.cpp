#include "Dsp/Loudness/TruePeak.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace amp::dsp
{
namespace
{
/** The modified Bessel function of the first kind and order 0, by its power series. */
double besselI0 (double x) noexcept
{
    double sum = 1.0, term = 1.0;
    for (int k = 1; term > 1e-12 * sum; ++k)
    {
        term *= (x / (2.0 * k)) * (x / (2.0 * k));
        sum += term;
    }

    return sum;
}

/** @param position  -1..1 over the width of the window. */
double kaiser (double position) noexcept
{
    constexpr double beta = 0.1102 * (60.0 - 8.7);  // Kaiser's formula for 60 dB
    return besselI0 (beta * std::sqrt (std::max (0.0, 1.0 - position * position))) / besselI0 (beta);
}

double sinc (double x) noexcept
{
    return x == 0.0 ? 1.0 : std::sin (std::numbers::pi * x) / (std::numbers::pi * x);
}

/** The largest magnitude; NaN does not count. In lanes, so that the compiler may use vectors. */
float largest (const float* samples, int count) noexcept
{
    std::array<float, 4> lanes {};
    int i = 0;
    for (; i + 4 <= count; i += 4)
        for (size_t lane = 0; lane < 4; ++lane)
            lanes[lane] = std::max (lanes[lane], std::abs (samples[i + static_cast<int> (lane)]));
    for (; i < count; ++i)
        lanes[0] = std::max (lanes[0], std::abs (samples[i]));

    return *std::max_element (lanes.begin(), lanes.end());
}
}  // namespace

TruePeak::Phase TruePeak::design (int phase, int factor)
{
    std::array<double, taps> exact {};
    for (int tap = 0; tap < taps; ++tap)
    {
        const auto distance = tap - (taps / 2 - 1) - static_cast<double> (phase) / factor;  // in samples
        exact[static_cast<size_t> (tap)] = sinc (distance) * kaiser (distance / (taps / 2));
    }

    const auto sum = std::accumulate (exact.begin(), exact.end(), 0.0);
    Phase result {};
    std::transform (
        exact.begin(), exact.end(), result.begin(), [sum] (double c) { return static_cast<float> (c / sum); });
    return result;
}

void TruePeak::prepare (double sampleRate, int channelCount)
{
    factor = sampleRate < 64000.0 ? 4 : (sampleRate < 128000.0 ? 2 : 1);
    mostGain = 1.0f;
    for (int phase = 1; phase < factor; ++phase)
    {
        const auto& made = phases[static_cast<size_t> (phase - 1)] = design (phase, factor);
        const auto sum = std::accumulate (
            made.begin(), made.end(), 0.0f, [] (float total, float c) { return total + std::abs (c); });
        mostGain = std::max (mostGain, 1.001f * sum);  // a little more, for rounding
    }

    channels.assign (static_cast<size_t> (channelCount), {});
}

void TruePeak::reset() noexcept
{
    for (auto& channel : channels)
    {
        channel.peak = 0.0f;
        channel.recent.fill (0.0f);
    }
}

void TruePeak::process (const float* const* input, int frames) noexcept
{
    for (size_t c = 0; c < channels.size(); ++c)
        for (int done = 0; done < frames; done += chunk)
            processChunk (channels[c], input[c] + done, std::min (chunk, frames - done));
}

void TruePeak::processChunk (Channel& channel, const float* samples, int count) const noexcept
{
    auto* const recent = channel.recent.data();
    std::copy_n (samples, count, recent + taps - 1);
    channel.peak = std::max (channel.peak, largest (samples, count));

    if (factor > 1 && largest (recent, taps - 1 + count) * mostGain > channel.peak)  // else nothing here can be higher
        channel.peak = std::max (channel.peak, interpolatedPeak (recent, count));

    std::copy (recent + count, recent + count + taps - 1, recent);
}

float TruePeak::interpolatedPeak (const float* recent, int count) const noexcept
{
    float highest = 0.0f;
    for (int phase = 0; phase < factor - 1; ++phase)
    {
        const auto* const coefficients = phases[static_cast<size_t> (phase)].data();
        std::array<float, chunk> interpolated {};  // always a whole chunk: fixed counts keep it in registers
        for (int tap = 0; tap < taps; ++tap)
            for (int i = 0; i < chunk; ++i)
                interpolated[static_cast<size_t> (i)] += coefficients[tap] * recent[i + tap];

        highest = std::max (highest, largest (interpolated.data(), count));
    }

    return highest;
}

void TruePeak::finish() noexcept
{
    constexpr std::array<float, taps / 2> silence {};
    for (auto& channel : channels)
        for (size_t done = 0; done < silence.size(); done += chunk)
            processChunk (channel, silence.data() + done, chunk);
}

float TruePeak::takePeak (int channel) noexcept
{
    return std::exchange (channels[static_cast<size_t> (channel)].peak, 0.0f);
}
}  // namespace amp::dsp
