#include "Engine/Effects/EffectEdits.h"

#include "Core/Text.h"
#include "Model/NodeBuilder.h"

namespace amp::engine::effectEdits
{
using namespace schema;

namespace
{
NodePtr parameterNode (const dsp::Parameter& parameter)
{
    auto node = std::make_shared<Node> (effectParameter.type.data());
    node->set (keys::mapKey, toText (parameter.key));
    node->set ("value", parameter.defaultValue).set ("min", parameter.min).set ("max", parameter.max);
    node->set ("default", parameter.defaultValue);
    if (! parameter.unit.empty())
        node->set ("unit", toText (parameter.unit));
    return node;
}

std::span<const dsp::Parameter> parametersOf (const FoundEffect& found)
{
    const auto* entry = dsp::findEffect (found.effect.get<"pluginId">().toStdString());
    return entry != nullptr ? entry->parameters : std::span<const dsp::Parameter>();
}

/** value: in range. */
Result<> store (Edit& edit, const FoundEffect& found, const dsp::Parameter& parameter, double value)
{
    const auto parameters = found.path / "parameters";
    if (! found.effect.get<"parameters">().find (toText (parameter.key)).exists())
        if (auto added = edit.insert (parameters, parameterNode (parameter)); ! added)
            return added;
    return edit.set (parameters / parameter.key / "value", parameter.clamped (value));
}
}  // namespace

NodePtr makeNode (const dsp::EffectEntry& entry, const juce::String& id)
{
    NodeBuilder node (effect, id);
    node.set ("pluginId", toText (entry.pluginId)).set ("name", toText (entry.name)).set ("wet", entry.usualWet);

    NodeBuilder parameters (*effect.find ("parameters"));
    for (const auto& parameter : entry.parameters)
        parameters.add (parameterNode (parameter));
    return node.add (parameters.build()).build();
}

NodePtr copyOf (const View<effect>& original, const juce::String& id)
{
    NodeBuilder node (effect, id);
    for (const auto& [key, value] : original->properties)
        if (key != keys::id)
            node.set (key.toString().toStdString(), value);

    NodeBuilder parameters (*effect.find ("parameters"));
    for (const auto parameter : original.get<"parameters">())
    {
        auto copy = std::make_shared<Node> (effectParameter.type.data());
        copy->set (keys::mapKey, parameter.id());
        for (const auto& [key, value] : parameter->properties)
            if (key != keys::mapKey)
                copy->set (key, value);
        parameters.add (copy);
    }
    return node.add (parameters.build()).build();
}

Result<> setParameter (Edit& edit, const FoundEffect& found, const juce::String& key, double value)
{
    const auto known = parametersOf (found);
    const auto path = (found.path / "parameters").toString();
    const auto parameter =
        std::find_if (known.begin(), known.end(), [&] (const auto& p) { return toText (p.key) == key; });
    if (parameter == known.end())
        return Error { path, "the effect has no parameter \"" + key + "\"" };
    if (value < parameter->min || value > parameter->max)
        return Error { juce::String (path) + "." + key,
                       "outside " + juce::String (parameter->min) + ".." + juce::String (parameter->max) };
    return store (edit, found, *parameter, value);
}

Settings settingsOf (const View<effect>& effect)
{
    Settings settings;
    for (const auto parameter : effect.get<"parameters">())
        settings.parameters[parameter.id().toStdString()] = parameter.get<"value">();
    settings.wet = effect.get<"wet">();
    settings.preset = effect.get<"preset">().value_or (juce::String());
    return settings;
}

Result<> apply (Edit& edit, const FoundEffect& found, const Settings& settings)
{
    for (const auto& parameter : parametersOf (found))
    {
        const auto given = settings.parameters.find (std::string (parameter.key));
        const auto value = given != settings.parameters.end() ? given->second : parameter.defaultValue;
        if (auto stored = store (edit, found, parameter, value); ! stored)
            return stored;
    }
    if (auto set = edit.set (found.path / "wet", std::clamp (settings.wet, 0.0, 100.0)); ! set)
        return set;
    return settings.preset.isEmpty() ? edit.reset (found.path / "preset")
                                     : edit.set (found.path / "preset", settings.preset);
}
}  // namespace amp::engine::effectEdits
