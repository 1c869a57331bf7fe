#include "Gui/Workspace/Strips.h"

#include "Core/Laws.h"
#include "Gui/Theme/ClipColours.h"
#include "Pattern/Audible/Audible.h"

#include <unordered_map>

namespace amp::gui
{
namespace
{
const juce::Identifier mixerKey { "mixer" }, tracksKey { "tracks" }, patternKey { "pattern" };

/** Buses have no colour of their own: they take the palette's from the end, in turn. */
juce::Colour busColour (size_t index) { return clipColours[(clipColours.size() - 1 - index) % clipColours.size()].colour; }

std::vector<SendItem> sendTargetsOf (const SessionView& session)
{
    const auto mixer = session.get<"mixer">();
    std::vector<SendItem> targets;
    for (const auto track : session.get<"tracks">())
        if (track.get<"type">() == "aux")
            targets.push_back ({ track.id(), track.get<"name">() });
    for (const auto bus : mixer.get<"buses">())
        if (bus.get<"type">() == "aux")
            targets.push_back ({ bus.id(), bus.get<"name">() });
    for (const auto effect : mixer.get<"sends">())
        targets.push_back ({ effect.id(), effect.get<"name">() });
    return targets;
}

std::vector<InsertItem> insertsOf (const Members<schema::effect>& effects)
{
    std::vector<std::pair<int64_t, InsertItem>> placed;
    for (const auto effect : effects)
        placed.push_back ({ effect.get<"position">(),
                            { effect.id(), effect.get<"pluginId">(), effect.get<"name">(), effect.get<"bypassed">(), effect.get<"enabled">() } });
    std::stable_sort (placed.begin(), placed.end(), [] (const auto& a, const auto& b) { return a.first < b.first; });

    std::vector<InsertItem> inserts;
    for (auto& [position, insert] : placed)
        inserts.push_back (std::move (insert));
    return inserts;
}

/** from: a channel, a bus or an effect return. */
template <typename From>
std::vector<SendItem> sendsOf (const From& from, const std::vector<SendItem>& targets)
{
    std::vector<SendItem> sends;
    const auto* levels = from.template get<"sends">();
    if (levels == nullptr)
        return sends;
    for (const auto& target : targets)
        if (const auto* level = levels->find (target.target); level != nullptr)
        {
            const View<schema::sendOption> option = from.template get<"sendOptions">().find (target.target);
            sends.push_back ({ target.target, target.name, static_cast<double> (*level), option.get<"pre">(), option.get<"pan">() });
        }
    return sends;
}

StripItem trackStrip (const TrackView& track, const ChannelView& channel, const std::vector<SendItem>& targets)
{
    StripItem strip;
    strip.id         = track.id();
    strip.meterId    = channel.exists() ? channel.id() : track.id();
    strip.name       = channel.get<"name">().isNotEmpty() ? channel.get<"name">() : track.get<"name">();
    strip.type       = track.get<"type">();
    strip.colour     = parseColour (track.get<"color">().toStdString(), clipColours[0].colour);
    strip.volume     = channel.get<"volume">();
    strip.pan        = channel.get<"pan">();
    strip.muted      = channel.get<"muted">();
    strip.soloed     = channel.get<"soloed">();
    strip.isSoloSafe = channel.get<"soloSafe">();
    strip.output     = channel.get<"output">().value_or (juce::String());
    strip.inserts    = insertsOf (track.get<"effects">());
    strip.sends      = sendsOf (channel, targets);

    const auto input = channel.get<"input">();
    strip.sections   = { .highPass   = input.get<"highpass">() > 20.0,
                         .lowPass    = input.get<"lowpass">() < 20000.0,
                         .gate       = channel.get<"gate">().get<"enabled">(),
                         .eq         = channel.get<"eq">().get<"enabled">(),
                         .compressor = channel.get<"compressor">().get<"enabled">() };
    return strip;
}

StripItem busStrip (const BusView& bus, size_t index, const std::vector<SendItem>& targets)
{
    StripItem strip;
    strip.kind = StripItem::Kind::bus;
    strip.id = strip.meterId = bus.id();
    strip.name               = bus.get<"name">();
    strip.type               = bus.get<"type">();
    strip.colour             = busColour (index);
    strip.volume             = bus.get<"volume">();
    strip.pan                = bus.get<"pan">();
    strip.muted              = bus.get<"muted">();
    strip.soloed             = bus.get<"soloed">();
    strip.isSoloSafe         = bus.get<"soloSafe">();
    strip.output             = bus.get<"output">().value_or (juce::String());
    strip.inserts            = insertsOf (bus.get<"effects">());
    strip.sends              = sendsOf (bus, targets);
    return strip;
}

StripItem returnStrip (const View<schema::sendEffect>& effect, size_t index, const std::vector<SendItem>& targets)
{
    StripItem strip;
    strip.kind = StripItem::Kind::effectReturn;
    strip.id = strip.meterId = effect.id();
    strip.name               = effect.get<"name">();
    strip.type               = "return";
    strip.colour             = busColour (index);
    strip.volume             = effect.get<"returnLevel">();
    strip.pan                = effect.get<"pan">();
    strip.inserts            = insertsOf (effect.get<"effects">());
    strip.sends              = sendsOf (effect, targets);
    return strip;
}

/** A mixer line stores a linear gain and a position of 0..1; strips show all by one law. */
StripItem lineStrip (const View<schema::mixerLine>& line, size_t index)
{
    StripItem strip;
    strip.kind    = StripItem::Kind::line;
    strip.id      = line.id();
    strip.meterId = "line/" + line.id();
    strip.name    = line.id();
    strip.type    = "pattern";
    strip.colour  = busColour (index);
    strip.volume  = std::min (100.0, laws::faderPosition (line.get<"volume">()));
    strip.pan     = line.get<"pan">() * 200.0 - 100.0;
    strip.muted   = line.get<"mute">();
    strip.soloed  = line.get<"solo">();
    return strip;
}

std::string audibleIdOf (const StripItem& strip)
{
    switch (strip.kind)
    {
        case StripItem::Kind::track: return stripIds::ofTrack (strip.id);
        case StripItem::Kind::bus: return stripIds::ofBus (strip.id);
        case StripItem::Kind::effectReturn: return stripIds::ofReturn (strip.id);
        case StripItem::Kind::line: return stripIds::ofLine (strip.id);
        case StripItem::Kind::master: break;
    }
    return stripIds::master;
}

/** The strips that only the solo of others silences, by the rules by which it is played. */
std::set<juce::String> soloedAwayOf (const NodePtr& root, const std::vector<StripItem>& strips)
{
    std::set<juce::String> ids;
    if (pattern::soloedStrips (root).empty())
        return ids;
    std::unordered_map<std::string, bool> soundsUnmuted;
    for (const auto& audible : pattern::audibleStrips (root, MixerIndex (root)))
        soundsUnmuted[audible.id] = audible.soundsUnmuted;
    for (const auto& strip : strips)
        if (const auto found = soundsUnmuted.find (audibleIdOf (strip)); found != soundsUnmuted.end() && ! found->second)
            ids.insert (strip.id);
    return ids;
}

StripItem masterStripOf (const View<schema::master>& master)
{
    StripItem strip;
    strip.kind = StripItem::Kind::master;
    strip.id = strip.meterId = "master";
    strip.name               = "Master";
    strip.type               = "master";
    strip.volume             = master.get<"volume">();
    strip.pan                = master.get<"pan">();
    strip.muted              = master.get<"muted">();
    strip.inserts            = insertsOf (master.get<"effects">());
    strip.sections.eq         = master.get<"eq">().get<"enabled">();
    strip.sections.compressor = master.get<"compressor">().get<"enabled">();
    strip.sections.limiter    = master.get<"limiter">().get<"enabled">();
    return strip;
}
} // namespace

bool Strips::refresh (const Snapshot& state)
{
    const auto& mixerNow   = state.root()->child (mixerKey);
    const auto& tracksNow  = state.root()->child (tracksKey);
    const auto& patternNow = state.root()->child (patternKey);
    if (mixer == mixerNow && tracks == tracksNow && pattern == patternNow)
        return false;
    mixer   = mixerNow;
    tracks  = tracksNow;
    pattern = patternNow;

    const SessionView session (state.root());
    const auto view = session.get<"mixer">();
    targets         = sendTargetsOf (session);

    std::unordered_map<std::string, ChannelView> channels;
    for (const auto channel : view.get<"channels">())
        channels.emplace (channel.get<"trackId">().toStdString(), channel);

    strips.clear();
    std::unordered_map<std::string, size_t> byMeter;
    for (const auto track : session.get<"tracks">())
    {
        const auto found = channels.find (track.id().toStdString());
        strips.push_back (trackStrip (track, found != channels.end() ? found->second : ChannelView (nullptr), targets));
        byMeter[strips.back().meterId.toStdString()] = strips.size() - 1;
    }

    size_t index = 0;
    std::vector<StripItem> vcas;
    for (const auto bus : view.get<"buses">())
    {
        auto strip         = busStrip (bus, index++, targets);
        const auto isGroup = bus.get<"type">() == "group";
        for (const auto& member : bus.get<"channels">())
            if (const auto found = byMeter.find (juce::String (member).toStdString()); found != byMeter.end())
            {
                auto& channel = strips[found->second];
                if (strip.isVca())
                    channel.vcas.push_back (strip.id);
                else if (isGroup && channel.output.isEmpty())
                    channel.output = strip.id;
            }
        (strip.isVca() ? vcas : strips).push_back (std::move (strip));
    }
    for (const auto effect : view.get<"sends">())
        strips.push_back (returnStrip (effect, index++, targets));
    for (const auto line : session.get<"pattern">().get<"mixer_lines">())
        strips.push_back (lineStrip (line, index++));
    strips.insert (strips.end(), vcas.begin(), vcas.end());

    masterStrip    = masterStripOf (view.get<"master">());
    silencedBySolo = soloedAwayOf (state.root(), strips);
    return true;
}

const StripItem* Strips::find (const juce::String& id) const
{
    if (id == masterStrip.id)
        return &masterStrip;
    const auto found = std::find_if (strips.begin(), strips.end(), [&] (const StripItem& s) { return s.id == id; });
    return found == strips.end() ? nullptr : &*found;
}
} // namespace amp::gui
