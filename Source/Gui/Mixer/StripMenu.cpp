#include "Gui/Mixer/StripMenu.h"

#include "Core/HardwareOutputs.h"

namespace amp::gui
{
namespace
{
using Kind = StripItem::Kind;

/** Fader position of a new send: -7.5 dB. */
constexpr auto startLevel = 60.0;

juce::String hardwareName (int pair) { return "Outputs " + juce::String (2 * pair - 1) + "/" + juce::String (2 * pair); }

juce::PopupMenu vcaMenu (Workspace& workspace, const StripItem& strip)
{
    juce::PopupMenu menu;
    for (const auto& vca : workspace.strips().all())
        if (vca.isVca())
        {
            const auto isMember = std::find (strip.vcas.begin(), strip.vcas.end(), vca.id) != strip.vcas.end();
            menu.addItem (vca.name, true, isMember, [&workspace, id = strip.id, bus = vca.id, isMember] {
                workspace.run ("vca.assign", { { "id", id }, { "bus", bus }, { "member", ! isMember } });
            });
        }
    return menu;
}
} // namespace

juce::PopupMenu sendMenu (Workspace& workspace, const juce::String& id)
{
    juce::PopupMenu menu;
    const auto* strip = workspace.strips().find (id);
    for (const auto& target : workspace.strips().sendTargets())
    {
        if (target.target == id)
            continue;
        const auto has = strip != nullptr && std::any_of (strip->sends.begin(), strip->sends.end(), [&] (const SendItem& s) { return s.target == target.target; });
        menu.addItem ("Send to " + target.name, ! has, false, [&workspace, id, to = target.target] {
            workspace.run ("send.set", { { "id", id }, { "to", to }, { "level", startLevel } });
        });
    }
    menu.addSeparator();
    menu.addItem ("New aux bus", [&workspace, id] {
        const auto gesture = workspace.newGesture();
        Arguments none;
        if (const auto bus = workspace.run ("bus.add", none, gesture); bus && ! bus->ids.empty())
            workspace.run ("send.set", { { "id", id }, { "to", bus->ids.front() }, { "level", startLevel } }, gesture);
        workspace.endGesture();
    });
    return menu;
}

juce::PopupMenu outputMenu (Workspace& workspace, const juce::String& id)
{
    juce::PopupMenu menu, hardwareMenu;
    const auto* strip = workspace.strips().find (id);
    const auto now    = strip != nullptr ? strip->output : juce::String();
    const auto route  = [&workspace, id] (const juce::String& to) { return [&workspace, id, to] { workspace.run ("mixer.route", { { "id", id }, { "to", to } }); }; };
    menu.addItem ("Master", true, now.isEmpty() || now == "master", route ("master"));
    for (const auto& bus : workspace.strips().all())
        if (((bus.kind == Kind::bus && ! bus.isVca()) || (bus.kind == Kind::track && bus.type == "aux")) && bus.id != id)
            menu.addItem (bus.name, true, now == bus.id, route (bus.id));

    const auto outputs = workspace.services.telemetry.device.load().outputs;
    for (int pair = 1; pair <= std::min (hardware::mostPairs, std::max (1, outputs / 2)); ++pair)
        hardwareMenu.addItem (hardwareName (pair), true, now == juce::String (hardware::idOf (pair)), route (hardware::idOf (pair)));
    menu.addSubMenu ("Hardware", hardwareMenu);
    return menu;
}

juce::String outputName (const Workspace& workspace, const StripItem& strip)
{
    if (strip.output.isEmpty() || strip.output == "master")
        return "Master";
    if (const auto pair = hardware::pairOf (strip.output.toStdString()))
        return hardwareName (*pair);
    const auto* bus = workspace.strips().find (strip.output);
    return bus != nullptr ? bus->name : strip.output;
}

juce::PopupMenu stripMenu (const MixerTools& tools, const juce::String& id, std::function<void()> rename)
{
    auto& workspace   = tools.workspace;
    const auto* found = workspace.strips().find (id);
    juce::PopupMenu menu;
    if (found == nullptr)
        return menu;
    const auto strip = *found;

    if (strip.kind != Kind::track)
        menu.addItem (juce::String::fromUTF8 ("Rename\xe2\x80\xa6"), std::move (rename));
    if (strip.kind == Kind::track || (strip.kind == Kind::bus && ! strip.isVca()))
    {
        menu.addSubMenu ("Output", outputMenu (workspace, id));
        menu.addItem ("Solo-safe", true, strip.isSoloSafe, [&workspace, strip] {
            workspace.run ("mixer.soloSafe", { { "id", strip.id }, { "soloSafe", ! strip.isSoloSafe } });
        });
    }
    if (hasSends (strip))
    {
        menu.addSubMenu ("Add send", sendMenu (workspace, id));
        juce::PopupMenu removals;
        for (const auto& send : strip.sends)
            removals.addItem (send.name, [&workspace, id, to = send.target] { workspace.run ("send.remove", { { "id", id }, { "to", to } }); });
        menu.addSubMenu ("Remove send", removals, removals.getNumItems() > 0);
    }
    if (strip.kind == Kind::track)
    {
        auto vcas = vcaMenu (workspace, strip);
        menu.addSubMenu ("VCA", vcas, vcas.getNumItems() > 0);
    }
    menu.addItem ("Why is this silent?", workspace.onWhySilent != nullptr, false, [&workspace, id] { workspace.onWhySilent (id); });
    if (strip.kind == Kind::bus)
    {
        menu.addSeparator();
        menu.addItem (strip.isVca() ? "Delete VCA" : "Delete bus", [&workspace, id] { workspace.run ("bus.remove", { { "bus", id } }); });
    }
    if (strip.kind == Kind::effectReturn)
    {
        menu.addSeparator();
        menu.addItem ("Delete effect return", [&workspace, id] { workspace.run ("return.remove", { { "return", id } }); });
    }
    if (strip.kind == Kind::line)
    {
        menu.addSeparator();
        menu.addItem ("Delete mixer line", [&workspace, id] { workspace.run ("pattern.line.remove", { { "line", id } }); });
    }
    return menu;
}
} // namespace amp::gui
