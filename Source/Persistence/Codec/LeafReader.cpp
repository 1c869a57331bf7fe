#include "Persistence/Codec/LeafReader.h"

#include "Core/Clock.h"
#include "Core/Text.h"
#include "Model/Node.h"
#include "Persistence/Codec/IsoTime.h"
#include "Persistence/Json/Writer.h"

#include <cmath>

namespace amp::leaf
{
namespace
{
using schema::Field;
using JsonKind = json::Value::Kind;

juce::String toText (double n)
{
    std::string digits;
    json::write (digits, n);
    return juce::String (digits);
}

juce::String rangeOf (const Field& f)
{
    const auto low = (f.exclusiveMin ? "above " : "") + toText (std::max (f.min, -1e300));
    if (f.max >= 1e300)
        return f.min <= -1e300 ? juce::String ("any number") : low + " or more";
    return low + ".." + toText (f.max);
}

void wrongType (Report& report, const char* expected)
{
    report.error (juce::String ("is of the wrong type: expected ") + expected);
}

/** A number in the field's range, by the field's policy. */
std::optional<double> inRange (const Field& field, double n, Report& report)
{
    const auto isWhole = field.kind == schema::Kind::integer;
    if (isWhole && n != std::floor (n))
    {
        report.warn (toText (n) + " must be a whole number; rounded");
        n = std::round (n);
    }
    if (field.accepts (n))
        return n;

    const auto what = toText (n) + " is outside " + rangeOf (field);
    if (field.outOfRange == schema::OutOfRange::reject)
    {
        report.error (what);
        return {};
    }
    if (field.outOfRange == schema::OutOfRange::warn && (! isWhole || std::abs (n) <= 9007199254740992.0))
    {
        report.warn (what);
        return n;
    }

    const auto low = field.exclusiveMin ? std::nextafter (field.min, field.max) : field.min;
    const auto clamped = std::clamp (n, low, field.max);
    report.warn (what + "; set to " + toText (clamped));
    return clamped;
}

std::optional<double> number (const Field& field, const json::Value& value, Report& report)
{
    if (value.isNumeric())
        return inRange (field, value.asNumber(), report);
    wrongType (report, field.kind == schema::Kind::integer ? "a whole number" : "a number");
    return {};
}

/** The place of a choice among the choices. */
std::optional<size_t> choice (const Field& field, const json::Value& value, Report& report)
{
    if (! value.is (JsonKind::text))
    {
        wrongType (report, "a text");
        return {};
    }

    const auto found = std::find (field.choices.begin(), field.choices.end(), value.text);
    if (found != field.choices.end())
        return static_cast<size_t> (found - field.choices.begin());

    juce::StringArray choices;
    for (const auto c : field.choices)
        choices.add (amp::toText (c));
    const auto what = amp::toText (value.text).quoted() + " is none of " + choices.joinIntoString (", ");

    if (field.outOfRange == schema::OutOfRange::reject)
        report.error (what);
    else
        report.warn (what + "; ignored");
    return {};
}

std::optional<juce::var> colour (const json::Value& value, Report& report)
{
    const auto written = amp::toText (value.text);
    const auto digits = written.trimCharactersAtStart ("#");
    if (! digits.containsOnly ("0123456789abcdefABCDEF") ||
        ! (digits.length() == 3 || digits.length() == 6 || digits.length() == 8))
    {
        report.warn (written.quoted() + " is no colour of the form #RRGGBB; ignored");
        return {};
    }
    if (digits.length() == 8)
        report.warn (written.quoted() + " has an alpha channel; left out");
    if (digits.length() != 3)
        return juce::var ("#" + digits.substring (0, 6));

    juce::String doubled = "#";
    for (auto i = 0; i < 3; ++i)
        doubled << digits.substring (i, i + 1) << digits.substring (i, i + 1);
    return juce::var (doubled);
}

std::optional<juce::var> text (const Field& field, const json::Value& value, Report& report)
{
    if (! value.is (JsonKind::text))
    {
        wrongType (report, "a text");
        return {};
    }
    if (field.kind == schema::Kind::colour)
        return colour (value, report);
    if (field.kind != schema::Kind::time)
        return juce::var (amp::toText (value.text));

    const auto time = parseIsoTime (value.text);
    if (! time.has_value())
    {
        report.error (amp::toText (value.text).quoted() + " is no time of the form 2026-01-05T14:02:00.000Z");
        return {};
    }
    return juce::var (toIso8601 (*time));
}

/** An array of numbers or of texts. */
std::optional<juce::var>
array (const Field& field, const json::Document& document, const json::Value& value, Report& report)
{
    const auto ofNumbers = field.kind == schema::Kind::numbers;
    if (! value.is (JsonKind::array))
    {
        wrongType (report, ofNumbers ? "an array of numbers" : "an array of texts");
        return {};
    }

    juce::Array<juce::var> items;
    for (const auto& item : document.children (value))
    {
        if (ofNumbers ? ! item.isNumeric() : ! item.is (JsonKind::text))
        {
            wrongType (report, ofNumbers ? "an array of numbers" : "an array of texts");
            return {};
        }
        if (! ofNumbers)
            items.add (amp::toText (item.text));
        else if (const auto n = inRange (field, item.asNumber(), report))
            items.add (*n);
        else
            return {};
    }
    return juce::var (items);
}
}  // namespace

std::optional<juce::var>
read (const Field& field, const json::Document& document, const json::Value& value, Report& report)
{
    using schema::Kind;
    switch (field.kind)
    {
    case Kind::number:
        if (const auto n = number (field, value, report))
            return juce::var (*n);
        return {};

    case Kind::integer:
        if (const auto n = number (field, value, report))
            return juce::var (static_cast<juce::int64> (*n));
        return {};

    case Kind::flag:
        if (value.is (JsonKind::flag))
            return juce::var (value.flag);
        wrongType (report, "true or false");
        return {};

    case Kind::choice:
        if (const auto place = choice (field, value, report))
            return juce::var (amp::toText (field.choices[*place]));
        return {};

    case Kind::text:
    case Kind::colour:
    case Kind::time:
        return text (field, value, report);
    case Kind::numbers:
    case Kind::texts:
        return array (field, document, value, report);

    case Kind::any:
    {
        std::string canonical;
        json::write (canonical, document, value);
        return juce::var (amp::toText (canonical));
    }

    case Kind::object:
    case Kind::list:
    case Kind::map:
    case Kind::numberMap:
    case Kind::packed:
    case Kind::alias:
        break;
    }
    return {};
}

std::optional<double> readNumber (const Field& field, const json::Value& value, Report& report)
{
    if (field.kind != schema::Kind::choice)
        return number (field, value, report);
    if (const auto place = choice (field, value, report))
        return static_cast<double> (*place);
    return {};
}
}  // namespace amp::leaf
