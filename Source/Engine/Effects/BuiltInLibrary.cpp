#include "Engine/Effects/BuiltInLibrary.h"

#include "Core/Text.h"
#include "Dsp/Effects/Presets.h"

#include <algorithm>

namespace amp::engine
{
namespace
{
ParameterDescription describe (const dsp::Parameter& parameter)
{
    using Scale = ParameterDescription::Scale;
    ParameterDescription description { std::string (parameter.key),
                                       std::string (parameter.name),
                                       std::string (parameter.unit),
                                       parameter.min,
                                       parameter.max,
                                       parameter.defaultValue,
                                       parameter.scale == dsp::Scale::logarithmic ? Scale::logarithmic
                                       : parameter.scale == dsp::Scale::whole     ? Scale::whole
                                                                                  : Scale::linear,
                                       {} };
    for (const auto choice : parameter.choices)
        description.choices.emplace_back (choice);
    return description;
}

EffectDescription describe (const dsp::EffectEntry& entry)
{
    EffectDescription description { std::string (entry.pluginId),
                                    std::string (entry.name),
                                    std::string (entry.category),
                                    entry.usualWet,
                                    entry.listens,
                                    {} };
    for (const auto& parameter : entry.parameters)
        description.parameters.push_back (describe (parameter));
    return description;
}

/** The value of a parameter that a map may name. */
double valueOf (const ParameterDescription& parameter, const std::map<std::string, double>& values)
{
    const auto found = values.find (parameter.key);
    return found != values.end() ? found->second : parameter.defaultValue;
}
}  // namespace

BuiltInLibrary::BuiltInLibrary (std::shared_ptr<PresetFolder> folder) : own (std::move (folder))
{
    for (const auto& entry : dsp::effectCatalogue())
        all.push_back (describe (entry));
}

const EffectDescription* BuiltInLibrary::find (const std::string& pluginId) const
{
    const auto found =
        std::find_if (all.begin(), all.end(), [&] (const auto& each) { return each.pluginId == pluginId; });
    return found != all.end() ? &*found : nullptr;
}

EffectLibrary::PresetNames BuiltInLibrary::presets (const std::string& pluginId) const
{
    PresetNames names;
    for (const auto& factory : dsp::factoryPresets())
        if (factory.pluginId == pluginId)
            names.factory.emplace_back (factory.name);
    for (const auto& name : own->names (pluginId))
        names.own.push_back (name.toStdString());
    return names;
}

bool BuiltInLibrary::isModified (const std::string& pluginId, const std::string& preset, const PresetValues& now) const
{
    const auto* effect = find (pluginId);
    const auto stored = loadPreset (*own, pluginId, toText (preset));
    if (effect == nullptr || ! stored)
        return false;

    return stored->wet != now.wet ||
           std::any_of (effect->parameters.begin(), effect->parameters.end(), [&] (const auto& parameter) {
               return valueOf (parameter, stored->parameters) != valueOf (parameter, now.parameters);
           });
}

Result<effectEdits::Settings> loadPreset (PresetFolder& presets, const std::string& pluginId, const juce::String& name)
{
    if (presets.has (pluginId, name))
        return presets.load (pluginId, name);

    if (const auto* factory = dsp::findFactoryPreset (pluginId, name.toStdString()))
    {
        effectEdits::Settings settings { {}, factory->wet, name };
        for (const auto& [key, value] : factory->values)
            settings.parameters[std::string (key)] = value;
        return settings;
    }

    juce::StringArray known;
    for (const auto& own : presets.names (pluginId))
        known.add (own);
    for (const auto& factory : dsp::factoryPresets())
        if (factory.pluginId == pluginId)
            known.add (toText (factory.name));
    return Error { name,
                   known.isEmpty() ? juce::String ("this effect has no presets yet")
                                   : "there is no such preset; there are " + known.joinIntoString (", ") };
}
}  // namespace amp::engine
