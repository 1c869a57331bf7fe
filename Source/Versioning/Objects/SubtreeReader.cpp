#include "Core/Text.h"
#include "Model/Schema/Entities.h"
#include "Persistence/Codec/LeafReader.h"
#include "Persistence/Codec/PackedCodec.h"
#include "Persistence/Json/Writer.h"
#include "Versioning/Objects/Subtrees.h"

namespace amp::versions
{
using schema::Field;
using schema::Kind;

/** Reads one session out of the store. The first thing that goes wrong ends it. */
class SubtreeReader
{
public:
    explicit SubtreeReader (Subtrees& s) : all (s), store (s.store) {}

    Result<NodePtr> root (const std::string& id)
    {
        auto node = member (schema::sessionState, juce::Identifier (toText (schema::sessionState.type)), id);
        if (problem.what.isNotEmpty())
            return problem;
        return node;
    }

private:
    using Value = json::Value;

    static const NodePtr& nothing()
    {
        static const NodePtr none;
        return none;
    }

    NodePtr member (const schema::Entity& entity, const juce::Identifier& type, const std::string& id)
    {
        if (const auto known = all.members.find (id); known != all.members.end() && known->second->type == type)
            return known->second;

        const auto text = store.read (id);
        const auto document = text ? json::Document::parse (*text) : Result<json::Document> (text.error());
        if (! document)
            return fail (document.error());
        NodePtr node = object (entity, type, *document, document->root());
        if (problem.what.isEmpty())
            all.members.insert_or_assign (id, node);
        return node;
    }

    std::shared_ptr<Node> object (const schema::Entity& entity,
                                  const juce::Identifier& type,
                                  const json::Document& document,
                                  const Value& value)
    {
        auto node = std::make_shared<Node> (type);
        for (const auto& child : document.children (value))
        {
            if (child.key == "@key")
                node->set (keys::mapKey, toText (child.text));
            else if (child.key == "@unknown")
                node->set (keys::unknown, jsonOf (document, child));
            else if (const auto* field = entity.find (child.key))
                read (*node, *field, document, child);
            else
                fail (
                    { {},
                      "was made by a newer version of the program: it has the field " + toText (child.key).quoted() });
        }
        return node;
    }

    void read (Node& owner, const Field& field, const json::Document& document, const Value& value)
    {
        const auto& key = identifierOf (field);
        switch (field.kind)
        {
        case Kind::object:
            owner.add (object (*field.entity, key, document, value));
            return;
        case Kind::list:
        case Kind::map:
        {
            auto list = std::make_shared<Node> (key);
            readMembers (list->children, *field.entity, document, value);
            owner.add (std::move (list));
            return;
        }
        case Kind::numberMap:
        {
            auto map = std::make_shared<Node> (key);
            for (const auto& entry : document.children (value))
                map->set (juce::Identifier (toText (entry.key)), entry.asNumber());
            owner.add (std::move (map));
            return;
        }
        case Kind::packed:
            owner.set (key, packedList (field, document, value));
            return;
        default:
            if (const auto leaf = leaf::read (field, document, value, report))
                owner.set (key, *leaf);
        }
    }

    void readMembers (std::vector<NodePtr>& out,
                      const schema::Entity& entity,
                      const json::Document& document,
                      const Value& array)
    {
        const juce::Identifier type (toText (entity.type));
        for (const auto& item : document.children (array))
            if (problem.what.isNotEmpty())
                return;
            else if (item.is (Value::Kind::text))
                out.push_back (member (entity, type, std::string (item.text)));
            else if (const auto* tree = document.find (item, "tree"))
            {
                const auto& piece = membersOf (entity, std::string (tree->text));
                out.insert (out.end(), piece.begin(), piece.end());
            }
    }

    /** The members below one piece of a long list. */
    const std::vector<NodePtr>& membersOf (const schema::Entity& entity, const std::string& id)
    {
        if (const auto known = all.pieces.find (id); known != all.pieces.end())
            return known->second;

        std::vector<NodePtr> found;
        const auto text = store.read (id);
        const auto document = text ? json::Document::parse (*text) : Result<json::Document> (text.error());
        if (! document)
            fail (document.error());
        else
            readMembers (found, entity, *document, document->root());
        return all.pieces[id] = std::move (found);
    }

    juce::var packedList (const Field& field, const json::Document& document, const Value& array)
    {
        const auto text = std::string (field.entity->type) + jsonOf (document, array).toStdString();
        if (const auto known = all.packed.find (text); known != all.packed.end())
            return known->second;

        std::string items;
        collectItems (items, document, array);
        const auto whole = json::Document::parse ("[" + items + "]");
        if (! whole)
        {
            fail (whole.error());
            return {};
        }
        const juce::var list (packed::read (*field.entity, *whole, whole->root(), report).get());
        if (text.size() < 4096)
            all.packed[text] = list;
        return list;
    }

    void collectItems (std::string& out, const json::Document& document, const Value& array)
    {
        for (const auto& item : document.children (array))
            if (const auto* tree = document.find (item, "tree"); tree != nullptr && tree->is (Value::Kind::text))
            {
                const auto text = store.read (std::string (tree->text));
                const auto inside = text ? json::Document::parse (*text) : Result<json::Document> (text.error());
                if (! inside)
                {
                    fail (inside.error());
                    return;
                }
                collectItems (out, *inside, inside->root());
            }
            else
            {
                if (! out.empty())
                    out += ',';
                json::write (out, document, item);
            }
    }

    static juce::String jsonOf (const json::Document& document, const Value& value)
    {
        std::string text;
        json::write (text, document, value);
        return toText (text);
    }

    const NodePtr& fail (const Error& error)
    {
        if (problem.what.isEmpty())
            problem = error;
        return nothing();
    }

    Subtrees& all;
    ObjectStore& store;
    Report report;
    Error problem;
};

Result<NodePtr> Subtrees::read (const std::string& id)
{
    return SubtreeReader (*this).root (id);
}
}  // namespace amp::versions
