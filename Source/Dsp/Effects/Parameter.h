#pragma once
#include "Core/Realtime/Annotations.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

namespace amp::dsp
{
/** How a control moves through its range: evenly, evenly in octaves, or by whole numbers. */
enum class Scale { linear, logarithmic, whole };

/** One parameter of an effect. The key is what sessions store; it never changes. */
struct Parameter
{
    std::string_view key, name, unit;
    double min = 0.0, max = 1.0, defaultValue = 0.0;
    Scale scale = Scale::linear;
    std::span<const std::string_view> choices {};  ///< the names of 0, 1, 2 …, if it is a choice

    /** The nearest value that it can have; what is not a number becomes the default.  Realtime-safe. */
    constexpr double clamped (double value) const noexcept AMP_REALTIME
    {
        if (value != value)
            return defaultValue;
        const auto inRange = std::clamp (value, min, max);
        return scale == Scale::whole ? static_cast<double> (static_cast<long> (inRange + (inRange < 0.0 ? -0.5 : 0.5)))
                                     : inRange;
    }

    /** The value at a place of 0..1 on a control.  Realtime-safe. */
    double at (double position) const noexcept AMP_REALTIME
    {
        const auto place = std::clamp (position, 0.0, 1.0);
        return clamped (scale == Scale::logarithmic ? min * std::pow (max / min, place) : min + (max - min) * place);
    }

    /** The place of 0..1 of a value on a control.  Realtime-safe. */
    double position (double value) const noexcept AMP_REALTIME
    {
        const auto inRange = clamped (value);
        return scale == Scale::logarithmic ? std::log (inRange / min) / std::log (max / min)
                                           : (inRange - min) / (max - min);
    }
};

/** Whether a table can be used: keys are there and differ, ranges are ranges, defaults lie inside. */
consteval bool isSound (std::span<const Parameter> table)
{
    for (size_t i = 0; i < table.size(); ++i)
    {
        const auto& p = table[i];
        if (p.key.empty() || p.name.empty() || p.min >= p.max || p.defaultValue < p.min || p.defaultValue > p.max)
            return false;
        if (p.scale == Scale::logarithmic && p.min <= 0.0)
            return false;
        if (! p.choices.empty() &&
            (p.scale != Scale::whole || p.min != 0.0 || p.max != static_cast<double> (p.choices.size() - 1)))
            return false;
        for (size_t other = 0; other < i; ++other)
            if (table[other].key == p.key)
                return false;
    }
    return true;
}

inline constexpr std::string_view offOn[] { "Off", "On" };

/** A parameter that is off or on. */
constexpr Parameter flag (std::string_view key, std::string_view name, bool isOn)
{
    return { key, name, "", 0.0, 1.0, isOn ? 1.0 : 0.0, Scale::whole, offOn };
}

/** A parameter that is one of several names. */
constexpr Parameter
choice (std::string_view key, std::string_view name, std::span<const std::string_view> choices, int usual)
{
    return { key,          name,   "", 0.0, static_cast<double> (choices.size() - 1), static_cast<double> (usual),
             Scale::whole, choices };
}
}  // namespace amp::dsp
