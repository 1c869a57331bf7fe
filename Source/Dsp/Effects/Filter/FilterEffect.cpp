#include "Dsp/Effects/Filter/FilterEffect.h"

#include <complex>

namespace amp::dsp
{
void FilterEffect::prepareAt (double rate)
{
    for (auto* smoothed : { &octave, &resonance, &steep })
        smoothed->prepare (rate);
    for (auto& amount : amounts)
        amount.prepare (rate);
}

void FilterEffect::clear() noexcept
{
    for (auto* smoothed : { &octave, &resonance, &steep })
        smoothed->arrive();
    for (auto& amount : amounts)
        amount.arrive();
    for (auto& channel : sections)
        for (auto& section : channel)
            section.reset();
}

double FilterEffect::decibels (std::span<const double> given, double frequency, double sampleRate)
{
    const auto warped = [sampleRate] (double hertz) {
        return std::tan (std::numbers::pi * std::clamp (hertz / sampleRate, 1e-6, 0.49));
    };
    const auto isSteep = given[3] > 0.5;
    const auto k = 1.0 / (isSteep ? std::sqrt (given[2]) : given[2]);
    const auto s = std::complex<double> (0.0, warped (frequency) / warped (given[1])), under = s * (s + k) + 1.0;
    const auto band = k * s / under;
    const auto type = static_cast<int> (given[0]);
    const auto response = type == 0 ? 1.0 / under : type == 1 ? s * s / under : type == 2 ? band : 1.0 - band;
    return (isSteep ? 40.0 : 20.0) * std::log10 (std::max (std::abs (response), 1e-9));
}

void FilterEffect::update() noexcept
{
    for (size_t type = 0; type < amounts.size(); ++type)
        amounts[type].set (static_cast<size_t> (parameter (0)) == type ? 1.0 : 0.0);
    octave.set (std::log2 (parameter (1)));
    resonance.set (std::log2 (parameter (3) > 0.5 ? std::sqrt (parameter (2)) : parameter (2)));
    steep.set (parameter (3));
}

double FilterEffect::picked (const StateVariable::Outputs& out, double k, double x) const noexcept
{
    const auto band = k * out.band;
    return amounts[0].current() * out.low + amounts[1].current() * out.high + amounts[2].current() * band +
           amounts[3].current() * (x - band);
}

void FilterEffect::render (float* left, float* right, int frames) noexcept
{
    const auto design = [&] {
        return StateVariable::Coefficients::of (
            std::exp2 (octave.current()), std::exp2 (resonance.current()), sampleRate());
    };
    auto coefficients = design();
    for (int i = 0; i < frames; ++i)
    {
        if (octave.isMoving() || resonance.isMoving())
        {
            octave.next();
            resonance.next();
            coefficients = design();
        }
        for (auto& amount : amounts)
            amount.next();

        const auto both = static_cast<double> (steep.next());
        for (size_t c = 0; c < 2; ++c)
        {
            auto& sample = c == 0 ? left[i] : right[i];
            const double x = sample;
            const auto once = picked (sections[c][0].next (coefficients, x), coefficients.k, x);
            const auto twice = picked (sections[c][1].next (coefficients, once), coefficients.k, once);
            sample = static_cast<float> (once + both * (twice - once));
        }
    }
    for (auto& channel : sections)
        for (auto& section : channel)
            section.flush();
}
}  // namespace amp::dsp
