#pragma once
#include "Model/MixerIndex.h"

namespace amp::pattern
{
/** A strip as far as mute and solo are concerned. */
struct Audible
{
    std::string id, output;  ///< output: the strip that it plays into; empty: the master
    std::vector<std::string> sendsTo;
    bool isMuted = false, isSoloed = false, isSafe = false, isBus = false;
    bool sounds = false, soundsUnmuted = false;  ///< by mutes and solos; and if it were not muted
};

/** All strips but the master with what sounds of them, in the order of tracks, buses without VCAs, effect returns,
   pattern tracks, mixer lines. Solo is in place: see resolveGains(). A pure function. Thread: any. */
std::vector<Audible> audibleStrips (const NodePtr& root, const MixerIndex&);

/** Something that is soloed by its own switch. */
struct Soloed
{
    enum class Kind { strip, patternTrack, line };  ///< strip: a channel by its track, or a bus

    Kind kind = Kind::strip;
    juce::String id, name;
};

/** All that is soloed. Quick where nothing is. Thread: any. */
std::vector<Soloed> soloedStrips (const NodePtr& root);

/** Calls visit (from, id of the strip that is played into, connection) for every connection of the routing matrix that
   leads somewhere. */
template <typename Strips, typename Visit>
void forEachConnection (const SessionView& session, const MixerIndex& mixer, Strips& strips, const Visit& visit)
{
    const auto connections = session.get<"mixer">().get<"routing">().get<"connections">();
    if (connections.isEmpty())
        return;
    std::unordered_map<std::string_view, decltype (&*strips.begin())> byId;
    for (auto& strip : strips)
        byId[strip.id] = &strip;
    for (const auto connection : connections)
        if (const auto from = byId.find (mixer.source (connection.template get<"from">())); from != byId.end())
            if (const auto to = mixer.destination (connection.template get<"to">()); ! to.empty())
                visit (*from->second, to, connection);
}
}  // namespace amp::pattern
