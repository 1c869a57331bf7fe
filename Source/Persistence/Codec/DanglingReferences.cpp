#include "Persistence/Codec/DanglingReferences.h"

#include "Model/Lookup.h"

#include <set>

namespace amp
{
namespace
{
using Ids = std::set<juce::String>;

juce::Identifier key (const schema::Entity& entity, std::string_view name)
{
    return identifierOf (*entity.find (name));
}

/** A child to write to; the session that was just read is nobody else's yet. */
Node* childOf (const Node* node, const juce::Identifier& type)
{
    return node != nullptr ? const_cast<Node*> (node->child (type).get()) : nullptr;
}

Ids idsOf (const Node* list)
{
    Ids ids;
    if (list != nullptr)
        for (const auto& member : list->children)
            ids.insert (member->idOrKey());
    return ids;
}

/** Tracks that take sends and outputs as buses do. */
Ids auxTracksOf (const Node* list)
{
    Ids ids;
    if (list != nullptr)
        for (const auto& track : list->children)
            if (const auto* type = track->find (key (schema::track, "type")); type != nullptr && type->toString() == "aux")
                ids.insert (track->idOrKey());
    return ids;
}

class Repair
{
public:
    Repair (Node& root, Report& r)
        : report (r),
          tracks (idsOf (childOf (&root, key (schema::sessionState, "tracks")))),
          mixer (childOf (&root, key (schema::sessionState, "mixer"))),
          channels (childOf (mixer, key (schema::mixer, "channels"))),
          buses (childOf (mixer, key (schema::mixer, "buses"))),
          returns (childOf (mixer, key (schema::mixer, "sends")))
    {
        busIds = idsOf (buses);
        busIds.merge (auxTracksOf (childOf (&root, key (schema::sessionState, "tracks"))));
        targets = busIds;
        targets.merge (idsOf (returns));
    }

    void run()
    {
        if (channels != nullptr)
            std::erase_if (channels->children, [this] (const NodePtr& channel) { return hasNoTrack (*channel); });
        for (const auto& [list, name] : { std::pair (channels, "channels"), { buses, "buses" }, { returns, "sends" } })
            if (list != nullptr)
                for (const auto& strip : list->children)
                    repairStrip (const_cast<Node&> (*strip), Path ({ "mixer", name, strip->idOrKey().toStdString() }));
        if (buses != nullptr)
            repairMembers();
    }

private:
    void warn (const Path& at, const juce::String& what) { report.add ({ false, at.toString(), what }); }

    bool hasNoTrack (const Node& channel)
    {
        const auto* track = channel.find (key (schema::channel, "trackId"));
        if (track != nullptr && tracks.contains (track->toString()))
            return false;
        warn (channelPath (channel.idOrKey()), "its track is lost; the channel is left out");
        return true;
    }

    void repairStrip (Node& strip, const Path& path)
    {
        const auto& output = key (schema::channel, "output");
        if (const auto* bus = strip.find (output); bus != nullptr && ! busIds.contains (bus->toString()))
        {
            warn (path / "output", "the bus " + bus->toString().quoted() + " is lost; plays into the master");
            strip.remove (output);
        }

        for (const auto* name : { "sends", "sendOptions" })
            if (auto* sends = childOf (&strip, key (schema::channel, name)))
            {
                const auto isLost = [&] (const juce::String& target) {
                    if (targets.contains (target))
                        return false;
                    warn (path / name / target.toStdString(), "its target is lost; the send is left out");
                    return true;
                };
                std::erase_if (sends->properties, [&] (const Node::Property& p) { return isLost (p.key.toString()); });
                std::erase_if (sends->children, [&] (const NodePtr& c) { return isLost (c->idOrKey()); });
            }
    }

    void repairMembers()
    {
        const auto& list = key (schema::bus, "channels");
        const auto kept = idsOf (channels);
        for (const auto& bus : buses->children)
            if (const auto* members = bus->find (list); members != nullptr && members->isArray())
            {
                juce::Array<juce::var> left;
                for (const auto& id : *members->getArray())
                    if (kept.contains (id.toString()))
                        left.add (id);
                    else
                        warn (busPath (bus->idOrKey()) / "channels",
                              "the channel " + id.toString().quoted() + " is lost");
                const_cast<Node&> (*bus).set (list, left);
            }
    }

    Report& report;
    const Ids tracks;
    Node* mixer;
    Node* channels;
    Node* buses;
    Node* returns;
    Ids busIds, targets;
};
}  // namespace

void dropDanglingReferences (Node& root, Report& report)
{
    Repair (root, report).run();
}
}  // namespace amp
