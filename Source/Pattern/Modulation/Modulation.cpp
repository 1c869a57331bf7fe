#include "Pattern/Modulation/Modulation.h"

#include <algorithm>

namespace amp::pattern
{
std::optional<Modulation> Modulation::of (const ModulationView& view)
{
    const auto buffer = view.get<"buffer">();
    if (! view.exists() || buffer.size() != stepsPerLoop)
        return {};

    Modulation modulation { {}, view.get<"min_value">(), view.get<"max_value">() };
    std::transform (buffer.begin(), buffer.end(), modulation.values.begin(), [] (const juce::var& v) {
        return static_cast<double> (v);
    });
    return modulation;
}

double Modulation::apply (const ParamSpec& spec, double base, int step) const
{
    if (isAbsolute())
        return absolute (step);

    const auto x = values[static_cast<size_t> (step)];
    switch (spec.law)
    {
    case ModulationLaw::add:
        return std::clamp (base + x * (spec.max - spec.min), spec.min, spec.max);
    case ModulationLaw::multiply:
        return std::clamp (base * (1.0 + x), spec.min, spec.max);
    case ModulationLaw::bipolar:
        return std::clamp (base + x * (spec.max - spec.min) / 2.0, spec.min, spec.max);
    case ModulationLaw::none:
        break;
    }
    return base;
}
}  // namespace amp::pattern
