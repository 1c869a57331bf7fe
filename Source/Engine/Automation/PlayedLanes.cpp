#include "Engine/Automation/PlayedLanes.h"

namespace amp::engine
{
Curves PlayedLanes::find (const NodePtr& root, const MixerIndex& mixer)
{
    owners.swap (ownersBefore);
    owners.clear();
    curves.swap (curvesBefore);
    curves.clear();

    const SessionView session (root);
    const auto console = session.get<"mixer">();
    for (const auto track : session.get<"tracks">())
    {
        const auto channel = mixer.channelOf (track.id());
        add (track.operator->(), channel.operator->(), [&] { return automationLanes (root, track, channel); });
    }
    for (const auto bus : console.get<"buses">())
        add (bus.operator->(), nullptr, [&] { return automationLanes (root, bus); });
    for (const auto effectReturn : console.get<"sends">())
        add (effectReturn.operator->(), nullptr, [&] { return automationLanes (root, effectReturn); });
    if (const auto master = console.get<"master">(); master.exists())
        add (master.operator->(), nullptr, [&] { return automationLanes (root, master); });

    ownersBefore.clear();
    curvesBefore.clear();
    last = root;

    Curves found;
    for (const auto& [node, owner] : owners)
        for (const auto& [path, lane, curve] : owner.lanes)
            found[path] = curve;
    return found;
}

void PlayedLanes::add (const Node* node, const Node* channel, const Find& find)
{
    auto& owner = owners[node];
    if (auto known = ownersBefore.find (node); known != ownersBefore.end() && known->second.channel == channel)
        owner = std::move (known->second);
    else
    {
        owner.channel = channel;
        for (const auto& [parameter, lane] : find())
        {
            if (! lane.get<"enabled">() || lane.get<"points">().isEmpty())
                continue;
            const auto made = curvesBefore.find (lane.operator->());
            owner.lanes.emplace_back (parameter.path,
                                      lane.operator->(),
                                      made != curvesBefore.end()
                                          ? made->second
                                          : std::make_shared<const AutomationCurve> (curveOf (lane, parameter)));
        }
    }

    for (const auto& [path, lane, curve] : owner.lanes)
        curves[lane] = curve;
}
}  // namespace amp::engine
