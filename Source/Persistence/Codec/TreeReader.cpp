#include "Persistence/Codec/TreeReader.h"

#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Codec/AliasOwner.h"
#include "Persistence/Codec/LeafReader.h"
#include "Persistence/Codec/PackedCodec.h"
#include "Persistence/Codec/UnknownFields.h"

namespace amp
{
namespace
{
using schema::Entity;
using schema::Field;
using schema::Kind;
using schema::Presence;
using JsonKind = json::Value::Kind;

bool isFallback (const Field& field, const juce::var& value)
{
    if (field.presence != Presence::defaulted)
        return false;
    if (field.kind == Kind::packed)
        return PackedList::fromVar (value).isEmpty();
    return isSame (value, fallbackOf (field));
}
}  // namespace

bool TreeReader::isOf (const json::Value& value, JsonKind kind, const char* expected)
{
    if (value.is (kind))
        return true;
    report.error (juce::String ("is of the wrong type: expected ") + expected);
    return false;
}

std::shared_ptr<Node> TreeReader::read (const Entity& entity, const json::Value& object, const juce::Identifier& type)
{
    auto node = std::make_shared<Node> (type);
    const auto* id = document.find (object, "id");
    const auto memberId = toText (id != nullptr && id->is (JsonKind::text) ? id->text : object.key);

    for (const auto& field : entity.fields)
    {
        const Report::Inside inside (report, field.key);
        const auto* value = document.find (object, field.key);
        if (field.kind == Kind::alias && value != nullptr)
            aliasValues.push_back ({ &entity, &field, value, memberId, report.path() });
        else if (field.isStored())
            readField (*node, field, value);
    }

    if (const auto others = unknown::read (entity, document, object, report); ! others.empty())
        node->properties.push_back ({ keys::unknown, toText (others) });
    return node;
}

void TreeReader::readField (Node& node, const Field& field, const json::Value* value)
{
    const auto mayBeNull = field.presence == Presence::optional || field.presence == Presence::kept;
    if (value == nullptr || (mayBeNull && value->is (JsonKind::null)))
    {
        if (field.presence == Presence::required)
            report.error ("is missing");
        return;
    }

    switch (field.kind)
    {
    case Kind::object:
        return readObject (node, field, *value);
    case Kind::list:
        return readList (node, field, *value);
    case Kind::map:
        return readMap (node, field, *value);
    case Kind::numberMap:
        return readNumberMap (node, field, *value);
    default:
        return readLeaf (node, field, *value);
    }
}

void TreeReader::readLeaf (Node& node, const Field& field, const json::Value& value)
{
    std::optional<juce::var> stored;
    if (field.kind != Kind::packed)
        stored = leaf::read (field, document, value, report);
    else if (isOf (value, JsonKind::array, "an array"))
        stored = juce::var (const_cast<PackedList*> (packed::read (*field.entity, document, value, report).get()));

    if (! stored.has_value())
        return;
    if (isAliasOwner (field))
        given.insert ({ &node, &field });
    if (! isFallback (field, *stored))
        node.properties.push_back ({ identifierOf (field), *stored });
}

void TreeReader::readObject (Node& node, const Field& field, const json::Value& value)
{
    if (! isOf (value, JsonKind::object, "an object"))
        return;

    auto child = read (*field.entity, value, identifierOf (field));
    const auto isEmpty = child->properties.empty() && child->children.empty();
    if (! isEmpty || field.presence == Presence::optional)
        node.children.push_back (std::move (child));
}

void TreeReader::readList (Node& owner, const Field& field, const json::Value& value)
{
    if (! isOf (value, JsonKind::array, "an array"))
        return;

    auto list = std::make_shared<Node> (identifierOf (field));
    const juce::Identifier memberType (toText (field.entity->type));
    std::unordered_set<std::string> taken;
    auto position = 0;

    for (const auto& member : document.children (value))
    {
        const auto* id = document.find (member, "id");
        const auto isNamed = id != nullptr && id->is (JsonKind::text) && ! id->text.empty();
        const auto name = isNamed ? std::string (id->text) : std::to_string (position);
        const Report::Inside inside (report, name);
        ++position;
        if (! isOf (member, JsonKind::object, "an object"))
            continue;

        const auto memberId = idOf (*field.entity, member, taken);
        auto node = read (*field.entity, member, memberType);
        if (memberId.isNotEmpty())
            node->set (keys::id, memberId);
        list->children.push_back (std::move (node));
    }

    if (! list->children.empty())
        owner.children.push_back (std::move (list));
}

juce::String TreeReader::idOf (const Entity& entity, const json::Value& member, std::unordered_set<std::string>& taken)
{
    const auto* id = document.find (member, "id");
    if (id != nullptr && id->is (JsonKind::text) && ! id->text.empty())
    {
        if (! taken.insert (std::string (id->text)).second)
            report.error ("has an id that another in the same list has");
        return toText (id->text);
    }

    const auto isRequired = entity.find ("id") != nullptr && entity.find ("id")->presence == Presence::required;
    if (isRequired)
    {
        if (id != nullptr && id->is (JsonKind::text))
            report.error ("has an empty id");
        return {};  // a missing id or one of the wrong type is reported with the fields
    }

    for (auto n = taken.size() + 1;; ++n)
        if (auto made = std::string (entity.type) + "-" + std::to_string (n); taken.insert (made).second)
            return toText (made);
}

void TreeReader::readMap (Node& owner, const Field& field, const json::Value& value)
{
    if (! isOf (value, JsonKind::object, "an object"))
        return;

    auto map = std::make_shared<Node> (identifierOf (field));
    const juce::Identifier memberType (toText (field.entity->type));
    const auto& bare = field.entity->bareField;

    for (const auto& member : document.children (value))
    {
        const Report::Inside inside (report, member.key);
        if (member.key.empty())
        {
            report.error ("has an empty key");
            continue;
        }
        if (bare.empty() && ! isOf (member, JsonKind::object, "an object"))
            continue;

        auto node = std::make_shared<Node> (memberType);
        if (bare.empty())
        {
            checkKey (*field.entity, member);
            node = read (*field.entity, member, memberType);
        }
        else
            readField (*node, *field.entity->find (bare), &member);

        node->set (keys::mapKey, toText (member.key));
        map->children.push_back (std::move (node));
    }

    if (! map->children.empty())
        owner.children.push_back (std::move (map));
}

void TreeReader::checkKey (const Entity& entity, const json::Value& member)
{
    if (entity.keyField.empty())
        return;

    const auto dot = entity.keyField.find ('.');
    const auto outer = entity.keyField.substr (0, dot);
    const auto* value = document.find (member, outer);
    if (dot != std::string_view::npos && value != nullptr)
        value = document.find (*value, entity.keyField.substr (dot + 1));
    if (value != nullptr && value->is (JsonKind::text) && value->text != member.key)
        report.error ("has the key " + toText (member.key).quoted() + " but the " + toText (entity.keyField) + " " +
                      toText (value->text).quoted());
}

void TreeReader::readNumberMap (Node& node, const Field& field, const json::Value& value)
{
    if (! isOf (value, JsonKind::object, "an object"))
        return;

    auto map = std::make_shared<Node> (identifierOf (field));
    auto asLeaf = field;
    asLeaf.kind = Kind::number;
    for (const auto& member : document.children (value))
    {
        const Report::Inside inside (report, member.key);
        if (member.key.empty())
            report.error ("has an empty key");
        else if (const auto number = leaf::readNumber (asLeaf, member, report))
            map->properties.push_back ({ juce::Identifier (toText (member.key)), *number });
    }

    if (! map->properties.empty())
        node.children.push_back (std::move (map));
}

bool TreeReader::wasGiven (const Node& owner, const Field& field) const
{
    return given.contains ({ &owner, &field });
}
}  // namespace amp
