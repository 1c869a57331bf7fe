#include "Gui/Effects/ParameterFormat.h"

#include <cmath>

namespace amp::gui
{
namespace
{
using Scale = ParameterDescription::Scale;

/** The frequency of "A4", "c#3", "Bb2" at 440 Hz; nothing if it is no note. */
std::optional<double> noteFrequency (const juce::String& text)
{
    static constexpr int semitones[] { 9, 11, 0, 2, 4, 5, 7 }; // a..g above c
    if (text.length() < 2 || text[0] < 'a' || text[0] > 'g')
        return {};
    auto note = semitones[text[0] - 'a'];
    auto rest = text.substring (1);
    if (rest.startsWithChar ('#') || rest.startsWithChar ('b'))
    {
        note += rest[0] == '#' ? 1 : -1;
        rest = rest.substring (1);
    }
    if (rest.isEmpty() || ! rest.containsOnly ("-0123456789"))
        return {};
    return 440.0 * std::exp2 ((note - 9 + 12 * (rest.getIntValue() - 4)) / 12.0);
}

/** Three digits that say something. */
juce::String inDigits (double value)
{
    const auto size = std::abs (value);
    return size >= 99.95 ? juce::String (std::lround (value)) : juce::String (value, size >= 9.995 ? 1 : 2);
}
} // namespace

double placeOf (const ParameterDescription& p, double value)
{
    const auto inRange = std::clamp (value, p.min, p.max);
    return p.scale == Scale::logarithmic ? std::log (inRange / p.min) / std::log (p.max / p.min) : (inRange - p.min) / (p.max - p.min);
}

double valueAt (const ParameterDescription& p, double place)
{
    const auto at = std::clamp (place, 0.0, 1.0);
    if (p.scale == Scale::logarithmic)
        return std::clamp (p.min * std::pow (p.max / p.min, at), p.min, p.max);
    const auto value = p.min + (p.max - p.min) * at;
    return p.scale == Scale::whole ? std::round (value) : value;
}

juce::String parameterText (const ParameterDescription& p, double value)
{
    if (! p.choices.empty())
        return p.choices[static_cast<size_t> (std::clamp (std::lround (value), 0L, static_cast<long> (p.choices.size()) - 1))];
    if (p.scale == Scale::whole)
        return juce::String (std::lround (value));
    if (p.unit == "Hz")
        return value >= 999.5 ? inDigits (value / 1000.0) + " kHz" : inDigits (value) + " Hz";
    if (p.unit == "ms")
        return value >= 999.5 ? inDigits (value / 1000.0) + " s" : inDigits (value) + " ms";
    if (p.unit == ":1")
        return inDigits (value) + ":1";
    if (p.unit == "dB" || p.unit == "dBTP")
        return juce::String (std::abs (value) < 0.05 ? 0.0 : value, 1) + " " + p.unit;
    if (p.unit == "%" || p.unit == "deg")
        return juce::String (std::lround (value)) + (p.unit == "%" ? juce::String (" %") : juce::String::fromUTF8 ("\xc2\xb0"));
    return inDigits (value) + (p.unit.empty() ? juce::String() : " " + juce::String (p.unit));
}

Result<double> parseParameter (const ParameterDescription& p, const juce::String& typed, double current)
{
    auto text = typed.removeCharacters (" ").toLowerCase();
    for (size_t i = 0; i < p.choices.size(); ++i)
        if (juce::String (p.choices[i]).removeCharacters (" ").equalsIgnoreCase (text))
            return static_cast<double> (i);

    auto factor = 1.0;
    if (p.unit == "Hz")
    {
        if (const auto note = noteFrequency (text); note && *note >= p.min && *note <= p.max)
            return *note;
        text = text.endsWith ("hz") ? text.dropLastCharacters (2) : text;
        if (text.endsWithChar ('k'))
            factor = 1000.0;
    }
    if (p.unit == "ms" && text.endsWithChar ('s') && ! text.endsWith ("ms"))
        factor = 1000.0;
    if (factor != 1.0)
        text = text.dropLastCharacters (1);
    if (p.unit == ":1" && text.endsWith (":1"))
        text = text.dropLastCharacters (2);

    const auto isRelative = text.startsWith ("+=") || text.startsWith ("-=") || text.startsWithChar ('*');
    const auto range      = numberFormat (isRelative ? p.min : p.min / factor, isRelative ? p.max : p.max / factor, 3, p.unit == ":1" ? juce::String() : juce::String (p.unit));
    const auto value      = range.parse (text, current);
    if (! value)
        return Error { {}, "between " + parameterText (p, p.min) + " and " + parameterText (p, p.max) };
    const auto scaled = isRelative ? *value : *value * factor;
    return p.scale == Scale::whole ? std::round (scaled) : std::clamp (scaled, p.min, p.max);
}
} // namespace amp::gui
