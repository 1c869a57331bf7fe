#include "Gui/Effects/Device.h"

#include "Commands/StripEdits.h"
#include "Gui/Effects/LineDevices.h"

namespace amp::gui
{
namespace
{
using What = EditorTarget::What;

/** The effects of a strip as the session holds them. */
Members<schema::effect> effectsOf (const SessionView& session, const StripItem& strip)
{
    const auto mixer = session.get<"mixer">();
    switch (strip.kind)
    {
        case StripItem::Kind::track: return session.get<"tracks">().find (strip.id).get<"effects">();
        case StripItem::Kind::bus: return mixer.get<"buses">().find (strip.id).get<"effects">();
        case StripItem::Kind::effectReturn: return mixer.get<"sends">().find (strip.id).get<"effects">();
        case StripItem::Kind::master: return mixer.get<"master">().get<"effects">();
        case StripItem::Kind::line: break;
    }
    return Members<schema::effect> (nullptr);
}

/** The parameters that a session holds of an effect that is not here. */
std::vector<ParameterDescription> storedParameters (const View<schema::effect>& effect)
{
    std::vector<ParameterDescription> all;
    for (const auto stored : effect.get<"parameters">())
    {
        ParameterDescription p;
        p.key = p.name = stored.id().toStdString();
        p.unit         = stored.get<"unit">().value_or (juce::String()).toStdString();
        p.min          = stored.get<"min">();
        p.max          = std::max (p.min + 1e-9, stored.get<"max">());
        p.defaultValue = juce::jlimit (p.min, p.max, stored.get<"default">());
        all.push_back (p);
    }
    return all;
}

void readInsert (const Workspace& workspace, Device& device, const View<schema::effect>& effect)
{
    device.pluginId  = effect.get<"pluginId">();
    device.name      = effect.get<"name">();
    device.isOn      = ! effect.get<"bypassed">();
    device.wet       = effect.get<"wet">();
    device.preset    = effect.get<"preset">().value_or (juce::String());
    device.side      = effect.get<"side">();
    device.sidechain = effect.get<"sidechain">().value_or (juce::String());

    const auto* known = workspace.services.effects != nullptr ? workspace.services.effects->find (device.pluginId.toStdString()) : nullptr;
    device.isKnown    = known != nullptr;
    device.listens    = known != nullptr && known->listens;
    device.parameters = known != nullptr ? known->parameters : storedParameters (effect);
    for (const auto& parameter : device.parameters)
    {
        const auto stored            = effect.get<"parameters">().find (parameter.key);
        device.values[parameter.key] = stored.exists() ? stored.get<"value">() : parameter.defaultValue;
    }
}

/** A section shows the parameters of the effect that is the same, as far as it has them. */
template <const schema::Entity& entity>
void readSection (const Workspace& workspace, Device& device, const View<entity>& section, const char* pluginId)
{
    device.pluginId   = pluginId;
    device.isOn       = section.template get<"enabled">();
    const auto* known = workspace.services.effects != nullptr ? workspace.services.effects->find (pluginId) : nullptr;
    device.isKnown    = known != nullptr;
    if (known == nullptr)
        return;
    device.name    = known->name;
    device.listens = known->listens;
    for (const auto& parameter : known->parameters)
        if (const auto* field = entity.find (parameter.key))
        {
            const auto* stored = section.exists() ? section->find (juce::Identifier (juce::String (parameter.key))) : nullptr;
            device.parameters.push_back (parameter);
            device.values[parameter.key] = static_cast<double> (stored != nullptr ? *stored : fallbackOf (*field));
        }
}
} // namespace

double Device::value (const std::string& key) const
{
    const auto found = values.find (key);
    return found != values.end() ? found->second : 0.0;
}

const ParameterDescription* Device::find (const std::string& key) const
{
    const auto found = std::find_if (parameters.begin(), parameters.end(), [&] (const auto& p) { return p.key == key; });
    return found != parameters.end() ? &*found : nullptr;
}

std::optional<Device> readDevice (const Workspace& workspace, const EditorTarget& target)
{
    const auto* strip = workspace.strips().find (target.strip);
    if (strip == nullptr || target.what == What::none)
        return {};

    Device device;
    device.target    = target;
    device.stripName = strip->name;
    device.meterId   = strip->meterId;
    const auto state = workspace.services.session.now();
    const SessionView session (state.root());
    const auto mixer    = session.get<"mixer">();
    const auto channel  = mixer.get<"channels">().find (strip->meterId);
    const auto isMaster = strip->kind == StripItem::Kind::master;

    if (target.what == What::insert)
    {
        const auto effect = effectsOf (session, *strip).find (target.effect);
        if (! effect.exists())
            return {};
        readInsert (workspace, device, effect);
        return device;
    }
    if (strip->kind == StripItem::Kind::line)
        return readLineDevice (workspace, device) ? std::optional (device) : std::nullopt;
    if (! strip->hasSections() || isOfLine (target.what))
        return {};
    if (target.what == What::equaliser)
    {
        device.name = "EQ";
        device.isOn = strip->sections.eq;
        return device;
    }
    if (target.what == What::compressor && isMaster)
        readSection<schema::compressor> (workspace, device, mixer.get<"master">().get<"compressor">(), "audiomage.compressor");
    else if (target.what == What::compressor)
        readSection<schema::compressor> (workspace, device, channel.get<"compressor">(), "audiomage.compressor");
    else if (target.what == What::gate && ! isMaster)
        readSection<schema::gate> (workspace, device, channel.get<"gate">(), "audiomage.gate");
    else if (target.what == What::limiter && isMaster)
        readSection<schema::limiter> (workspace, device, mixer.get<"master">().get<"limiter">(), "audiomage.limiter");
    else
        return {};

    if (target.what == What::compressor)
        device.sidechain = (isMaster ? mixer.get<"master">().get<"compressor">() : channel.get<"compressor">()).get<"sidechain">().value_or (juce::String());
    if (target.what == What::gate)
        device.sidechain = channel.get<"gate">().get<"sidechain">().value_or (juce::String());
    return device;
}

std::vector<DeviceName> devicesOf (const Workspace& workspace, const juce::String& id)
{
    std::vector<DeviceName> names;
    const auto* strip = workspace.strips().find (id);
    if (strip == nullptr)
        return names;
    const auto& on = strip->sections;
    if (strip->kind == StripItem::Kind::track)
        names = { { { id, What::gate }, "Gate", on.gate }, { { id, What::equaliser }, "EQ", on.eq || on.highPass || on.lowPass }, { { id, What::compressor }, "Compressor", on.compressor } };
    if (strip->kind == StripItem::Kind::master)
        names = { { { id, What::equaliser }, "EQ", on.eq }, { { id, What::compressor }, "Compressor", on.compressor }, { { id, What::limiter }, "Limiter", on.limiter } };
    if (strip->kind == StripItem::Kind::line)
        names = { { { id, What::lineDynamics }, "Dynamics", hasLineDevice (workspace, id, What::lineDynamics) },
                  { { id, What::lineSpace }, "Space", hasLineDevice (workspace, id, What::lineSpace) } };
    for (const auto& insert : strip->inserts)
        names.push_back ({ { id, What::insert, insert.id }, insert.name, ! insert.isBypassed && insert.isEnabled });
    return names;
}

juce::String sectionOf (What what)
{
    switch (what)
    {
        case What::equaliser: return "eq";
        case What::compressor: return "compressor";
        case What::gate: return "gate";
        case What::limiter: return "limiter";
        case What::lineDynamics:
        case What::lineSpace:
        case What::none:
        case What::insert: break;
    }
    return {};
}

void setParameter (Workspace& workspace, const EditorTarget& target, const juce::String& key, double value, Gesture gesture)
{
    if (target.what == What::insert)
        workspace.run ("effect.parameter", { { "effect", target.effect }, { "name", key }, { "value", value } }, gesture);
    else if (isOfLine (target.what))
        workspace.run ("pattern.line.param", { { "line", target.strip }, { "param", key }, { "value", value } }, gesture);
    else
        workspace.run ("mixer.set", { { "id", target.strip }, { "parameter", sectionOf (target.what) + "." + key }, { "value", value } }, gesture);
}

std::vector<Path> pathsOf (const Workspace& workspace, const EditorTarget& target, const std::vector<juce::String>& keys)
{
    std::vector<Path> paths;
    const auto root  = workspace.services.session.now().root();
    const auto strip = strips::pathOf (root, target.strip);
    if (! strip || isOfLine (target.what))
        return paths;
    const auto isInsert = target.what == What::insert;
    const auto isTrack  = isInsert && SessionView (root).get<"tracks">().find (target.strip).exists();
    const auto owner    = isTrack ? trackPath (target.strip) : *strip;
    for (const auto& key : keys)
    {
        if (key.isEmpty())
            continue;
        auto path = owner;
        if (isInsert)
            path = owner / "effects" / target.effect.toStdString() / "parameters" / key.toStdString();
        else if (const auto within = Path::parse ((target.what == What::equaliser ? key : sectionOf (target.what) + "." + key).toStdString()))
            for (const auto& part : *within)
                path = path / part;
        paths.push_back (path);
    }
    return paths;
}

void setOn (Workspace& workspace, const EditorTarget& target, bool on)
{
    if (target.what == What::insert)
        workspace.run ("effect.bypass", { { "effect", target.effect }, { "bypassed", ! on } });
    else if (isOfLine (target.what))
        switchLineDevice (workspace, target, on);
    else
        workspace.run ("mixer.set", { { "id", target.strip }, { "parameter", sectionOf (target.what) + ".enabled" }, { "on", on } });
}

void resetDevice (Workspace& workspace, const Device& device)
{
    const auto gesture = workspace.newGesture();
    for (const auto& parameter : device.parameters)
        if (device.value (parameter.key) != parameter.defaultValue)
            setParameter (workspace, device.target, parameter.key, parameter.defaultValue, gesture);
    workspace.endGesture();
}
} // namespace amp::gui
