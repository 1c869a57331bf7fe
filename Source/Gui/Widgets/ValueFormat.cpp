#include "Gui/Widgets/ValueFormat.h"

#include "Core/Laws.h"

#include <charconv>
#include <optional>

namespace amp::gui
{
namespace
{
/** The number that a text holds from its first to its last character, or nothing. */
std::optional<double> wholeNumber (const juce::String& text)
{
    if (text.isEmpty() || ! text.containsOnly ("+-.0123456789e") || ! text.containsAnyOf ("0123456789"))
        return {};

    const auto utf8 = (text.startsWithChar ('+') ? text.substring (1) : text).toStdString();
    auto value      = 0.0;
    const auto [end, error] = std::from_chars (utf8.data(), utf8.data() + utf8.size(), value);
    return error == std::errc() && end == utf8.data() + utf8.size() && std::isfinite (value) ? std::optional (value) : std::nullopt;
}

struct Typed
{
    enum class How { absolute, add, multiply };
    How how = How::absolute;
    juce::String rest;
};

/** "+=3" adds, "*0.5" multiplies, the rest is taken as it is; case and blanks do not matter. */
Typed readPrefix (const juce::String& typed)
{
    const auto text = typed.removeCharacters (" ").toLowerCase().replace (juce::CharPointer_UTF8 ("\xe2\x88\x92"), "-");
    if (text.startsWith ("+="))
        return { Typed::How::add, text.substring (2) };
    if (text.startsWith ("-="))
        return { Typed::How::add, "-" + text.substring (2) };
    if (text.startsWithChar ('*'))
        return { Typed::How::multiply, text.substring (1) };
    return { Typed::How::absolute, text };
}

juce::String decibels (double position)
{
    if (position <= 0.0)
        return "-inf";

    const auto rounded = std::round (laws::toDecibels (laws::faderGain (position)) * 10.0) / 10.0;
    return juce::String (rounded == 0.0 ? 0.0 : rounded, 1);
}

Result<double> parseFader (const juce::String& typed, double current)
{
    const Error wrong { {}, "dB between -inf and +5.8" };
    const auto [how, text] = readPrefix (typed);
    const auto number      = wholeNumber (text.endsWith ("db") ? text.dropLastCharacters (2) : text);
    const auto gain        = laws::faderGain (current);

    auto position = -1.0;
    if (how == Typed::How::absolute && (text == "-inf" || text == "-infdb"))
        return 0.0;
    if (how == Typed::How::absolute && text.endsWithChar ('%'))
        position = wholeNumber (text.dropLastCharacters (1)).value_or (-1.0);
    else if (! number)
        return wrong;
    else if (how == Typed::How::multiply)
        position = *number < 0.0 ? -1.0 : laws::faderPosition (gain * *number);
    else
        position = laws::faderPosition (laws::fromDecibels (*number) * (how == Typed::How::add ? gain : 1.0));

    constexpr auto topTolerance = 0.05; // +5.8 dB, as the top is written, is 99.98
    return position < 0.0 || position > 100.0 + topTolerance ? Result<double> (wrong) : Result<double> (std::min (position, 100.0));
}

Result<double> parsePan (const juce::String& typed, double current)
{
    const auto [how, text] = readPrefix (typed);
    const auto isLeft      = text.startsWithChar ('l');
    const auto number      = wholeNumber (isLeft || text.startsWithChar ('r') ? text.substring (1) : text);

    if (how == Typed::How::absolute && (text == "c" || text == "centre" || text == "center"))
        return 0.0;

    const auto value = ! number                      ? 1000.0
                       : how == Typed::How::add      ? current + *number
                       : how == Typed::How::multiply ? current * *number
                       : isLeft                      ? -*number
                                                     : *number;
    if (std::abs (value) > 100.0)
        return Error { {}, "C, or L1 to L100, or R1 to R100" };
    return value;
}

juce::String panText (double pan)
{
    const auto whole = static_cast<int> (std::lround (pan));
    return whole == 0 ? juce::String ("C") : (whole < 0 ? "L" : "R") + juce::String (std::abs (whole));
}
} // namespace

ValueFormat faderFormat()
{
    return { decibels, [] (double v) { return decibels (v) + " dB"; }, parseFader };
}

ValueFormat panFormat()
{
    const auto spoken = [] (double pan) {
        const auto whole = static_cast<int> (std::lround (std::abs (pan)));
        return whole == 0 ? juce::String ("centre") : juce::String (whole) + (pan < 0 ? " % left" : " % right");
    };
    return { panText, spoken, parsePan };
}

ValueFormat numberFormat (double min, double max, int decimals, const juce::String& unit)
{
    const auto text   = [decimals] (double v) { return decimals > 0 ? juce::String (v, decimals) : juce::String (std::lround (v)); };
    const auto spoken = [text, unit] (double v) { return unit.isEmpty() ? text (v) : text (v) + " " + unit; };

    const auto parse = [=] (const juce::String& typed, double current) -> Result<double> {
        const auto [how, rest] = readPrefix (typed);
        const auto suffix      = unit.toLowerCase();
        const auto number      = wholeNumber (suffix.isNotEmpty() && rest.endsWith (suffix) ? rest.dropLastCharacters (suffix.length()) : rest);
        const auto value = ! number                      ? min - 1.0
                           : how == Typed::How::add      ? current + *number
                           : how == Typed::How::multiply ? current * *number
                                                         : *number;
        if (value < min || value > max)
            return Error { {}, (unit.isEmpty() ? juce::String() : unit + " ") + "between " + text (min) + " and " + text (max) };
        return value;
    };
    return { text, spoken, parse };
}
} // namespace amp::gui
