#include "Model/Node.h"

#include "Model/Schema/Entities.h"

#include <unordered_map>

namespace amp
{
juce::Identifier identifierOf (const schema::Field& field)
{
    static const auto identifiers = [] {
        std::unordered_map<const schema::Field*, juce::Identifier> all;
        for (const auto* entity : schema::entities)
            for (const auto& f : entity->fields)
                all.emplace (&f, juce::Identifier (juce::String (f.key.data(), f.key.size())));
        return all;
    }();

    const auto found = identifiers.find (&field);
    return found != identifiers.end() ? found->second
                                      : juce::Identifier (juce::String (field.key.data(), field.key.size()));
}

namespace
{
/** "[4,4]" as an array of numbers. Tables hold nothing else. */
juce::var parseNumbers (std::string_view json)
{
    juce::Array<juce::var> values;
    const auto inner = juce::String (json.data(), json.size())
                           .fromFirstOccurrenceOf ("[", false, false)
                           .upToLastOccurrenceOf ("]", false, false);
    for (const auto& token : juce::StringArray::fromTokens (inner, ",", {}))
        if (token.trim().isNotEmpty())
            values.add (token.getDoubleValue());
    return values;
}
}  // namespace

juce::var fallbackOf (const schema::Field& field)
{
    using schema::Kind;
    if (field.presence == schema::Presence::optional)
        return {};

    switch (field.kind)
    {
    case Kind::number:
        return field.fallback;
    case Kind::integer:
        return static_cast<juce::int64> (field.fallback);
    case Kind::flag:
        return field.fallback != 0.0;
    case Kind::numbers:
        return parseNumbers (field.textFallback);
    case Kind::texts:
        return juce::Array<juce::var>();
    case Kind::packed:
        return PackedList::inVar ({});
    case Kind::text:
    case Kind::choice:
    case Kind::colour:
    case Kind::time:
    case Kind::any:
        return juce::String (field.textFallback.data(), field.textFallback.size());
    case Kind::object:
    case Kind::list:
    case Kind::map:
    case Kind::numberMap:
    case Kind::alias:
        break;
    }
    return {};
}

const juce::var* Node::find (const juce::Identifier& key) const
{
    for (const auto& property : properties)
        if (property.key == key)
            return &property.value;
    return nullptr;
}

namespace
{
const NodePtr noNode;
}

const NodePtr& Node::child (const juce::Identifier& childType) const
{
    for (const auto& c : children)
        if (c->type == childType)
            return c;
    return noNode;
}

namespace
{
/** The key of a map member, else the id, found in one pass; null if there is none. */
const juce::var* nameOf (const Node& node)
{
    const juce::var* name = nullptr;
    for (const auto& property : node.properties)
    {
        if (property.key == keys::mapKey)
            return &property.value;
        if (property.key == keys::id)
            name = &property.value;
    }
    return name;
}
}  // namespace

juce::String Node::idOrKey() const
{
    const auto* name = nameOf (*this);
    return name != nullptr ? name->toString() : juce::String();
}

int Node::indexOfMember (const juce::String& idOrKey) const
{
    for (size_t i = 0; i < children.size(); ++i)
    {
        const auto* name = nameOf (*children[i]);
        if (name != nullptr && name->toString() == idOrKey)
            return static_cast<int> (i);
    }
    return -1;
}

const NodePtr& Node::member (const juce::String& idOrKey) const
{
    const auto index = indexOfMember (idOrKey);
    return index < 0 ? noNode : children[static_cast<size_t> (index)];
}

Node& Node::set (const juce::Identifier& key, const juce::var& value)
{
    for (auto& property : properties)
        if (property.key == key)
        {
            property.value = value;
            return *this;
        }

    properties.push_back ({ key, value });
    return *this;
}

Node& Node::remove (const juce::Identifier& key)
{
    std::erase_if (properties, [&] (const Property& p) { return p.key == key; });
    return *this;
}

Node& Node::add (NodePtr child)
{
    children.push_back (std::move (child));
    return *this;
}

bool isSame (const juce::var& a, const juce::var& b)
{
    if (a.isObject() && b.isObject() && ! a.isArray() && ! b.isArray())  // an array is an object to juce::var
        return PackedList::fromVar (a) == PackedList::fromVar (b);
    return a.equalsWithSameType (b);
}

bool isEmpty (const Node& node)
{
    return node.properties.empty() && std::all_of (node.children.begin(),
                                                   node.children.end(),
                                                   [] (const NodePtr& child) { return isEmpty (*child); });
}

namespace
{
bool holdsMembers (const Node& node)
{
    return node.children.size() > 1 && node.children[0]->type == node.children[1]->type;
}

bool haveSameProperties (const Node& a, const Node& b)
{
    return a.properties.size() == b.properties.size() &&
           std::all_of (a.properties.begin(), a.properties.end(), [&] (const Node::Property& property) {
               const auto* other = b.find (property.key);
               return other != nullptr && isSame (property.value, *other);
           });
}

/** True if each child of a has its like in b, whatever the order. */
bool hasChildrenOf (const Node& a, const Node& b)
{
    return std::all_of (a.children.begin(), a.children.end(), [&] (const NodePtr& child) {
        return isSame (child, b.child (child->type));
    });
}
}  // namespace

bool isSame (const NodePtr& a, const NodePtr& b)
{
    if (a == b)
        return true;
    if (a == nullptr || b == nullptr)
        return isEmpty (a != nullptr ? *a : *b);
    if (a->type != b->type || ! haveSameProperties (*a, *b))
        return false;

    if (holdsMembers (*a) || holdsMembers (*b))
        return std::equal (a->children.begin(),
                           a->children.end(),
                           b->children.begin(),
                           b->children.end(),
                           [] (const NodePtr& x, const NodePtr& y) { return isSame (x, y); });
    return hasChildrenOf (*a, *b) && hasChildrenOf (*b, *a);
}

juce::ValueTree toTree (const Node& node)
{
    juce::ValueTree tree (node.type);
    for (const auto& property : node.properties)
        tree.setProperty (property.key, property.value, nullptr);
    for (const auto& child : node.children)
        tree.appendChild (toTree (*child), nullptr);
    return tree;
}

NodePtr toNode (const juce::ValueTree& tree)
{
    auto node = std::make_shared<Node> (tree.getType());
    for (int i = 0; i < tree.getNumProperties(); ++i)
    {
        const auto key = tree.getPropertyName (i);
        node->properties.push_back ({ key, tree[key] });
    }
    for (const auto& child : tree)
        node->add (toNode (child));
    return node;
}
}  // namespace amp
