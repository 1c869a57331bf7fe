#include "Dsp/Filter/AnaloguePrototype.h"

#include <cmath>

namespace amp::dsp
{
AnaloguePrototype AnaloguePrototype::of (const FilterSettings& settings) noexcept
{
    const auto q = settings.q;
    const auto a = std::pow (10.0, settings.gain / 40.0), slope = std::sqrt (a) / q;
    switch (settings.type)
    {
    case FilterType::lowPass:
        return { 1.0, 0.0, 0.0, 1.0, 1.0 / q, 1.0 };
    case FilterType::highPass:
        return { 0.0, 0.0, 1.0, 1.0, 1.0 / q, 1.0 };
    case FilterType::bell:
        return { 1.0, a / q, 1.0, 1.0, 1.0 / (a * q), 1.0 };
    case FilterType::lowShelf:
        return { a * a, a * slope, a, 1.0, slope, a };
    case FilterType::highShelf:
        return { a, a * slope, a * a, a, slope, 1.0 };
    }
    return { 1.0, 0.0, 0.0, 1.0, 0.0, 0.0 };
}

double AnaloguePrototype::squaredMagnitude (double relativeFrequency) const noexcept
{
    const auto w2 = relativeFrequency * relativeFrequency;
    const auto squared = [w2] (double c0, double c1, double c2) {
        const auto real = c0 - c2 * w2;
        return real * real + c1 * c1 * w2;
    };
    return squared (n0, n1, n2) / squared (d0, d1, d2);
}

double analogueDecibels (const FilterSettings& settings, double frequency) noexcept
{
    return 10.0 * std::log10 (AnaloguePrototype::of (settings).squaredMagnitude (frequency / settings.frequency));
}
}  // namespace amp::dsp
