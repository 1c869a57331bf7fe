#pragma once
#include <initializer_list>
#include <span>
#include <string_view>

namespace amp::dsp
{
/** A value of a preset; the parameters that it does not name are at their defaults. */
struct PresetValue
{
    std::string_view key;
    double value;
};

/** A preset that comes with the program. */
struct Preset
{
    std::string_view pluginId, name;
    double wet;  ///< %
    std::span<const PresetValue> values;
};

/** All of them, in the order of a menu. */
std::span<const Preset> factoryPresets() noexcept;

/** Null if the effect has none of that name. */
const Preset* findFactoryPreset (std::string_view pluginId, std::string_view name) noexcept;
}  // namespace amp::dsp
