#include "Persistence/RandomSession.h"

#include "Core/Clock.h"
#include "Model/Lookup.h"

#include <cmath>

namespace amp::tests
{
namespace
{
using schema::Field;
using schema::Kind;
using schema::Presence;

juce::String toText (std::string_view s)
{
    return juce::String::fromUTF8 (s.data(), static_cast<int> (s.size()));
}
Node& writable (const NodePtr& node)
{
    return const_cast<Node&> (*node);
}  // its maker still has it alone
juce::Identifier key (const schema::Entity& e, std::string_view name)
{
    return identifierOf (*e.find (name));
}
}  // namespace

NodePtr RandomSession::make()
{
    auto root = object (schema::sessionState, toText (schema::sessionState.type));
    connect (*root);
    return root;
}

std::shared_ptr<Node> RandomSession::object (const schema::Entity& entity, const juce::Identifier& type)
{
    auto node = std::make_shared<Node> (type);
    ++depth;
    fill (*node, entity);
    --depth;
    return node;
}

void RandomSession::fill (Node& node, const schema::Entity& entity)
{
    for (const auto& field : entity.fields)
    {
        const auto isNeeded = field.presence == Presence::required;
        if (! field.isStored() || field.key == "version" || ! (isNeeded || chance (60)))
            continue;

        if (field.kind == Kind::object)
        {
            auto child = object (*field.entity, identifierOf (field));
            if (! child->properties.empty() || ! child->children.empty() || field.presence == Presence::optional)
                node.add (child);
        }
        else if (field.isNode())
            addMembers (node, field);
        else if (const auto value = leaf (field);
                 field.presence != Presence::defaulted || ! isSame (value, fallbackOf (field)))
            if (field.kind != Kind::packed || ! PackedList::fromVar (value).isEmpty())
                node.set (identifierOf (field), value);
    }
    if (entity.bareField.empty())
        addUnknown (node);
}

void RandomSession::addMembers (Node& node, const Field& field)
{
    auto list = std::make_shared<Node> (identifierOf (field));
    const auto count = isFull ? 1 : upTo (depth < 4 ? 3 : 1);
    for (auto i = 0; i < count; ++i)
    {
        const auto name = text() + juce::String (++made);
        if (field.kind == Kind::numberMap)
        {
            list->set (juce::Identifier (name), number (field));
            continue;
        }

        auto member = object (*field.entity, toText (field.entity->type));
        if (field.kind == Kind::list)
            member->set (keys::id, name);
        else
            member->set (keys::mapKey, name);
        list->add (member);
    }
    if (! list->children.empty() || ! list->properties.empty())
        node.add (list);
}

void RandomSession::addUnknown (Node& node)
{
    if (! chance (5))
        return;
    node.set (keys::unknown,
              toText (R"({"zz future":{"a":[1,2.5,null,true,"ü"]},"zz more":")") + juce::String (++made) + "\"}");
}

double RandomSession::number (const Field& field)
{
    const auto low = std::max (field.min, -1e6);
    const auto high = std::min (field.max, 1e6);
    for (;;)
    {
        auto n = std::uniform_real_distribution<double> (low, high) (random);
        if (field.kind == Kind::integer || upTo (3) == 0)
            n = std::round (n);
        if (field.accepts (n) && (n != field.fallback || low == high || ! isFull))
            return n;
    }
}

juce::String RandomSession::text()
{
    static constexpr std::string_view words[] { "kick",        "Bass (DI)",      "日本語", "a.b",  "\"quoted\"",
                                                "back\\slash", "tab\tnew\nline", "é",      "🎛", "x" };
    const auto word = [this] { return toText (words[upTo (static_cast<int> (std::size (words)) - 1)]); };
    const auto first = word();
    return chance (50) ? first + word() : first;
}

juce::var RandomSession::leaf (const Field& field)
{
    switch (field.kind)
    {
    case Kind::number:
        return number (field);
    case Kind::integer:
        return static_cast<juce::int64> (number (field));
    case Kind::flag:
        return isFull ? field.fallback == 0.0 : upTo (1) == 1;
    case Kind::colour:
        return "#" + juce::String::toHexString (0x100000 + upTo (0xeffff)).toUpperCase();
    case Kind::time:
        return toIso8601 (juce::Time (1'600'000'000'000 + upTo (1'000'000'000)));
    case Kind::any:
        return toText (R"({"path":[1,"ü",)") + juce::String (++made) + "]}";
    case Kind::packed:
        return packed (*field.entity);
    case Kind::text:
        return text() + juce::String (++made);
    case Kind::choice:
    {
        const auto isOther = [&] (std::string_view c) { return ! isFull || c != field.textFallback; };
        for (;;)
            if (const auto c = field.choices[static_cast<size_t> (upTo (static_cast<int> (field.choices.size()) - 1))];
                isOther (c))
                return toText (c);
    }
    default:
        break;
    }

    juce::Array<juce::var> items;
    for (auto i = isFull ? 3 : upTo (4); i > 0; --i)
        items.add (field.kind == Kind::numbers ? juce::var (number (field)) : juce::var (text()));
    return juce::var (items);
}

juce::var RandomSession::packed (const schema::Entity& entity)
{
    std::vector<PackedItem> items;
    for (auto n = isFull ? 2 : upTo (6); n > 0; --n)
    {
        PackedItem item;
        item.id = static_cast<uint32_t> (items.size() + 1);
        for (const auto& field : entity.fields)
            if (field.key != "id" &&
                (field.presence == Presence::defaulted || field.presence == Presence::required || chance (50)))
                PackedLayout::set (entity,
                                   field,
                                   item,
                                   field.kind == Kind::choice ? upTo (static_cast<int> (field.choices.size()) - 1)
                                                              : number (field));
        items.push_back (item);
    }

    auto* list = new PackedList (items);
    if (! items.empty() && chance (20))
        list->unknown.emplace_back (1u, R"({"zz item":[1,2]})");
    return juce::var (list);
}

/** Makes every reference lead somewhere, each track have its channel, and each keyed member repeat its key. */
void RandomSession::connect (Node& root)
{
    const auto childOf = [] (Node& parent, const juce::Identifier& type) -> Node& {
        if (parent.child (type) == nullptr)
            parent.add (std::make_shared<Node> (type));
        return writable (parent.child (type));
    };

    auto& tracks = childOf (root, key (schema::sessionState, "tracks"));
    auto& mixer = childOf (root, key (schema::sessionState, "mixer"));
    auto& channels = childOf (mixer, key (schema::mixer, "channels"));
    auto& buses = childOf (mixer, key (schema::mixer, "buses"));

    while (channels.children.size() > tracks.children.size())
        channels.children.pop_back();
    while (channels.children.size() < tracks.children.size())
        channels.add (object (schema::channel, toText (schema::channel.type)));
    for (size_t i = 0; i < tracks.children.size(); ++i)
    {
        auto& channel = writable (channels.children[i]);
        channel.set (keys::id, "channel " + juce::String (static_cast<int> (i)));
        channel.set (key (schema::channel, "trackId"), tracks.children[i]->find (keys::id)->toString());
        channel.remove (key (schema::channel, "output"));
        std::erase_if (channel.children, [] (const NodePtr& c) { return c->type == key (schema::channel, "sends"); });
    }

    auto output = juce::String();  // each bus plays into the one before it
    for (const auto& bus : buses.children)
    {
        writable (bus).set (key (schema::bus, "type"), "group").remove (key (schema::bus, "channels"));
        std::erase_if (writable (bus).children, [] (const NodePtr& c) { return c->type == key (schema::bus, "sends"); });
        if (output.isNotEmpty())
            writable (bus).set (key (schema::bus, "output"), output);
        else
            writable (bus).remove (key (schema::bus, "output"));
        output = bus->idOrKey();
    }
    if (output.isNotEmpty() && ! channels.children.empty())
        writable (channels.children[0]).set (key (schema::channel, "output"), output);

    for (const auto& child : mixer.children)
        if (child->type == key (schema::mixer, "sends"))
            for (const auto& effectReturn : child->children)
                std::erase_if (writable (effectReturn).children,
                               [] (const NodePtr& c) { return c->type == key (schema::sendEffect, "sends"); });

    if (buses.children.empty())
        std::erase_if (mixer.children, [] (const NodePtr& c) {
            return c->children.empty() && c->type == key (schema::mixer, "buses");
        });

    const std::function<void (Node&, const schema::Entity&)> repeatKeys = [&] (Node& node,
                                                                               const schema::Entity& entity) {
        const auto name = node.idOrKey();
        if (entity.keyField == "meta.track_id")
            childOf (node, key (entity, "meta")).set (key (schema::trackMeta, "track_id"), name);
        else if (! entity.keyField.empty())
            node.set (key (entity, entity.keyField), name);
        if (&entity == &schema::modulation)
        {
            juce::Array<juce::var> values;
            for (auto i = 0; i < 256; ++i)
                values.add (i / 256.0);
            node.set (key (entity, "buffer"), values);
        }
        for (const auto& field : entity.fields)
            if (field.entity != nullptr && field.isNode())
                if (const auto& child = node.child (identifierOf (field)); child != nullptr)
                {
                    if (field.kind == Kind::object)
                        repeatKeys (writable (child), *field.entity);
                    else
                        for (const auto& member : child->children)
                            repeatKeys (writable (member), *field.entity);
                }
    };
    repeatKeys (root, schema::sessionState);
}
}  // namespace amp::tests
