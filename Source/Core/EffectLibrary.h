#pragma once
#include <map>
#include <string>
#include <vector>

namespace amp
{
/** One parameter of an effect, for controls that are made from it. */
struct ParameterDescription
{
    enum class Scale { linear, logarithmic, whole };

    std::string key, name, unit;
    double min = 0, max = 1, defaultValue = 0;
    Scale scale = Scale::linear;
    std::vector<std::string> choices;  ///< names of 0, 1, 2 …, if it is a choice
};

struct EffectDescription
{
    std::string pluginId, name, category;
    double usualWet = 100;  ///< %
    bool listens = false;   ///< whether it has a side-chain
    std::vector<ParameterDescription> parameters;
};

/** The effects that there are and their presets, for the window, which does not know the DSP. Thread: message. */
class EffectLibrary
{
public:
    virtual ~EffectLibrary() = default;

    /** In the order of a menu. */
    virtual const std::vector<EffectDescription>& effects() const = 0;

    /** Null if there is no such effect. */
    virtual const EffectDescription* find (const std::string& pluginId) const = 0;

    /** How a preset sets an effect. */
    struct PresetValues
    {
        std::map<std::string, double> parameters;  ///< all of them, by key
        double wet = 100;                          ///< %
    };

    struct PresetNames
    {
        std::vector<std::string> factory, own;
    };

    virtual PresetNames presets (const std::string& pluginId) const = 0;

    /** True if an effect that loaded a preset is no longer set as that has it; false if the preset is not there. */
    virtual bool isModified (const std::string& pluginId, const std::string& preset, const PresetValues& now) const = 0;
};
}  // namespace amp
