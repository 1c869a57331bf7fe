#include "Pattern/Modulation/Modulation.h"

#include "Pattern/Modulation/Signal.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace amp::pattern
{
Result<Signal> signalOf (const juce::String& stored)
{
    const auto json = nlohmann::json::parse (stored.toStdString(), nullptr, false);
    if (! json.is_string())
        return Error { {}, "is not an expression as text" };
    return Signal::parse (json.get<std::string>());
}

StepBuffer bufferOf (const Signal& signal)
{
    auto values = signal.evaluate();
    for (auto& value : values)
        value = std::clamp (value, -1.0, 1.0);
    return values;
}

std::optional<Modulation> Modulation::of (const ModulationView& view)
{
    if (! view.exists())
        return {};

    Modulation modulation { {}, view.get<"min_value">(), view.get<"max_value">() };
    const auto buffer = view.get<"buffer">();
    if (buffer.size() == stepsPerLoop)
    {
        std::transform (buffer.begin(), buffer.end(), modulation.values.begin(), [] (const juce::var& v) {
            return static_cast<double> (v);
        });
        return modulation;
    }

    const auto signal = signalOf (view.get<"signal">().value_or (juce::String()));
    if (! buffer.isEmpty() || ! signal)
        return {};
    modulation.values = bufferOf (*signal);
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
