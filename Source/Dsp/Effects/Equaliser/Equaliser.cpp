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

Equaliser::Filters Equaliser::filtersFor (std::span<const double> given) noexcept
{
    const auto unless = [] (bool isOff, const FilterSettings& settings) {
        return isOff ? std::nullopt : std::optional (settings);
    };
    Filters all {};
    all[0] = unless (given[0] <= table[0].min, { FilterType::highPass, given[0] });
    all[1] = unless (given[1] >= table[1].max, { FilterType::lowPass, given[1] });
    for (size_t band = 0; band < bands; ++band)
    {
        const auto first = 2 + 3 * band;
        const auto type =
            band == 0 ? FilterType::lowShelf : (band == bands - 1 ? FilterType::highShelf : FilterType::bell);
        const FilterSettings settings { type, given[first], given[first + 2], given[first + 1] };
        all[2 + band] = unless (settings.gain == 0.0, settings);
    }
    return all;
}

void Equaliser::update() noexcept
{
    std::array<double, std::size (table)> given {};
    for (size_t i = 0; i < given.size(); ++i)
        given[i] = parameter (static_cast<int> (i));

    const auto wanted = filtersFor (given);
    for (size_t i = 0; i < wanted.size(); ++i)
        filters.set (static_cast<int> (i), wanted[i]);
    output.set (laws::fromDecibels (given.back()));
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
