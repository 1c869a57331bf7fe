#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Codec/PackedCodec.h"
#include "Persistence/Json/Writer.h"
#include "Versioning/Objects/ListTree.h"
#include "Versioning/Objects/Subtrees.h"

namespace amp::versions
{
using schema::Field;
using schema::Kind;
using schema::Presence;

namespace
{
constexpr size_t maxKnown = 400'000;  // nodes whose names are remembered

void writeItems (std::string& out, const Field& field, const juce::var& value)
{
    out += '[';
    const auto* items = value.getArray();
    for (auto i = 0; items != nullptr && i < items->size(); ++i)
    {
        if (i > 0)
            out += ',';
        if (field.kind == Kind::numbers)
            json::write (out, static_cast<double> (items->getReference (i)));
        else
            json::write (out, bytesOf (items->getReference (i).toString()));
    }
    out += ']';
}
}  // namespace

std::string leafJson (const Field& field, const juce::var& value)
{
    std::string out;
    if (value.isVoid())
        return "null";
    switch (field.kind)
    {
    case Kind::number:
    case Kind::numberMap:
        json::write (out, static_cast<double> (value));
        break;
    case Kind::integer:
        json::write (out, static_cast<int64_t> (static_cast<juce::int64> (value)));
        break;
    case Kind::flag:
        out = value ? "true" : "false";
        break;
    case Kind::packed:
        packed::write (out, *field.entity, PackedList::fromVar (value));
        break;
    case Kind::numbers:
    case Kind::texts:
        writeItems (out, field, value);
        break;
    case Kind::any:
        if (const auto text = value.toString(); const auto document = json::Document::parse (bytesOf (text)))
        {
            json::write (out, *document, document->root());
            break;
        }
        [[fallthrough]];
    default:
        json::write (out, bytesOf (value.toString()));
    }
    return out;
}

/** Writes one session into the store. */
class SubtreeWriter
{
public:
    explicit SubtreeWriter (Subtrees& s) : all (s), store (s.store) {}

    /** The fields of an object as JSON; "{}" if it says nothing. */
    std::string object (const schema::Entity& entity, const Node& node)
    {
        std::string out = "{";
        if (const auto* key = node.find (keys::mapKey))
            add (out, "@key", quoted (key->toString()));
        for (const auto& field : entity.fields)
            if (field.kind != Kind::alias && field.keep == schema::Keep::document)
                if (const auto value = valueOf (field, node); ! value.empty())
                    add (out, field.key, value);
        if (const auto* unknown = node.find (keys::unknown))
            add (out, "@unknown", unknown->toString().toStdString());
        return out + '}';
    }

private:
    static std::string quoted (const juce::String& text)
    {
        std::string out;
        json::write (out, bytesOf (text));
        return out;
    }

    static void add (std::string& out, std::string_view key, const std::string& value)
    {
        if (out.size() > 1)
            out += ',';
        json::write (out, key);
        out += ':';
        out += value;
    }

    /** The JSON of one field; empty where it says no more than its absence. */
    std::string valueOf (const Field& field, const Node& owner)
    {
        if (! field.isNode())
        {
            const auto* stored = owner.find (identifierOf (field));
            return stored != nullptr ? leaf (field, *stored) : std::string();
        }

        const auto& child = owner.child (identifierOf (field));
        if (child == nullptr)
            return {};
        if (field.kind == Kind::object)
        {
            auto inside = object (*field.entity, *child);
            return inside == "{}" && field.presence == Presence::defaulted ? std::string() : inside;
        }
        return field.kind == Kind::numberMap ? numbers (*child) : list (field, child);
    }

    std::string leaf (const Field& field, const juce::var& value)
    {
        if (field.kind == Kind::packed)
            return packedList (field, value);
        auto json = leafJson (field, value);  // what counts is what is written: 2 and 2.0 are the same
        return field.presence == Presence::defaulted && json == leafJson (field, fallbackOf (field)) ? std::string()
                                                                                                     : json;
    }

    static std::string numbers (const Node& map)
    {
        auto sorted = map.properties;  // their order says nothing
        std::sort (sorted.begin(), sorted.end(), [] (const auto& a, const auto& b) {
            return a.key.toString() < b.key.toString();
        });
        std::string out = "{";
        for (const auto& property : sorted)
        {
            std::string number;
            json::write (number, static_cast<double> (property.value));
            add (out, bytesOf (property.key.toString()), number);
        }
        return out == "{" ? std::string() : out + '}';
    }

    std::string list (const Field& field, const NodePtr& container)
    {
        if (const auto known = all.written.find (container.get()); known != all.written.end())
            return known->second.text;

        std::vector<ListEntry> entries;
        entries.reserve (container->children.size());
        for (const auto& member : container->children)
            entries.push_back ({ member->idOrKey().toStdString(), '"' + idOf (*field.entity, member) + '"' });
        auto text = entries.empty() ? std::string() : writeList (store, entries);
        all.written[container.get()] = { container, text };
        return text;
    }

    const std::string& idOf (const schema::Entity& entity, const NodePtr& member)
    {
        auto known = all.written.find (member.get());
        if (known == all.written.end())
        {
            auto id = store.add (object (entity, *member));
            known = all.written.emplace (member.get(), Subtrees::Known { member, std::move (id) }).first;
        }
        return known->second.text;
    }

    std::string packedList (const Field& field, const juce::var& value)
    {
        const auto& items = PackedList::fromVar (value);
        if (items.isEmpty())
            return {};
        if (const auto known = all.writtenPacked.find (&items); known != all.writtenPacked.end())
            return known->second.text;

        const auto hasId = field.entity->find ("id") != nullptr;
        std::vector<ListEntry> entries;
        entries.reserve (items.size());
        const std::unordered_map<uint32_t, juce::String> unknown (items.unknown.begin(), items.unknown.end());
        items.forEach ([&] (const PackedItem& item) {
            PackedList one ({ item });
            if (const auto others = unknown.find (item.id); others != unknown.end())
                one.unknown.emplace_back (item.id, others->second);
            std::string json;
            packed::write (json, *field.entity, one);
            json = json.substr (1, json.size() - 2);
            entries.push_back ({ hasId ? std::to_string (item.id) : json, json });
        });
        auto text = writeList (store, entries);
        all.writtenPacked[&items] = { PackedList::Ptr (const_cast<PackedList*> (&items)), text };
        return text;
    }

    Subtrees& all;
    ObjectStore& store;
};

std::string Subtrees::write (const NodePtr& root)
{
    if (const auto known = written.find (root.get()); known != written.end())
        return known->second.text;
    if (written.size() > maxKnown)
    {
        written.clear();
        writtenPacked.clear();
    }

    auto id = store.add (SubtreeWriter (*this).object (schema::sessionState, *root));
    written[root.get()] = { root, id };
    return id;
}
}  // namespace amp::versions
