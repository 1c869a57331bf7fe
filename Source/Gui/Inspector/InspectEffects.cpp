#include "Gui/Effects/Device.h"
#include "Gui/Effects/ParameterFormat.h"
#include "Gui/Inspector/Property.h"
#include "Gui/Theme/Theme.h"

// The rows for an effect of a chain: what every effect has, and its parameters by their table.
namespace amp::gui
{
namespace
{
/** A parameter on a row: even in octaves where the parameter is, so its row moves from 0 to 1. */
Property parameterRow (Workspace& w, const Device& device, const ParameterDescription& p)
{
    Property row { "Parameters", p.name, p.name, Property::Kind::number };
    const auto set = [&w, target = device.target, key = juce::String (p.key)] (double value, Gesture gesture) { setParameter (w, target, key, value, gesture); };
    if (! device.isKnown)
        row.whyNot = "this effect is not here";
    if (p.choices.size() == 2 && p.choices[0] == "Off" && p.choices[1] == "On")
    {
        row.kind  = Property::Kind::flag;
        row.value = device.value (p.key) > 0.5;
        row.set   = [set] (const juce::var& on, Gesture gesture) { set (static_cast<bool> (on) ? 1.0 : 0.0, gesture); };
        return row;
    }
    if (! p.choices.empty())
    {
        row.kind  = Property::Kind::choice;
        row.value = juce::String (std::lround (device.value (p.key)));
        for (size_t i = 0; i < p.choices.size(); ++i)
            row.choices.emplace_back (juce::String (i), p.choices[i]);
        row.set = [set] (const juce::var& choice, Gesture gesture) { set (choice.toString().getDoubleValue(), gesture); };
        return row;
    }
    const auto text = [p] (double place) { return parameterText (p, valueAt (p, place)); };
    row.value       = placeOf (p, device.value (p.key));
    row.range       = { 0.0, 1.0, placeOf (p, p.defaultValue), p.scale == ParameterDescription::Scale::whole ? 1.0 / std::max (1.0, p.max - p.min) : 0.01 };
    row.format      = { text, text, [p] (const juce::String& typed, double place) -> Result<double> {
                      const auto value = parseParameter (p, typed, valueAt (p, place));
                      return value ? Result<double> (placeOf (p, *value)) : value.error();
                  } };
    row.set         = [set, p] (const juce::var& place, Gesture gesture) { set (valueAt (p, place), gesture); };
    return row;
}
} // namespace

std::optional<Inspection> inspectEffect (Workspace& w, const juce::String& strip, const juce::String& effect)
{
    const auto device = readDevice (w, { strip, EditorTarget::What::insert, effect });
    if (! device)
        return {};
    const auto run = [&w, effect] (const char* command, const char* argument) {
        return [&w, effect, command, argument] (const juce::var& value, Gesture gesture) {
            Arguments arguments;
            arguments.set ("effect", effect);
            if (argument != nullptr)
                arguments.set (argument, value);
            w.run (command, arguments, gesture);
        };
    };
    std::vector<Property> rows;
    rows.push_back ({ "Effect", "Strip", "Where it is", Property::Kind::fact, device->stripName });
    Property on { "Effect", "On", "Off lets the dry sound pass", Property::Kind::flag, device->isOn };
    on.set = [set = run ("effect.bypass", "bypassed")] (const juce::var& value, Gesture gesture) { set (! static_cast<bool> (value), gesture); };
    rows.push_back (std::move (on));
    Property wet { "Effect", "Share", "Share of the effect against the dry sound", Property::Kind::number, device->wet };
    wet.range  = { 0.0, 100.0, 100.0, 1.0 };
    wet.format = numberFormat (0.0, 100.0, 0, "%");
    wet.set    = run ("effect.wet", "wet");
    rows.push_back (std::move (wet));
    if (device->preset.isNotEmpty())
        rows.push_back ({ "Effect", "Preset", "What was loaded last", Property::Kind::fact, device->preset });
    if (device->isKnown)
    {
        Property side { "Effect", "Setting", "Which of two settings is heard, for comparing them", Property::Kind::choice, device->side };
        side.choices = { { "A", "A" }, { "B", "B" } };
        side.set     = run ("effect.side", "side");
        rows.push_back (std::move (side));
    }
    Property gone { "Effect", "Remove", "Takes it out of the chain", Property::Kind::action };
    gone.set = run ("effect.remove", nullptr);
    rows.push_back (std::move (gone));
    for (const auto& parameter : device->parameters)
        rows.push_back (parameterRow (w, *device, parameter));
    return Inspection { device->isKnown ? "Effect" : "Effect that is not here", device->name, Icon::sliders, nordDark.accent, std::move (rows) };
}
} // namespace amp::gui
