#include "Dsp/Effects/Filter/FilterEffect.h"

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
