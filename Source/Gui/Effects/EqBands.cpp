#include "Gui/Effects/EqBands.h"

namespace amp::gui
{
namespace
{
using Type = EqBand::Type;

constexpr auto noHighPass = 20.0, noLowPass = 20000.0;

Type typeOf (const juce::String& stored, bool isHighShelf)
{
    return stored == "highpass" ? Type::highPass : stored == "lowpass" ? Type::lowPass : stored == "bell" ? Type::bell : isHighShelf ? Type::highShelf : Type::lowShelf;
}

template <typename BandView>
EqBand stripBand (const BandView& band, const juce::String& path, const juce::String& name, bool isHighShelf)
{
    EqBand b;
    b.name         = name;
    b.type         = typeOf (band.template get<"type">(), isHighShelf);
    b.frequency    = band.template get<"frequency">();
    b.gain         = band.template get<"gain">();
    b.q            = band.template get<"q">();
    b.isOn         = band.template get<"enabled">();
    b.frequencyKey = path + ".frequency";
    b.gainKey      = path + ".gain";
    b.qKey         = path + ".q";
    b.typeKey      = path + ".type";
    b.onKey        = path + ".enabled";
    return b;
}

/** A pass without a switch of its own: it is off at the end of its range. */
EqBand passBand (const juce::String& name, Type type, double frequency, const juce::String& key, double least, double most)
{
    EqBand b;
    b.name           = name;
    b.type           = type;
    b.frequency      = frequency;
    b.frequencyKey   = key;
    b.leastFrequency = least;
    b.mostFrequency  = most;
    b.offFrequency   = type == Type::highPass ? noHighPass : noLowPass;
    b.isOn           = frequency != b.offFrequency;
    return b;
}

std::vector<EqBand> channelBands (const ChannelView& channel)
{
    const auto input = channel.get<"input">();
    const auto eq    = channel.get<"eq">();
    return { passBand ("High-pass", Type::highPass, input.get<"highpass">(), "input.highpass", 20.0, 2000.0),
             stripBand (eq.get<"lowShelf">(), "eq.lowShelf", "Low shelf", false),
             stripBand (eq.get<"lowMid">(), "eq.lowMid", "Low mid", false),
             stripBand (eq.get<"highMid">(), "eq.highMid", "High mid", true),
             stripBand (eq.get<"highShelf">(), "eq.highShelf", "High shelf", true),
             passBand ("Low-pass", Type::lowPass, input.get<"lowpass">(), "input.lowpass", 2000.0, 20000.0) };
}

std::vector<EqBand> masterBands (const View<schema::masterEq>& eq)
{
    std::vector<EqBand> bands;
    for (const auto band : eq.get<"bands">())
    {
        const auto path = "eq.bands." + band.id();
        bands.push_back (stripBand (band, path, "Band " + juce::String (bands.size() + 1), band.get<"side">() == juce::String ("high")));
        bands.back().sideKey = path + ".side";
        bands.back().id      = band.id();
    }
    return bands;
}

std::vector<EqBand> effectBands (const Device& device)
{
    std::vector<EqBand> bands { passBand ("High-pass", Type::highPass, device.value ("highPassFrequency"), "highPassFrequency", 20.0, 2000.0) };
    static constexpr std::pair<const char*, const char*> names[] { { "lowShelf", "Low shelf" }, { "lowMid", "Low mid" },   { "mid", "Mid" },
                                                                   { "highMid", "High mid" },   { "presence", "Presence" }, { "highShelf", "High shelf" } };
    for (const auto& [key, name] : names)
    {
        const std::string k (key);
        EqBand b;
        b.name         = name;
        b.type         = k == "lowShelf" ? Type::lowShelf : k == "highShelf" ? Type::highShelf : Type::bell;
        b.frequency    = device.value (k + "Frequency");
        b.gain         = device.value (k + "Gain");
        b.q            = device.value (k + "Q");
        b.mostQ        = b.type == Type::bell ? 40.0 : 2.0;
        b.frequencyKey = k + "Frequency";
        b.gainKey      = k + "Gain";
        b.qKey         = k + "Q";
        bands.push_back (b);
    }
    bands.push_back (passBand ("Low-pass", Type::lowPass, device.value ("lowPassFrequency"), "lowPassFrequency", 1000.0, 20000.0));
    return bands;
}
} // namespace

std::vector<EqBand> eqBands (const Workspace& workspace, const Device& device)
{
    if (device.isInsert())
        return effectBands (device);
    const auto state = workspace.services.session.now();
    const auto mixer = SessionView (state.root()).get<"mixer">();
    return device.target.strip == "master" ? masterBands (mixer.get<"master">().get<"eq">()) : channelBands (mixer.get<"channels">().find (device.meterId));
}

void EqEdit::set (const juce::String& key, const juce::var& value, Gesture gesture) const
{
    if (key.isEmpty())
        return;
    if (target.what == EditorTarget::What::insert)
    {
        workspace.run ("effect.parameter", { { "effect", target.effect }, { "name", key }, { "value", value } }, gesture);
        return;
    }
    const auto kind = value.isBool() ? "on" : value.isString() ? "choice" : "value";
    workspace.run ("mixer.set", { { "id", target.strip }, { "parameter", key }, { kind, value } }, gesture);
}

void EqEdit::setType (const EqBand& band, Type type) const
{
    if (band.typeKey.isEmpty())
        return;
    const auto gesture = workspace.newGesture();
    const auto isShelf = type == Type::lowShelf || type == Type::highShelf;
    set (band.typeKey, type == Type::highPass ? "highpass" : type == Type::lowPass ? "lowpass" : isShelf ? "shelf" : "bell", gesture);
    if (isShelf)
        set (band.sideKey, type == Type::highShelf ? "high" : "low", gesture);
    workspace.endGesture();
}

void EqEdit::setOn (const EqBand& band, bool on) const
{
    constexpr auto usualHighPass = 80.0, usualLowPass = 12000.0;
    if (band.onKey.isNotEmpty())
        set (band.onKey, on);
    else if (band.offFrequency > 0)
        set (band.frequencyKey, ! on ? band.offFrequency : band.type == Type::highPass ? usualHighPass : usualLowPass);
    else if (! on)
        set (band.gainKey, 0.0);
}

void EqEdit::reset (const EqBand& band) const
{
    if (band.id.isNotEmpty())
        remove (band);
    else if (band.hasGain())
        set (band.gainKey, 0.0);
    else
        setOn (band, false);
}

void EqEdit::add (double frequency, double gain) const
{
    const auto gesture = workspace.newGesture();
    workspace.run ("master.band.add", { { "type", "bell" }, { "frequency", frequency }, { "gain", gain }, { "q", 1.0 } }, gesture);
    const auto* master = workspace.strips().find ("master");
    if (master != nullptr && ! master->sections.eq)
        set ("eq.enabled", true, gesture);
    workspace.endGesture();
}

void EqEdit::remove (const EqBand& band) const
{
    workspace.run ("master.band.remove", { { "band", band.id } });
}

juce::String nameOf (Type type)
{
    switch (type)
    {
        case Type::highPass: return "High-pass";
        case Type::lowPass: return "Low-pass";
        case Type::lowShelf: return "Low shelf";
        case Type::highShelf: return "High shelf";
        case Type::bell: break;
    }
    return "Bell";
}
} // namespace amp::gui
