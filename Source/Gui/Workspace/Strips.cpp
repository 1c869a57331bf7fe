#include "Gui/Workspace/Strips.h"

#include "Gui/Theme/ClipColours.h"

#include <unordered_map>

namespace amp::gui
{
namespace
{
const juce::Identifier mixerKey { "mixer" }, tracksKey { "tracks" };

/** Buses have no colour of their own: they take the palette's from the end, in turn. */
juce::Colour busColour (size_t index) { return clipColours[(clipColours.size() - 1 - index) % clipColours.size()].colour; }

std::vector<SendItem> sendTargetsOf (const View<schema::mixer>& mixer)
{
    std::vector<SendItem> targets;
    for (const auto bus : mixer.get<"buses">())
        if (bus.get<"type">() == "aux")
            targets.push_back ({ bus.id(), bus.get<"name">(), 0 });
    for (const auto effect : mixer.get<"sends">())
        targets.push_back ({ effect.id(), effect.get<"name">(), 0 });
    return targets;
}

StripItem trackStrip (const TrackView& track, const ChannelView& channel, const std::vector<SendItem>& targets)
{
    StripItem strip;
    strip.id      = track.id();
    strip.meterId = channel.exists() ? channel.id() : track.id();
    strip.name    = channel.get<"name">().isNotEmpty() ? channel.get<"name">() : track.get<"name">();
    strip.type    = track.get<"type">();
    strip.colour  = parseColour (track.get<"color">().toStdString(), clipColours[0].colour);
    strip.volume  = channel.get<"volume">();
    strip.pan     = channel.get<"pan">();
    strip.muted   = channel.get<"muted">();
    strip.soloed  = channel.get<"soloed">();

    if (const auto* sends = channel.get<"sends">(); sends != nullptr)
        for (const auto& target : targets)
            if (const auto* level = sends->find (target.target); level != nullptr)
                strip.sends.push_back ({ target.target, target.name, static_cast<double> (*level) });
    return strip;
}

StripItem busStrip (const BusView& bus, size_t index)
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
    return strip;
}
} // namespace

bool Strips::refresh (const Snapshot& state)
{
    const auto& mixerNow  = state.root()->child (mixerKey);
    const auto& tracksNow = state.root()->child (tracksKey);
    if (mixer == mixerNow && tracks == tracksNow)
        return false;
    mixer  = mixerNow;
    tracks = tracksNow;

    const SessionView session (state.root());
    const auto view = session.get<"mixer">();
    targets         = sendTargetsOf (view);

    std::unordered_map<std::string, ChannelView> channels;
    for (const auto channel : view.get<"channels">())
        channels.emplace (channel.get<"trackId">().toStdString(), channel);

    strips.clear();
    for (const auto track : session.get<"tracks">())
    {
        const auto found = channels.find (track.id().toStdString());
        strips.push_back (trackStrip (track, found != channels.end() ? found->second : ChannelView (nullptr), targets));
    }
    size_t index = 0;
    for (const auto bus : view.get<"buses">())
        strips.push_back (busStrip (bus, index++));

    const auto master   = view.get<"master">();
    masterStrip         = { StripItem::Kind::master, "master", "master", "Master", "master", {}, master.get<"volume">(), master.get<"pan">(),
                            master.get<"muted">(), false, {} };
    return true;
}

const StripItem* Strips::find (const juce::String& id) const
{
    const auto found = std::find_if (strips.begin(), strips.end(), [&] (const StripItem& s) { return s.id == id; });
    return found == strips.end() ? nullptr : &*found;
}
} // namespace amp::gui
