#include "Gui/Spellbook/Calculator.h"

#include "Core/Laws.h"

#include <array>
#include <optional>

namespace amp::gui
{
namespace
{
constexpr std::array names { "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B" };
constexpr auto concertA = 440.0; // Hz, MIDI note 69

juce::String two (double value) { return juce::String (value, 2); }

/** The length of "1/8", "1/8t" or "1/8d" in whole notes. */
std::optional<double> noteValue (const juce::String& text)
{
    const auto kind = text.getLastCharacter();
    const auto body = kind == 't' || kind == 'd' ? text.dropLastCharacters (1) : text;
    const auto over = body.upToFirstOccurrenceOf ("/", false, false), under = body.fromFirstOccurrenceOf ("/", false, false);
    if (over.isEmpty() || under.isEmpty() || ! over.containsOnly ("0123456789") || ! under.containsOnly ("0123456789") || under.getIntValue() == 0)
        return {};
    return over.getDoubleValue() / under.getDoubleValue() * (kind == 't' ? 2.0 / 3.0 : kind == 'd' ? 1.5 : 1.0);
}

Answer lengthOf (const juce::String& note, double whole, double bpm)
{
    const auto seconds = whole * 240.0 / bpm;
    return { two (seconds * 1000.0) + " ms", note + " at " + juce::String (bpm) + " bpm, " + two (1.0 / seconds) + " Hz" };
}

std::vector<Answer> noteValues (double bpm)
{
    std::vector<Answer> all;
    for (const auto* note : { "1/1", "1/2", "1/4", "1/4d", "1/4t", "1/8", "1/8d", "1/8t", "1/16", "1/16d", "1/16t", "1/32" })
        all.push_back (lengthOf (note, *noteValue (note), bpm));
    return all;
}

Answer pitchOf (double hertz)
{
    const auto exact   = 69.0 + 12.0 * std::log2 (hertz / concertA);
    const auto nearest = static_cast<int> (std::lround (exact));
    const auto cents   = static_cast<int> (std::lround ((exact - nearest) * 100.0));
    const auto name    = juce::String (names[static_cast<size_t> (((nearest % 12) + 12) % 12)]) + juce::String (static_cast<int> (std::floor (nearest / 12.0)) - 1);
    return { name + (cents == 0 ? juce::String() : (cents > 0 ? " +" : " ") + juce::String (cents) + " cents"), "the pitch of " + two (hertz) + " Hz" };
}

/** The MIDI note of "A4", "F#2" or "Bb3". */
std::optional<int> noteNamed (const juce::String& text)
{
    for (int i = 0; i < static_cast<int> (names.size()); ++i)
        if (const juce::String name (names[static_cast<size_t> (i)]); name.length() == 1 && text.startsWithIgnoreCase (name))
        {
            auto rest        = text.substring (1);
            const auto shift = rest.startsWithChar ('#') ? 1 : rest.startsWithChar ('b') ? -1 : 0;
            if (shift != 0)
                rest = rest.substring (1);
            if (rest.isEmpty() || ! rest.containsOnly ("-0123456789"))
                return {};
            return i + shift + 12 * (rest.getIntValue() + 1);
        }
    return {};
}

/** The number in front of a unit; nothing if it is none. */
std::optional<double> before (const juce::String& text, const char* unit)
{
    const auto number = text.upToLastOccurrenceOf (unit, false, true).trim();
    if (! text.endsWithIgnoreCase (unit) || number.isEmpty() || ! number.containsOnly ("+-.0123456789"))
        return {};
    return number.getDoubleValue();
}
} // namespace

std::vector<Answer> calculate (const juce::String& typed, double bpm)
{
    const auto text = typed.trim().toLowerCase();
    if (text.isEmpty())
        return noteValues (bpm);
    if (const auto tempo = before (text, "bpm"); tempo && *tempo > 0.0)
        return noteValues (*tempo);
    if (const auto whole = noteValue (text.upToFirstOccurrenceOf (" ", false, false)); whole && *whole > 0.0)
    {
        const auto tempo = before (text.fromFirstOccurrenceOf (" ", false, false), "bpm");
        return { lengthOf (text.upToFirstOccurrenceOf (" ", false, false), *whole, tempo && *tempo > 0.0 ? *tempo : bpm) };
    }
    if (const auto time = before (text, "ms"); time && *time > 0.0)
        return { { two (60000.0 / *time) + " bpm", "where a quarter lasts " + two (*time) + " ms" }, { two (1000.0 / *time) + " Hz", "once every " + two (*time) + " ms" } };
    if (const auto hertz = before (text, "hz"); hertz && *hertz > 0.0)
        return { pitchOf (*hertz), { two (1000.0 / *hertz) + " ms", "a period of " + two (*hertz) + " Hz" } };
    if (const auto decibels = before (text, "db"))
        return { { juce::String (laws::fromDecibels (*decibels), 4), "times the amplitude, " + juce::String (laws::fromDecibels (2.0 * *decibels), 4) + " times the power" } };
    if (const auto note = noteNamed (text); note && *note >= 0 && *note <= 127)
        return { { two (concertA * std::pow (2.0, (*note - 69) / 12.0)) + " Hz", text.toUpperCase() + ", MIDI note " + juce::String (*note) } };
    return {};
}
} // namespace amp::gui
