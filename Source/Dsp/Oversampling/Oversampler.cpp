#include "Dsp/Oversampling/Oversampler.h"

#include <cmath>
#include <numbers>

namespace amp::dsp
{
namespace
{
constexpr int length = 4 * 48 + 1;

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

/** The low-pass at the higher rate, of gain 1 at 0 Hz. */
std::array<double, length> design() noexcept
{
    constexpr auto beta = 0.1102 * (80.0 - 8.7);  // Kaiser's formula for 80 dB
    constexpr auto cutoff = 0.4625 / 4.0;
    std::array<double, length> result {};
    auto sum = 0.0;
    for (int i = 0; i < length; ++i)
    {
        const auto distance = i - 0.5 * (length - 1), position = 2.0 * distance / (length - 1);
        const auto x = 2.0 * std::numbers::pi * cutoff * distance;
        const auto window = besselI0 (beta * std::sqrt (std::max (0.0, 1.0 - position * position)));
        result[static_cast<size_t> (i)] = window * (distance == 0.0 ? 1.0 : std::sin (x) / x);
        sum += result[static_cast<size_t> (i)];
    }
    for (auto& coefficient : result)
        coefficient /= sum;
    return result;
}
}  // namespace

Oversampler::Oversampler()
{
    const auto prototype = design();
    for (size_t i = 0; i < prototype.size(); ++i)
        filter[i % phaseCount][i / phaseCount] = static_cast<float> (prototype[i]);
}

void Oversampler::reset() noexcept
{
    low = {};
    high = {};
}

void Oversampler::up (const float* samples, int frames) noexcept
{
    std::copy_n (samples, frames, low.begin() + taps);
    for (size_t phase = 0; phase < phaseCount; ++phase)
    {
        auto* const out = high[phase].data() + taps;
        std::fill_n (out, chunk, 0.0f);
        for (int tap = 0; tap < taps; ++tap)
        {
            const auto coefficient = 4.0f * filter[phase][static_cast<size_t> (tap)];  // three of four samples are 0
            const auto* const in = low.data() + taps - tap;
            for (int i = 0; i < chunk; ++i)  // always a whole chunk: a fixed count is vectorised
                out[i] += coefficient * in[i];
        }
    }
    std::copy_n (low.begin() + frames, taps, low.begin());
}

/** At the higher rate y[4 n] = sum of h[m] u[4 n - m]; with m = 4 k + p that is phase (4 - p) mod 4, k or k + 1 frames
 * ago. */
void Oversampler::down (float* samples, int frames) noexcept
{
    std::array<float, chunk> sum {};
    for (size_t p = 0; p < phaseCount; ++p)
    {
        const auto& past = high[(phaseCount - p) % phaseCount];
        for (int tap = 0; tap < taps - (p == 0 ? 0 : 1); ++tap)
        {
            const auto coefficient = filter[p][static_cast<size_t> (tap)];
            const auto* const in = past.data() + taps - tap - (p == 0 ? 0 : 1);
            for (size_t i = 0; i < chunk; ++i)
                sum[i] += coefficient * in[i];
        }
    }

    std::copy_n (sum.begin(), frames, samples);
    for (auto& phase : high)
        std::copy_n (phase.begin() + frames, taps, phase.begin());
}
}  // namespace amp::dsp
