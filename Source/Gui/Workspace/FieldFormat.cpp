#include "Gui/Workspace/FieldFormat.h"

#include <cmath>

namespace amp::gui
{
namespace
{
using schema::Kind;
using schema::Unit;

juce::String unitText (Unit unit)
{
    switch (unit)
    {
        case Unit::percent: return "%";
        case Unit::decibels: return "dB";
        case Unit::seconds: return "s";
        case Unit::milliseconds: return "ms";
        case Unit::beats: return "beats";
        case Unit::bars: return "bars";
        case Unit::steps: return "steps";
        case Unit::hertz: return "Hz";
        case Unit::samples: return "smp";
        case Unit::bits: return "bit";
        case Unit::semitones: return "st";
        case Unit::degrees: return "deg";
        case Unit::pixels: return "px";
        case Unit::minutes: return "min";
        case Unit::megabytes: return "MB";
        case Unit::bpm: return "bpm";
        case Unit::ratio: return "x";
        case Unit::none: break;
    }
    return {};
}

double finite (double value, double otherwise) { return std::isfinite (value) ? value : otherwise; }

/** On and off; reads 1 and 0 too. */
ValueFormat switchFormat()
{
    const auto text = [] (double value) { return juce::String (value >= 0.5 ? "on" : "off"); };
    return { text, text, [] (const juce::String& typed, double) -> Result<double> {
                const auto word = typed.trim().toLowerCase();
                if (word == "on" || word == "1" || word == "yes")
                    return 1.0;
                if (word == "off" || word == "0" || word == "no")
                    return 0.0;
                return Error { {}, "on or off" };
            } };
}
} // namespace

ValueFormat formatOf (const schema::Field& field)
{
    const auto decimals = field.kind == Kind::integer                                ? 0
                          : field.unit == Unit::seconds || field.unit == Unit::ratio ? 3
                          : field.max - field.min <= 2.0                             ? 2
                                                                                     : 1;
    return numberFormat (finite (field.min, -1e9), finite (field.max, 1e9), decimals, unitText (field.unit));
}

ValueFormat formatOf (const NodePtr& root, const AutomatedParameter& what)
{
    const auto& path  = what.path;
    const auto isSend = path.size() > 1 && path[path.size() - 2] == "sends";
    if (what.isSwitch)
        return switchFormat();
    if (path.last() == "volume" || isSend)
        return faderFormat();
    if (path.last() == "pan")
        return panFormat();
    const auto place = findPlace (root, path);
    if (! place || place->field == nullptr)
        return numberFormat (what.min, what.max, 2, {});
    if (place->entity == &schema::effectParameter)
    {
        const auto unit = View<schema::effectParameter> (place->node).get<"unit">().value_or (juce::String());
        return numberFormat (what.min, what.max, what.max - what.min > 1000.0 ? 0 : 2, unit);
    }
    return formatOf (*place->field);
}
} // namespace amp::gui
