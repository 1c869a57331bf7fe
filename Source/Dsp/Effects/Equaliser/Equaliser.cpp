#include "Dsp/Effects/Equaliser/Equaliser.h"

#include "Core/Laws.h"

namespace amp::dsp
{
void Equaliser::prepareAt (double rate)
{
    kernels = &simd::kernels();
    filters.prepare (rate, bands + 2);
    output.prepare (rate);
}

void Equaliser::clear() noexcept
{
    filters.reset();
    output.reset();
}

void Equaliser::update() noexcept
{
    const auto unless = [] (bool isOff, const FilterSettings& settings) {
        return isOff ? std::nullopt : std::optional (settings);
    };
    filters.set (0, unless (parameter (0) <= table[0].min, { FilterType::highPass, parameter (0) }));
    filters.set (1, unless (parameter (1) >= table[1].max, { FilterType::lowPass, parameter (1) }));
    for (int band = 0; band < bands; ++band)
    {
        const auto first = 2 + 3 * band;
        const auto type =
            band == 0 ? FilterType::lowShelf : (band == bands - 1 ? FilterType::highShelf : FilterType::bell);
        const FilterSettings settings { type, parameter (first), parameter (first + 2), parameter (first + 1) };
        filters.set (2 + band, unless (settings.gain == 0.0, settings));
    }
    output.set (laws::fromDecibels (parameter (2 + 3 * bands)));
}

void Equaliser::render (float* left, float* right, int frames) noexcept
{
    if (! filters.isActive() && ! output.isActive())
        return;

    kernels->load (left, right, frames, signal);
    filters.process (signal, frames);
    output.process (signal, frames);
    kernels->store (signal, frames, left, right);
}
}  // namespace amp::dsp
