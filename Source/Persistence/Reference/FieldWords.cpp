#include "Persistence/Reference/FieldWords.h"

#include "Persistence/Json/Writer.h"

namespace amp::reference
{
using namespace schema;

std::string_view nameOf (Kind kind)
{
    switch (kind)
    {
    case Kind::number:
        return "number";
    case Kind::integer:
        return "whole number";
    case Kind::flag:
        return "true or false";
    case Kind::text:
        return "text";
    case Kind::choice:
        return "choice";
    case Kind::colour:
        return "colour";
    case Kind::time:
        return "time";
    case Kind::numbers:
        return "numbers";
    case Kind::texts:
        return "texts";
    case Kind::any:
        return "any JSON";
    case Kind::object:
        return "object";
    case Kind::list:
        return "list";
    case Kind::map:
        return "map";
    case Kind::numberMap:
        return "map of numbers";
    case Kind::packed:
        return "array";
    case Kind::alias:
        return "copy";
    }
    return {};
}

std::string_view nameOf (Keep keep)
{
    switch (keep)
    {
    case Keep::document:
        return "document";
    case Keep::view:
        return "view";
    case Keep::runtime:
        return "runtime";
    case Keep::derived:
        return "derived";
    }
    return {};
}

std::string_view nameOf (Impact impact)
{
    switch (impact)
    {
    case Impact::none:
        return "none";
    case Impact::value:
        return "value";
    case Impact::content:
        return "content";
    case Impact::topology:
        return "topology";
    }
    return {};
}

std::string_view symbolOf (Unit unit)
{
    switch (unit)
    {
    case Unit::none:
        return "";
    case Unit::percent:
        return "%";
    case Unit::decibels:
        return "dB";
    case Unit::seconds:
        return "s";
    case Unit::milliseconds:
        return "ms";
    case Unit::beats:
        return "quarter notes";
    case Unit::bars:
        return "bars";
    case Unit::steps:
        return "steps";
    case Unit::hertz:
        return "Hz";
    case Unit::samples:
        return "samples";
    case Unit::bits:
        return "bits";
    case Unit::semitones:
        return "semitones";
    case Unit::degrees:
        return "degrees";
    case Unit::pixels:
        return "px";
    case Unit::minutes:
        return "min";
    case Unit::megabytes:
        return "MB";
    case Unit::bpm:
        return "bpm";
    case Unit::ratio:
        return "ratio";
    }
    return {};
}

std::string fallbackOf (const Field& field)
{
    std::string out;
    const auto hasFallback = field.presence == Presence::defaulted || field.presence == Presence::kept;
    if (! hasFallback)
        return out;

    switch (field.kind)
    {
    case Kind::number:
    case Kind::integer:
        json::write (out, field.fallback);
        break;
    case Kind::flag:
        out = field.fallback != 0 ? "true" : "false";
        break;
    case Kind::text:
    case Kind::choice:
    case Kind::colour:
    case Kind::time:
        json::write (out, field.textFallback);
        break;
    case Kind::numbers:
    case Kind::any:
        out = field.textFallback;
        break;
    case Kind::texts:
    case Kind::list:
    case Kind::packed:
        out = "[]";
        break;
    case Kind::map:
    case Kind::numberMap:
        out = "{}";
        break;
    case Kind::object:
    case Kind::alias:
        break;
    }
    return out;
}

std::string rangeOf (const Field& field)
{
    std::string out;
    if (field.kind == Kind::choice)
    {
        for (const auto choice : field.choices)
            (out += out.empty() ? "" : ", ") += choice;
        return out;
    }

    const auto isNumeric = field.kind == Kind::number || field.kind == Kind::integer;
    const auto hasRange = isNumeric || field.kind == Kind::numbers || field.kind == Kind::numberMap;
    const auto isBounded = field.min > -1e15 || field.max < 1e15;
    if (! hasRange || ! isBounded)
        return out;
    if (field.exclusiveMin)
        out += "above ";
    json::write (out, field.min);
    if (field.max < 1e15)
    {
        out += "..";
        json::write (out, field.max);
    }
    return out;
}
}  // namespace amp::reference
