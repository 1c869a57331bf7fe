#include "Model/MixerIndex.h"

#include "Core/HardwareOutputs.h"

namespace amp
{
MixerIndex::MixerIndex (const NodePtr& root)
{
    const SessionView session (root);
    const auto mixer = session.get<"mixer">();

    for (const auto channel : mixer.get<"channels">())
    {
        const auto track = channel.get<"trackId">();
        channels.emplace (track, channel);
        sources[track] = sources[channel.id()] = stripIds::ofTrack (track);
    }

    for (const auto track : session.get<"tracks">())
        if (track.get<"type">() == "aux")
            destinations[track.id()] = stripIds::ofTrack (track.id());
    for (const auto effectReturn : mixer.get<"sends">())
        destinations[effectReturn.id()] = sources[effectReturn.id()] = stripIds::ofReturn (effectReturn.id());

    for (const auto bus : mixer.get<"buses">())
    {
        const auto isVca = bus.get<"type">() == "vca";
        if (! isVca)
            destinations[bus.id()] = sources[bus.id()] = stripIds::ofBus (bus.id());

        for (const auto& member : bus.get<"channels">())
            if (isVca)
                vcas[member.toString()].push_back (bus);
            else
                groups.emplace (member.toString(), stripIds::ofBus (bus.id()));
    }
}

ChannelView MixerIndex::channelOf (const juce::String& trackId) const
{
    const auto found = channels.find (trackId);
    return found != channels.end() ? found->second : ChannelView (nullptr);
}

std::string MixerIndex::destination (const juce::String& id) const
{
    if (const auto found = destinations.find (id); found != destinations.end())
        return found->second;
    if (id == stripIds::master.c_str() || hardware::pairOf (id.toStdString()).has_value())
        return id.toStdString();
    return {};
}

std::string MixerIndex::source (const juce::String& id) const
{
    const auto found = sources.find (id);
    return found != sources.end() ? found->second : std::string();
}

std::string MixerIndex::outputOf (const ChannelView& channel) const
{
    if (const auto chosen = channel.get<"output">(); chosen.has_value() && chosen->isNotEmpty())
        return destination (*chosen);

    const auto group = groups.find (channel.id());
    return group != groups.end() ? group->second : std::string();
}

const std::vector<BusView>& MixerIndex::vcasOf (const juce::String& channelId) const
{
    static const std::vector<BusView> none;
    const auto found = vcas.find (channelId);
    return found != vcas.end() ? found->second : none;
}
}  // namespace amp
