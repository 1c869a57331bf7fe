#pragma once
#include "Core/IdMap.h"
#include "Model/Lookup.h"

#include <string>

namespace amp
{
/** How the strips of a plan are called. Tracks, buses and returns, and the tracks and mixer lines of the
 * pattern layer, have ids of their own in a session; here they share one list. */
namespace stripIds
{
inline std::string ofTrack (const juce::String& id)
{
    return "track/" + id.toStdString();
}
inline std::string ofBus (const juce::String& id)
{
    return "bus/" + id.toStdString();
}
inline std::string ofReturn (const juce::String& id)
{
    return "return/" + id.toStdString();
}
inline std::string ofPattern (const juce::String& id)
{
    return "pattern/" + id.toStdString();
}
inline std::string ofLine (const juce::String& name)
{
    return "line/" + name.toStdString();
}
inline const std::string master { "master" };
}  // namespace stripIds

/** What a session's mixer says about its tracks, found once and then looked up. Points into the session's snapshot. */
class MixerIndex
{
public:
    explicit MixerIndex (const NodePtr& root);

    /** The channel of a track; one that does not exist if there is none. */
    ChannelView channelOf (const juce::String& trackId) const;

    /** The strip that a send, an output or a connection means: a bus, an effect return, a track of type aux, the master
        or a pair of hardware outputs; empty if there is none. */
    std::string destination (const juce::String& id) const;

    /** The strip whose sound a connection or a side-chain takes: a channel, by its own id or its track's, a bus or an
        effect return; empty if there is none. */
    std::string source (const juce::String& id) const;

    /** The strip that a channel plays into: its output, else the bus that lists it, else the master (empty). */
    std::string outputOf (const ChannelView&) const;

    /** The vca buses that move a channel. */
    const std::vector<BusView>& vcasOf (const juce::String& channelId) const;

private:
    IdMap<ChannelView> channels;  // by track
    IdMap<std::string> destinations, sources;
    IdMap<std::string> groups;  // by channel
    IdMap<std::vector<BusView>> vcas;
};
}  // namespace amp
