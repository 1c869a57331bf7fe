#pragma once
#include "Core/EffectLibrary.h"
#include "Engine/Effects/PresetFolder.h"

namespace amp::engine
{
/** The catalogue of built-in effects, its factory presets and the user's. */
class BuiltInLibrary : public EffectLibrary
{
public:
    explicit BuiltInLibrary (std::shared_ptr<PresetFolder> = PresetFolder::ofUser());

    const std::vector<EffectDescription>& effects() const override { return all; }
    const EffectDescription* find (const std::string& pluginId) const override;
    PresetNames presets (const std::string& pluginId) const override;
    bool isModified (const std::string& pluginId, const std::string& preset, const PresetValues& now) const override;

private:
    const std::shared_ptr<PresetFolder> own;  // shared with the commands
    std::vector<EffectDescription> all;
};

/** A preset of the user's, or else one that comes with the program. @returns an Error that names those there are. */
Result<effectEdits::Settings> loadPreset (PresetFolder&, const std::string& pluginId, const juce::String& name);
}  // namespace amp::engine
