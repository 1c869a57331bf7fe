#include "Versioning/Diff/ValueWords.h"

#include "Core/Laws.h"
#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Persistence/Json/Writer.h"

#include <cmath>

namespace amp::versions
{
using schema::Kind;
using schema::Unit;

namespace
{
juce::String decimals (double number, int most)
{
    const auto scale = std::pow (10.0, most);
    std::string digits;
    json::write (digits, std::round (number * scale) / scale + 0.0);
    return toText (digits);
}

juce::String faderText (double position)
{
    if (position <= 0.0)
        return "-inf";
    const auto rounded = std::round (laws::toDecibels (laws::faderGain (position)) * 10.0) / 10.0;
    return juce::String (rounded == 0.0 ? 0.0 : rounded, 1);
}

juce::String panText (double pan)
{
    if (pan == 0.0)
        return "C";
    return (pan < 0 ? "L" : "R") + decimals (std::abs (pan), 1);
}

const char* symbolOf (Unit unit)
{
    switch (unit)
    {
    case Unit::percent:
        return " %";
    case Unit::decibels:
        return " dB";
    case Unit::seconds:
        return " s";
    case Unit::milliseconds:
        return " ms";
    case Unit::beats:
        return " beats";
    case Unit::bars:
        return " bars";
    case Unit::hertz:
        return " Hz";
    case Unit::samples:
        return " samples";
    case Unit::bits:
        return " bits";
    case Unit::semitones:
        return " semitones";
    case Unit::bpm:
        return " bpm";
    case Unit::minutes:
        return " min";
    default:
        return "";
    }
}

bool isPosition (const schema::Field& field)
{
    return field.unit == Unit::seconds &&
           (field.key == "startTime" || field.key == "endTime" || field.key == "time" || field.key == "position" ||
            field.key == "loopStart" || field.key == "loopEnd" || field.key == "punchIn" || field.key == "punchOut");
}

bool isSignedPan (const schema::Field& field)
{
    return field.key == "pan" && field.min == -100.0;
}

/** "highShelf" and "high_shelf" as "high shelf". */
juce::String separated (std::string_view key)
{
    juce::String words;
    for (const auto c : key)
        if (c == '_')
            words << ' ';
        else if (c >= 'A' && c <= 'Z')
            words << ' ' << static_cast<char> (c - 'A' + 'a');
        else
            words << c;
    return words.trim();
}

juce::String capitalised (const juce::String& words)
{
    return words.substring (0, 1).toUpperCase() + words.substring (1);
}

juce::String nameOfField (const schema::Entity* entity, const schema::Field& field)
{
    static constexpr std::pair<std::string_view, const char*> names[] {
        { "muted", "mute" },
        { "mute", "mute" },
        { "soloed", "solo" },
        { "solo", "solo" },
        { "phase", "polarity" },
        { "color", "colour" },
        { "bpm", "tempo" },
        { "wet", "wet share" },
        { "filePath", "audio file" },
        { "returnLevel", "level" },
        { "position", "place" },
        { "armed", "record arm" },
        { "fadeIn", "fade-in" },
        { "fadeOut", "fade-out" },
        { "isLooping", "loop" },
        { "isMetronomeEnabled", "metronome" },
        { "highpass", "high-pass" },
        { "lowpass", "low-pass" },
        { "s", "sound" },
        { "n", "sample number" },
    };
    const auto isStrip = entity == &schema::channel || entity == &schema::bus || entity == &schema::master;
    if (field.key == "volume" && isStrip)
        return "fader";
    if (field.key == "position" && entity == &schema::track)
        return "start";
    for (const auto& [key, name] : names)
        if (key == field.key)
            return name;
    return separated (field.key);
}
}  // namespace

juce::String Bars::text (double seconds) const
{
    auto at = map.barAt (std::max (0.0, seconds));
    const auto hundredths = static_cast<int> (at.rest * 100.0 + 1e-6);
    return juce::String (at.bar + 1) + "." + juce::String (at.beat + 1) + "." +
           juce::String (hundredths).paddedLeft ('0', 2);
}

juce::String
valueWithoutUnit (const schema::Entity* entity, const schema::Field& field, const juce::var& value, const Bars& bars)
{
    if (value.isVoid())
        return "none";
    switch (field.kind)
    {
    case Kind::flag:
        return value ? "on" : "off";
    case Kind::number:
    case Kind::integer:
    case Kind::numberMap:
    {
        const auto number = static_cast<double> (value);
        const auto isStrip = entity == &schema::channel || entity == &schema::bus || entity == &schema::master;
        const auto isLevel = (field.key == "volume" && isStrip) || field.key == "returnLevel" ||
                             field.key == "metronomeVolume" || (field.kind == Kind::numberMap && field.key == "sends");
        if (isLevel)
            return faderText (number);
        if (isSignedPan (field))
            return panText (number);
        if (isPosition (field))
            return bars.text (number);
        return field.unit == Unit::decibels ? juce::String (number, 1) : decimals (number, 3);
    }
    case Kind::numbers:
    case Kind::texts:
    {
        const auto* items = value.getArray();
        if (field.key == "timeSignature" && items != nullptr && items->size() == 2)
            return items->getReference (0).toString() + "/" + items->getReference (1).toString();
        juce::StringArray words;
        for (auto i = 0; items != nullptr && i < std::min (items->size(), 6); ++i)
            words.add (items->getReference (i).toString());
        if (items != nullptr && items->size() > 6)
            words.add (juce::String (items->size() - 6) + " more");
        return words.isEmpty() ? juce::String ("none") : words.joinIntoString (", ");
    }
    case Kind::packed:
        return juce::String (static_cast<int> (PackedList::fromVar (value).size())) + " items";
    case Kind::text:
        return value.toString().isEmpty() ? juce::String ("empty") : value.toString().substring (0, 60).quoted();
    default:
        return value.toString().substring (0, 60);
    }
}

juce::String
valueWords (const schema::Entity* entity, const schema::Field& field, const juce::var& value, const Bars& bars)
{
    const auto text = valueWithoutUnit (entity, field, value, bars);
    if (value.isVoid() ||
        ! (field.kind == Kind::number || field.kind == Kind::integer || field.kind == Kind::numberMap))
        return text;
    const auto isStrip = entity == &schema::channel || entity == &schema::bus || entity == &schema::master;
    if ((field.key == "volume" && isStrip) || field.key == "returnLevel" || field.key == "metronomeVolume" ||
        (field.kind == Kind::numberMap && field.key == "sends"))
        return text + " dB";
    return isPosition (field) ? text : text + symbolOf (field.unit);
}

juce::String
fieldWords (const schema::Entity* entity, const schema::Field& field, const std::vector<const schema::Field*>& objects)
{
    static constexpr std::string_view silent[] { "meta",        "params",  "track_fx",  "fx",      "input",
                                                 "environment", "project", "transport", "session", "timeline" };
    juce::String words;
    for (const auto* object : objects)
        if (std::find (std::begin (silent), std::end (silent), object->key) == std::end (silent))
            words << (object->key == "eq" ? juce::String ("EQ") : separated (object->key)) << ' ';
    words << nameOfField (entity, field);
    if (field.key == "gain" && ! objects.empty() && objects.back()->key == "input")
        words = "input gain";
    return capitalised (words);
}
}  // namespace amp::versions
