#include "Persistence/Codec/AliasResolver.h"

#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Codec/LeafReader.h"

namespace amp
{
namespace
{
using schema::Field;

const Field& fieldOf (const schema::Entity& entity, std::string_view key)
{
    return *entity.find (key);
}

/** The child of an object that is still being read, made where it is absent. */
Node& childOf (Node& parent, const Field& field)
{
    for (const auto& child : parent.children)
        if (child->type == identifierOf (field))
            return const_cast<Node&> (*child);  // nobody else has it before the session is complete
    auto made = std::make_shared<Node> (identifierOf (field));
    auto& child = *made;
    parent.children.push_back (std::move (made));
    return child;
}

std::string idOf (const Node& node, const juce::Identifier& key)
{
    const auto* id = node.find (key);
    return id != nullptr ? id->toString().toStdString() : std::string();
}
}  // namespace

void AliasResolver::completeChannels()
{
    const auto& mixerField = fieldOf (schema::sessionState, "mixer");
    const auto& channelsField = fieldOf (schema::mixer, "channels");
    const auto trackId = identifierOf (fieldOf (schema::channel, "trackId"));

    const auto tracks = session.child (identifierOf (fieldOf (schema::sessionState, "tracks")));
    if (tracks == nullptr)
        return;

    auto& list = childOf (childOf (session, mixerField), channelsField);
    std::unordered_set<std::string> ids;
    for (const auto& channel : list.children)
    {
        ids.insert (idOf (*channel, keys::id));
        channels.emplace (idOf (*channel, trackId), const_cast<Node*> (channel.get()));
    }

    for (const auto& track : tracks->children)
    {
        const auto id = idOf (*track, keys::id);
        if (id.empty() || channels.contains (id))
            continue;

        auto channelId = id;
        while (! ids.insert (channelId).second)
            channelId += "-channel";
        auto made = std::make_shared<Node> (juce::Identifier (toText (schema::channel.type)));
        made->set (keys::id, toText (channelId)).set (trackId, toText (id));
        channels.emplace (id, made.get());
        list.children.push_back (std::move (made));
    }
}

void AliasResolver::resolve()
{
    for (const auto& alias : reader.aliases())
        resolve (alias);
}

Node* AliasResolver::ownerOf (const TreeReader::AliasValue& alias, const AliasOwner& owner)
{
    auto* node = &session;
    if (owner.isOfChannel)
    {
        const auto found = channels.find (alias.memberId.toStdString());
        node = found != channels.end() ? found->second : nullptr;
    }
    if (node != nullptr)
        for (const auto* object : owner.way)
            node = &childOf (*node, *object);
    return node;
}

void AliasResolver::resolve (const TreeReader::AliasValue& alias)
{
    const auto& target = ownerOfAlias (*alias.field);
    auto* node = ownerOf (alias, target);
    if (node == nullptr)
        return;

    std::vector<std::unique_ptr<Report::Inside>> inside;
    for (const auto& segment : alias.path)
        inside.push_back (std::make_unique<Report::Inside> (report, segment));

    const auto value = leaf::read (*target.field, document, *alias.value, report);
    if (! value.has_value())
        return;

    const auto* stored = node->find (identifierOf (*target.field));
    const auto previous = stored != nullptr ? *stored : fallbackOf (*target.field);
    if (reader.wasGiven (*node, *target.field) && ! isSame (previous, *value))
    {
        const auto aliasWins = alias.entity == &schema::track || alias.entity == &schema::project;
        report.warn ("differs from " + toText (alias.field->target) + " (" + previous.toString() +
                     "), of which it is a copy; " + (aliasWins ? value->toString() : previous.toString()) + " is used");
        if (! aliasWins)
            return;
    }

    if (isSame (*value, fallbackOf (*target.field)))
        node->remove (identifierOf (*target.field));
    else
        node->set (identifierOf (*target.field), *value);
}
}  // namespace amp
