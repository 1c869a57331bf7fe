#include "Gui/Effects/LineDevices.h"

namespace amp::gui
{
namespace
{
using What  = EditorTarget::What;
using Scale = ParameterDescription::Scale;

/** Ranges are those that a hand needs; the session allows more. Defaults are what the engine takes where a number is absent. */
const std::vector<ParameterDescription>& tableOf (What what)
{
    static const std::vector<ParameterDescription> dynamics {
        { "compressor_threshold", "Threshold", "", 0.01, 1.0, 0.5, Scale::logarithmic, {} },
        { "compressor_ratio", "Ratio", ":1", 1.0, 20.0, 4.0, Scale::logarithmic, {} },
        { "compressor_attack", "Attack", "s", 0.0001, 0.5, 0.003, Scale::logarithmic, {} },
        { "compressor_release", "Release", "s", 0.001, 5.0, 0.09, Scale::logarithmic, {} },
        { "compressor_knee", "Knee", "dB", 0.0, 36.0, 4.0, Scale::linear, {} },
        { "compressor_makeup", "Make-up", "x", 0.1, 10.0, 1.0, Scale::logarithmic, {} },
        { "limiter_threshold", "Limit", "", 0.05, 1.0, 0.99, Scale::logarithmic, {} },
        { "limiter_release", "Limit Release", "s", 0.001, 1.0, 0.01, Scale::logarithmic, {} },
    };
    static const std::vector<ParameterDescription> space {
        { "reverb_send", "Reverb", "", 0.0, 1.0, 0.0, Scale::linear, {} },
        { "reverb_room", "Decay", "", 0.0, 1.0, 0.5, Scale::linear, {} },
        { "reverb_size", "Size", "", 0.0, 1.0, 0.5, Scale::linear, {} },
        { "reverb_dry", "Dry", "", 0.0, 1.0, 0.0, Scale::linear, {} },
        { "delay_send", "Delay", "", 0.0, 1.0, 0.0, Scale::linear, {} },
        { "delay_time", "Delay Time", "s", 0.01, 4.0, 0.375, Scale::logarithmic, {} },
        { "delay_feedback", "Feedback", "", 0.0, 1.0, 0.4, Scale::linear, {} },
        { "leslie_send", "Leslie", "", 0.0, 1.0, 0.0, Scale::linear, {} },
        { "leslie_rate", "Leslie Rate", "Hz", 0.0, 20.0, 0.0, Scale::linear, {} },
        { "leslie_size", "Leslie Size", "m", 0.01, 4.0, 0.3, Scale::logarithmic, {} },
    };
    return what == What::lineDynamics ? dynamics : space;
}

/** The number that a line holds; nothing if it holds none. */
std::optional<double> stored (const Workspace& workspace, const juce::String& line, What what, const std::string& key)
{
    const auto state = workspace.services.session.now();
    const auto found = SessionView (state.root()).get<"pattern">().get<"mixer_lines">().find (line);
    const auto read  = [&key] (const Node* node) -> std::optional<double> {
        const auto* value = node != nullptr ? node->find (juce::Identifier (juce::String (key))) : nullptr;
        return value != nullptr ? std::optional<double> (static_cast<double> (*value)) : std::nullopt;
    };
    if (! found.exists())
        return {};
    if (what == What::lineSpace)
        return found.get<"fx">().exists() ? read (found.get<"fx">().operator->()) : std::nullopt;
    return found.get<"dynamics">().exists() ? read (found.get<"dynamics">().operator->()) : std::nullopt;
}
} // namespace

bool readLineDevice (const Workspace& workspace, Device& device)
{
    const auto what = device.target.what;
    if (! isOfLine (what))
        return false;
    device.name       = what == What::lineDynamics ? "Dynamics" : "Space";
    device.parameters = tableOf (what);
    device.isOn       = hasLineDevice (workspace, device.target.strip, what);
    for (const auto& parameter : device.parameters)
        device.values[parameter.key] = stored (workspace, device.target.strip, what, parameter.key).value_or (parameter.defaultValue);
    return true;
}

bool hasLineDevice (const Workspace& workspace, const juce::String& line, What what)
{
    const auto& table = tableOf (what);
    return std::any_of (table.begin(), table.end(), [&] (const auto& p) { return stored (workspace, line, what, p.key).has_value(); });
}

void switchLineDevice (Workspace& workspace, const EditorTarget& target, bool on)
{
    constexpr auto usualReverb = 0.3;
    const auto gesture = workspace.newGesture();
    const auto set     = [&] (const std::string& key, std::optional<double> value) {
        Arguments arguments;
        arguments.set ("line", target.strip);
        arguments.set ("param", juce::String (key));
        if (value)
            arguments.set ("value", *value);
        workspace.run ("pattern.line.param", arguments, gesture);
    };
    if (on && target.what == What::lineSpace)
        set ("reverb_send", usualReverb);
    else if (on)
        set ("compressor_threshold", tableOf (target.what).front().defaultValue);
    else
        for (const auto& parameter : tableOf (target.what))
            if (stored (workspace, target.strip, target.what, parameter.key))
                set (parameter.key, {});
    workspace.endGesture();
}
} // namespace amp::gui
