#include "Persistence/Codec/TreeWriter.h"

#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Codec/AliasOwner.h"
#include "Persistence/Codec/LeafWriter.h"
#include "Persistence/Codec/UnknownFields.h"
#include "Persistence/Json/Writer.h"

namespace amp
{
namespace
{
using schema::Field;
using schema::Kind;
using schema::Presence;

constexpr size_t pieceSize = 128 << 10;
constexpr int cutDepth = 2;  // members of tracks and of mixer.channels are kept in one piece

const Node* childOf (const Node* node, const Field& field)
{
    return node != nullptr ? node->child (identifierOf (field)).get() : nullptr;
}
const juce::var* storedOf (const Node* node, const Field& field)
{
    return node != nullptr ? node->find (identifierOf (field)) : nullptr;
}

bool mayBeAbsent (const Field& f)
{
    return f.presence == Presence::optional || f.presence == Presence::kept;
}
}  // namespace

TreeWriter::TreeWriter (NodePtr rootNode, bool everything, Answer a)
    : root (std::move (rootNode)),
      isFull (everything),
      answer (std::move (a))
{
    const auto* mixer = childOf (root.get(), *schema::sessionState.find ("mixer"));
    const auto* list = childOf (mixer, *schema::mixer.find ("channels"));
    if (list != nullptr)
        for (const auto& channel : list->children)
            if (const auto* trackId = storedOf (channel.get(), *schema::channel.find ("trackId")))
                channels.emplace (trackId->toString().toStdString(), channel.get());
}

SessionText TreeWriter::session()
{
    result.pieces.push_back ({});
    out.reserve (1 << 20);
    out += '{';
    writeFields (schema::sessionState, root.get(), true);
    out += "}\n";
    return std::move (result);
}

std::string TreeWriter::object (const schema::Entity& entity, const Node* node, bool withListIds)
{
    hasListIds = withListIds;
    depth = cutDepth + 1;  // in one piece
    out += '{';
    writeFields (entity, node, true);
    out += '}';
    return std::move (out);
}

bool TreeWriter::isWritten (const Field& field, const Node* owner) const
{
    if (field.kind == Kind::alias)
        return true;
    if (! field.isStored())
        return isFull && field.presence != Presence::optional;
    if (! hasListIds && field.key == "id")
        return false;
    return ! mayBeAbsent (field) ||
           (field.isNode() ? childOf (owner, field) != nullptr : storedOf (owner, field) != nullptr);
}

void TreeWriter::writeFields (const schema::Entity& entity, const Node* node, bool isFirst)
{
    for (const auto& field : entity.fields)
        if (isWritten (field, node))
            isFirst = writeField (field, node, isFirst);
    writeUnknown (node, isFirst);
}

bool TreeWriter::writeField (const Field& field, const Node* owner, bool isFirst)
{
    mayCutHere();
    if (! isFirst)
        out += depth == 0 ? ",\n" : ",";
    json::write (out, field.key);
    out += ':';

    path.emplace_back (field.key);
    ++depth;
    const auto outer = container;
    if (depth <= cutDepth && field.isNode())
        container += std::string (field.key) + (field.kind == Kind::list ? '[' : '{');
    writeValue (field, owner);
    container = outer;
    --depth;
    path.pop_back();
    return false;
}

void TreeWriter::mayCutHere()
{
    if (depth > cutDepth)
        return;
    const auto size = out.size() - result.pieces.back().start;
    if (size >= pieceSize || (depth == 0 && size > 1))
        result.pieces.push_back ({ out.size(), container });
}

void TreeWriter::writeValue (const Field& field, const Node* owner)
{
    if (field.kind == Kind::alias)
        return writeAlias (field, owner);
    if (! field.isStored())
        return writeVolatile (field);

    switch (field.kind)
    {
    case Kind::object:
        out += '{';
        writeFields (*field.entity, childOf (owner, field), true);
        out += '}';
        return;
    case Kind::list:
    case Kind::map:
    case Kind::numberMap:
        return writeMembers (field, childOf (owner, field));
    default:
    {
        const auto* stored = storedOf (owner, field);
        return leaf::write (out, field, stored != nullptr ? *stored : fallbackOf (field));
    }
    }
}

void TreeWriter::writeAlias (const Field& alias, const Node* owner)
{
    const auto& target = ownerOfAlias (alias);
    const Node* node = root.get();
    if (target.isOfChannel)
    {
        const auto* id = owner != nullptr ? owner->find (keys::id) : nullptr;
        const auto found = id != nullptr ? channels.find (id->toString().toStdString()) : channels.end();
        node = found != channels.end() ? found->second : nullptr;
    }
    for (const auto* object : target.way)
        node = childOf (node, *object);

    const auto* stored = storedOf (node, *target.field);
    leaf::write (out, *target.field, stored != nullptr ? *stored : fallbackOf (*target.field));
}

void TreeWriter::writeMembers (const Field& field, const Node* list)
{
    const auto isList = field.kind == Kind::list;
    auto isFirst = true;
    const auto next = [&] (const juce::String* key) {
        mayCutHere();
        if (! std::exchange (isFirst, false))
            out += ',';
        if (key != nullptr)
        {
            json::write (out, bytesOf (*key));
            out += ':';
        }
    };

    out += isList ? '[' : '{';
    if (list != nullptr && field.kind == Kind::numberMap)
        for (const auto& entry : list->properties)
        {
            const auto key = entry.key.toString();
            next (&key);
            json::write (out, static_cast<double> (entry.value));
        }
    else if (list != nullptr)
        for (const auto& member : list->children)
        {
            const auto key = member->idOrKey();
            next (isList ? nullptr : &key);
            path.push_back (key.toStdString());
            writeMember (field, *member);
            path.pop_back();
        }
    out += isList ? ']' : '}';
}

void TreeWriter::writeMember (const Field& field, const Node& member)
{
    const auto& entity = *field.entity;
    depth += cutDepth;  // a member is never cut
    if (entity.bareField.empty())
    {
        out += '{';
        writeFields (entity, &member, true);
        out += '}';
    }
    else
        writeValue (*entity.find (entity.bareField), &member);
    depth -= cutDepth;
}

void TreeWriter::writeUnknown (const Node* node, bool isFirst)
{
    const auto* others = node != nullptr ? node->find (keys::unknown) : nullptr;
    if (others == nullptr)
        return;

    const auto text = others->toString();
    if (! isFirst)
        out += ',';
    out += unknown::members (bytesOf (text));
}

void TreeWriter::writeVolatile (const Field& field)
{
    if (const auto known = answer ? answer (Path (path)) : std::nullopt)
        out += *known;
    else if (field.kind == Kind::object)
    {
        out += '{';
        writeFields (*field.entity, nullptr, true);
        out += '}';
    }
    else if (field.isNode())
        out += field.kind == Kind::list ? "[]" : "{}";
    else
        leaf::write (out, field, fallbackOf (field));
}
}  // namespace amp
