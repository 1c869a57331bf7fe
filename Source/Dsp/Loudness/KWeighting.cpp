#include "Dsp/Loudness/KWeighting.h"

#include <cmath>
#include <numbers>

namespace amp::dsp
{
namespace
{
// The analogue prototypes behind the table of BS.1770: corner in Hz, quality, and the shelf's gain in dB.
constexpr double shelfCorner = 1681.974450955533, shelfQuality = 0.7071752369554196, shelfGain = 3.999843853973347;
constexpr double highPassCorner = 38.13547087602444, highPassQuality = 0.5003270373238773;
constexpr double tabulatedRate = 48000.0;

double warped (double corner, double sampleRate) noexcept
{
    return std::tan (std::numbers::pi * corner / sampleRate);
}

double highPassDenominator (double sampleRate) noexcept
{
    const auto k = warped (highPassCorner, sampleRate);
    return 1.0 + k / highPassQuality + k * k;
}

/** One step of the transposed direct form II. */
template <typename Section, typename State>
double step (const Section& s, State& state, double x) noexcept
{
    const auto y = s.b0 * x + state.first;
    state.first = s.b1 * x - s.a1 * y + state.second;
    state.second = s.b2 * x - s.a2 * y;
    return y;
}

/** In silence the state decays towards denormal numbers, which are slow; 1e-30 is far below what matters. */
template <typename State>
void flushDenormals (State& state) noexcept
{
    if (std::abs (state.first) < 1e-30)
        state.first = 0.0;
    if (std::abs (state.second) < 1e-30)
        state.second = 0.0;
}
}  // namespace

KWeighting::Section KWeighting::shelf (double sampleRate) noexcept
{
    const auto k = warped (shelfCorner, sampleRate);
    const auto high = std::pow (10.0, shelfGain / 20.0), band = std::pow (high, 0.4996667741545416);
    const auto damping = k / shelfQuality, a0 = 1.0 + damping + k * k;
    return { (high + band * damping + k * k) / a0,
             2.0 * (k * k - high) / a0,
             (high - band * damping + k * k) / a0,
             2.0 * (k * k - 1.0) / a0,
             (1.0 - damping + k * k) / a0 };
}

KWeighting::Section KWeighting::highPass (double sampleRate) noexcept
{
    const auto k = warped (highPassCorner, sampleRate);
    const auto a0 = highPassDenominator (sampleRate);
    const auto gain = highPassDenominator (tabulatedRate) / a0;  // the table's numerator 1, -2, 1 is not normalised
    return { gain, -2.0 * gain, gain, 2.0 * (k * k - 1.0) / a0, (1.0 - k / highPassQuality + k * k) / a0 };
}

void KWeighting::prepare (double sampleRate) noexcept
{
    shelfSection = shelf (sampleRate);
    highPassSection = highPass (sampleRate);
    reset();
}

void KWeighting::reset() noexcept
{
    shelfState = {};
    highPassState = {};
}

double KWeighting::energy (const float* samples, int count) noexcept
{
    auto head = shelfState, low = highPassState;
    double sum = 0.0;

    for (int i = 0; i < count; ++i)
    {
        const auto y = step (highPassSection, low, step (shelfSection, head, static_cast<double> (samples[i])));
        sum += y * y;
    }

    flushDenormals (head);
    flushDenormals (low);
    shelfState = head;
    highPassState = low;
    return sum;
}
}  // namespace amp::dsp
