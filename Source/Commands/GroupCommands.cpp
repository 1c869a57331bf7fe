#include "Commands/DocumentCommands.h"
#include "Core/Ids.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
std::vector<juce::String> channelsOf (const NodePtr& root, const juce::var& tracks)
{
    std::vector<juce::String> channels;
    if (const auto* ids = tracks.getArray())
        for (const auto& id : *ids)
            if (const auto channel = channelOf (root, id.toString()); channel.exists())
                channels.push_back (channel.id());
    return channels;
}

/** Takes channels out of the groups that they are in. */
Result<> leaveGroups (Edit& edit, const std::vector<juce::String>& channels)
{
    const auto state = edit.now();
    for (const auto bus : SessionView (state).get<"mixer">().get<"buses">())
    {
        if (bus.get<"type">() == "vca")
            continue;  // it moves faders and carries no sound
        auto members = bus.get<"channels">();
        auto left = 0;
        for (const auto& channel : channels)
            left += members.removeAllInstancesOf (channel);
        if (left > 0)
            if (auto set = edit.set (busPath (bus.id()) / "channels", members); ! set)
                return set;
    }
    return {};
}

Result<> route (Edit& edit, const std::vector<juce::String>& channels, const juce::String& bus)
{
    for (const auto& channel : channels)
        if (auto set = bus.isEmpty() ? edit.reset (channelPath (channel) / "output") : edit.set (channelPath (channel) / "output", bus); ! set)
            return set;
    return {};
}

Result<> group (Command::Call& call)
{
    return call.session.edit ("Group tracks", [&] (Edit& edit) -> Result<> {
        const auto channels = channelsOf (edit.now(), call.arguments["tracks"]);
        if (channels.empty())
            return Error { "track.group tracks", "needs the ids of tracks" };
        if (auto left = leaveGroups (edit, channels); ! left)
            return left;
        juce::Array<juce::var> members;
        for (const auto& channel : channels)
            members.add (channel);
        const juce::String id = newId ("bus");
        const auto count = SessionView (edit.now()).get<"mixer">().get<"buses">().size();
        const auto name = call.arguments.has ("name") ? call.arguments.text ("name") : "Group " + juce::String (count + 1);
        auto node = NodeBuilder (bus, id).set ("name", name).set ("type", "group").set ("channels", members).build();
        if (auto added = edit.insert (Path ({ "mixer", "buses" }), node); ! added)
            return added;
        return route (edit, channels, id);
    });
}

Result<> ungroup (Command::Call& call)
{
    return call.session.edit ("Leave group", [&] (Edit& edit) -> Result<> {
        const auto channels = channelsOf (edit.now(), call.arguments["tracks"]);
        if (auto left = leaveGroups (edit, channels); ! left)
            return left;
        return route (edit, channels, {});
    });
}
}  // namespace

void addGroupCommands (Registry& registry)
{
    const auto tracks = texts ("tracks", "Ids of the tracks.").required();
    registry.add ({ .id = "track.group",
                    .title = "Group tracks",
                    .category = "Track",
                    .doc = "Makes a group bus that the tracks play into.",
                    .parameters = { tracks, text ("name", "", "Its name.").optional() },
                    .run = group,
                    .defaultKeys = { "ctrl + G" } });
    registry.add ({ .id = "track.ungroup",
                    .title = "Leave group",
                    .category = "Track",
                    .doc = "Lets tracks play into the master again.",
                    .parameters = { tracks },
                    .run = ungroup,
                    .defaultKeys = { "ctrl + shift + G" } });
}
}  // namespace amp
