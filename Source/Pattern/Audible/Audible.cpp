#include "Pattern/Audible/Audible.h"

#include "Pattern/Loop/CompileLines.h"

#include <algorithm>
#include <set>

namespace amp::pattern
{
namespace
{
/** Decides for every strip whether it sounds. Buses feed each other in no circle, so a pass for each settles them. */
void resolveSolo (std::vector<Audible>& strips)
{
    const auto anySolo = std::any_of (strips.begin(), strips.end(), [] (const auto& strip) { return strip.isSoloed; });
    std::unordered_map<std::string_view, Audible*> byId;
    if (anySolo)
        for (auto& strip : strips)
            byId[strip.id] = &strip;

    const auto playsIntoSoloed = [&] (const Audible& strip) {
        std::set<std::string_view> passed;
        for (auto at = byId.find (strip.output); at != byId.end() && passed.insert (at->first).second;
             at = byId.find (at->second->output))
            if (at->second->isSoloed)
                return true;
        return false;
    };

    for (auto& strip : strips)
    {
        strip.soundsUnmuted = strip.isSoloed || ! anySolo || strip.isSafe || playsIntoSoloed (strip);
        strip.sounds = strip.isSoloed || (! strip.isMuted && strip.soundsUnmuted);
    }

    for (auto changed = anySolo; changed;)
    {
        changed = false;
        for (const auto& strip : strips)
            if (strip.sounds)
            {
                auto fed = strip.sendsTo;
                fed.push_back (strip.output);
                for (const auto& id : fed)
                    if (const auto bus = byId.find (id);
                        bus != byId.end() && ! bus->second->sounds && ! bus->second->isMuted)
                        changed = bus->second->sounds = bus->second->soundsUnmuted = true;
            }
    }
}

/** Collects the strips in one pass over the session. */
struct Collector
{
    Collector (const NodePtr& root, const MixerIndex& index) : session (root), mixer (index) {}

    void run()
    {
        for (const auto track : session.get<"tracks">())
            listTrack (track);
        for (const auto bus : session.get<"mixer">().get<"buses">())
            if (bus.get<"type">() != "vca")
                listBus (bus);
        for (const auto effectReturn : session.get<"mixer">().get<"sends">())
        {
            strips.push_back (
                { .id = stripIds::ofReturn (effectReturn.id()), .output = {}, .sendsTo = {}, .isBus = true });
            listSends (strips.back(), effectReturn);
        }
        listPattern();
        forEachConnection (session, mixer, strips, [] (Audible& from, const std::string& to, const auto&) {
            from.sendsTo.push_back (to);
        });
    }

    std::vector<Audible> strips;

private:
    void listTrack (const TrackView& track)
    {
        const auto channel = mixer.channelOf (track.id());
        const auto& vcas = mixer.vcasOf (channel.id());
        const auto isMuted = [] (const auto& strip) { return strip.template get<"muted">(); };
        const auto isSoloed = [] (const auto& strip) { return strip.template get<"soloed">(); };
        Audible strip { .id = stripIds::ofTrack (track.id()),
                        .output = mixer.outputOf (channel),
                        .sendsTo = {},
                        .isMuted = isMuted (channel) || std::any_of (vcas.begin(), vcas.end(), isMuted),
                        .isSoloed = isSoloed (channel) || std::any_of (vcas.begin(), vcas.end(), isSoloed),
                        .isSafe = channel.get<"soloSafe">(),
                        .isBus = track.get<"type">() == "aux" };
        listSends (strip, channel);
        strips.push_back (std::move (strip));
    }

    /** from: a channel, a bus or an effect return. */
    template <typename Strip>
    void listSends (Audible& strip, const Strip& from) const
    {
        if (const auto* sends = from.template get<"sends">())
            for (const auto& send : sends->properties)
                strip.sendsTo.push_back (mixer.destination (send.key.toString()));
    }

    void listBus (const BusView& bus)
    {
        strips.push_back ({ .id = stripIds::ofBus (bus.id()),
                            .output = mixer.destination (bus.get<"output">().value_or (juce::String())),
                            .sendsTo = {},
                            .isMuted = bus.get<"muted">(),
                            .isSoloed = bus.get<"soloed">(),
                            .isSafe = bus.get<"soloSafe">(),
                            .isBus = true });
        listSends (strips.back(), bus);
    }

    /** Mute and solo of pattern tracks decide which events play, so that what sounds is not cut; here a pattern track
       is silenced only by a solo outside of the layer's tracks. */
    void listPattern()
    {
        const auto anyOther =
            std::any_of (strips.begin(), strips.end(), [] (const auto& strip) { return strip.isSoloed; });
        auto anyLine = false;
        std::vector<std::string> lines;
        for (const auto line : layer.get<"mixer_lines">())
        {
            lines.push_back (stripIds::ofLine (line.id()));
            anyLine = anyLine || line.get<"solo">();
        }

        for (const auto track : layer.get<"tracks">())
        {
            Audible strip { .id = stripIds::ofPattern (track.id()),
                            .output = {},
                            .sendsTo = {},
                            .isSoloed = track.get<"meta">().get<"solo">(),
                            .isSafe = ! anyOther && ! anyLine };
            const auto destinations = destinationsOf (track, layer, lineOf);
            if (destinations.front().line >= 0)
                strip.output = lines[static_cast<size_t> (destinations.front().line)];
            for (size_t i = 1; i < destinations.size(); ++i)
                strip.sendsTo.push_back (lines[static_cast<size_t> (destinations[i].line)]);
            strips.push_back (std::move (strip));
        }
        for (const auto line : layer.get<"mixer_lines">())
            strips.push_back ({ .id = stripIds::ofLine (line.id()),
                                .output = {},
                                .sendsTo = {},
                                .isMuted = line.get<"mute">(),
                                .isSoloed = line.get<"solo">(),
                                .isBus = true });
    }

    const SessionView session;
    const MixerIndex& mixer;
    const View<schema::compiledSession> layer { session.get<"pattern">() };
    const LineOfTrack lineOf { layer };
};
}  // namespace

std::vector<Audible> audibleStrips (const NodePtr& root, const MixerIndex& mixer)
{
    Collector collector (root, mixer);
    collector.run();
    resolveSolo (collector.strips);
    return std::move (collector.strips);
}

std::vector<Soloed> soloedStrips (const NodePtr& root)
{
    using Kind = Soloed::Kind;
    std::vector<Soloed> found;
    const SessionView session (root);
    const auto mixer = session.get<"mixer">();
    const auto layer = session.get<"pattern">();
    for (const auto channel : mixer.get<"channels">())
        if (channel.get<"soloed">())
        {
            const auto track = channel.get<"trackId">();
            found.push_back ({ Kind::strip, track, session.get<"tracks">().find (track).get<"name">() });
        }
    for (const auto bus : mixer.get<"buses">())
        if (bus.get<"soloed">())
            found.push_back ({ Kind::strip, bus.id(), bus.get<"name">() });
    for (const auto track : layer.get<"tracks">())
        if (track.get<"meta">().get<"solo">())
            found.push_back ({ Kind::patternTrack, track.id(), track.id() });
    for (const auto line : layer.get<"mixer_lines">())
        if (line.get<"solo">())
            found.push_back ({ Kind::line, line.id(), line.id() });
    return found;
}
}  // namespace amp::pattern
