#include "Persistence/Journal/NodeCodec.h"

#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Codec/LeafReader.h"
#include "Persistence/Codec/LeafWriter.h"
#include "Persistence/Json/Writer.h"

#include <unordered_set>

namespace amp::journal
{
namespace
{
using schema::Field;
using schema::Kind;
using JsonKind = json::Value::Kind;

/** The leaf that a property of a node is; nullptr for one of our own keys. */
const Field* leafOf (const Shape& shape, std::string_view key)
{
    if (shape.container != nullptr)
        return shape.container->kind == Kind::numberMap ? shape.container : nullptr;
    const auto* field = shape.entity->find (key);
    return field != nullptr && ! field->isNode() && field->isStored() ? field : nullptr;
}

bool isOwnKey (const juce::Identifier& key)
{
    return key == keys::id || key == keys::mapKey || key == keys::unknown;
}

/** The table of a child, and the type that it must have; nothing if there is no such child. */
std::optional<Shape> shapeOfChild (const Shape& parent, std::string_view type)
{
    if (parent.container != nullptr)
    {
        const auto holdsMembers = parent.container->kind == Kind::list || parent.container->kind == Kind::map;
        return holdsMembers && parent.container->entity->type == type
                   ? std::optional (Shape { parent.container->entity, nullptr })
                   : std::nullopt;
    }
    const auto* field = parent.entity->find (type);
    if (field == nullptr || ! field->isNode() || ! field->isStored())
        return {};
    return field->kind == Kind::object ? Shape { field->entity, nullptr } : Shape { nullptr, field };
}

bool isJsonObject (std::string_view text)
{
    const auto document = json::Document::parse (text);
    return document && document->root().is (JsonKind::object);
}

/** Reads one node after the other, depth first. */
class NodeReader
{
public:
    NodeReader (const json::Document& d, const ChunkReader& c, Report& r) : document (d), chunks (c), report (r) {}

    NodePtr read (const Shape& shape, const json::Value& value)
    {
        const auto* type = document.find (value, "t");
        if (type == nullptr || ! type->is (JsonKind::text))
            return failed ("has no type");

        auto node = std::make_shared<Node> (juce::Identifier (toText (type->text)));
        if (const auto* values = document.find (value, "v"); values != nullptr && values->is (JsonKind::object))
            for (const auto& property : document.children (*values))
                if (! readProperty (*node, shape, property))
                    return nullptr;
        if (const auto* children = document.find (value, "c"); children != nullptr && children->is (JsonKind::array))
            if (! readChildren (*node, shape, *children))
                return nullptr;
        return node;
    }

private:
    NodePtr failed (const char* why)
    {
        report.error (why);
        return nullptr;
    }

    bool readProperty (Node& node, const Shape& shape, const json::Value& value)
    {
        const juce::Identifier key (toText (value.key));
        const auto* field = leafOf (shape, value.key);
        if (field == nullptr)
        {
            const auto isGood = isOwnKey (key) && value.is (JsonKind::text) &&
                                (key != keys::unknown || isJsonObject (value.text));
            if (! isGood)
                return failed ("is in no table") != nullptr;
            node.properties.push_back ({ key, toText (value.text) });
            return true;
        }

        const auto stored = readValue (*field, document, value, chunks, report);
        if (stored)
            node.properties.push_back ({ key, *stored });
        return stored.has_value();
    }

    bool readChildren (Node& node, const Shape& shape, const json::Value& children)
    {
        std::unordered_set<std::string> taken;
        for (const auto& child : document.children (children))
        {
            const auto* type = document.find (child, "t");
            const auto inside =
                type != nullptr && type->is (JsonKind::text) ? shapeOfChild (shape, type->text) : std::nullopt;
            auto made = inside ? read (*inside, child) : failed ("is in no table");
            if (made == nullptr)
                return false;
            const auto name = shape.container != nullptr ? made->idOrKey() : made->type.toString();
            if (name.isEmpty() || ! taken.insert (name.toStdString()).second)
                return failed ("has no name of its own") != nullptr;
            node.children.push_back (std::move (made));
        }
        return true;
    }

    const json::Document& document;
    const ChunkReader& chunks;
    Report& report;
};
}  // namespace

std::optional<Target> targetOf (const Path& path)
{
    Target at { nullptr, { &schema::sessionState, nullptr }, false };
    for (const auto& segment : path)
    {
        if (at.isLeaf)
            return {};
        if (at.shape.container != nullptr)
        {
            const auto* container = at.shape.container;
            at.field = container;
            at.isLeaf = container->kind == Kind::numberMap;
            at.shape = at.isLeaf ? Shape {} : Shape { container->entity, nullptr };
            continue;
        }

        const auto* field = at.shape.entity->find (segment);
        if (field == nullptr || ! field->isStored())
            return {};
        at.field = field;
        at.isLeaf = ! field->isNode();
        if (at.isLeaf)
            at.shape = {};
        else
            at.shape = field->kind == Kind::object ? Shape { field->entity, nullptr } : Shape { nullptr, field };
    }
    return path.isRoot() ? std::nullopt : std::optional (at);
}

void writeValue (std::string& out, const Field& field, const juce::var& value, ChunkWriter& chunks)
{
    if (field.kind == Kind::packed)
        return chunks.write (out, *field.entity, PackedList::fromVar (value));
    if (field.kind == Kind::numberMap)
        return json::write (out, static_cast<double> (value));
    leaf::write (out, field, value);
}

std::optional<juce::var> readValue (const Field& field,
                                    const json::Document& document,
                                    const json::Value& value,
                                    const ChunkReader& chunks,
                                    Report& report)
{
    if (field.kind == Kind::packed)
        return chunks.read (*field.entity, document, value);
    if (field.kind != Kind::numberMap)
        return leaf::read (field, document, value, report);

    auto asLeaf = field;
    asLeaf.kind = Kind::number;
    if (const auto number = leaf::readNumber (asLeaf, value, report))
        return juce::var (*number);
    return {};
}

void writeNode (std::string& out, const Shape& shape, const Node& node, ChunkWriter& chunks)
{
    out += "{\"t\":";
    json::write (out, bytesOf (node.type.toString()));
    out += ",\"v\":{";
    auto isFirst = true;
    for (const auto& property : node.properties)
    {
        const auto key = property.key.toString();
        const auto* field = leafOf (shape, bytesOf (key));
        if (field == nullptr && ! isOwnKey (property.key))
            continue;
        out += std::exchange (isFirst, false) ? "" : ",";
        json::write (out, bytesOf (key));
        out += ':';
        if (field != nullptr)
            writeValue (out, *field, property.value, chunks);
        else
            json::write (out, bytesOf (property.value.toString()));
    }
    out += "},\"c\":[";
    isFirst = true;
    for (const auto& child : node.children)
        if (const auto inside = shapeOfChild (shape, bytesOf (child->type.toString())))
        {
            out += std::exchange (isFirst, false) ? "" : ",";
            writeNode (out, *inside, *child, chunks);
        }
    out += "]}";
}

NodePtr readNode (const Shape& shape,
                  const json::Document& document,
                  const json::Value& value,
                  const ChunkReader& chunks,
                  Report& report)
{
    return NodeReader (document, chunks, report).read (shape, value);
}
}  // namespace amp::journal
