#include "Model/NodeBuilder.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Migrations/Migrations.h"

namespace amp
{
namespace
{
/** A leaf's value, taken out of the node; void if it is absent. */
juce::var take (Node& node, std::string_view key)
{
    const auto& identifier = identifierOf (*schema::track.find (key));
    const auto* stored = node.find (identifier);
    const auto value = stored != nullptr ? *stored : juce::var();
    node.remove (identifier);
    return value;
}

double numberOr (const juce::var& value, double otherwise)
{
    return value.isVoid() ? otherwise : static_cast<double> (value);
}

/** The clip starts at the track's position, which stays the track's. */
void giveLane (Node& track)
{
    const auto& lanes = identifierOf (*schema::track.find ("lanes"));
    if (track.child (lanes) != nullptr || track.find (identifierOf (*schema::track.find ("filePath"))) == nullptr)
        return;

    const auto id = track.find (keys::id)->toString();
    const auto name = track.find (identifierOf (*schema::track.find ("name")));
    const auto file = take (track, "filePath");
    const auto offset = numberOr (take (track, "startOffset"), 0);
    const auto used = numberOr (take (track, "duration"), 0);
    const auto length = numberOr (take (track, "length"), 0);

    NodeBuilder clip (schema::clip, id + "-clip");
    clip.set ("filePath", file).set ("offset", offset).set ("duration", length > 0 ? length : used);
    if (name != nullptr)
        clip.set ("name", *name);

    NodeBuilder clips (*schema::lane.find ("clips"));
    clips.add (clip.build());
    NodeBuilder lane (schema::lane, id + "-main");
    lane.set ("name", "Main").add (clips.build());
    NodeBuilder list (*schema::track.find ("lanes"));
    list.add (lane.build());
    track.add (list.build());
}
}  // namespace

void migrate_0_9_to_1_0 (Node& root)
{
    for (const auto& list : root.children)
        if (list->type == identifierOf (*schema::sessionState.find ("tracks")))
            for (const auto& track : list->children)
                giveLane (const_cast<Node&> (*track));  // nobody else has it before the session is complete
}
}  // namespace amp
