#include "Versioning/Merge/Merger.h"

#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Versioning/Merge/ListOrder.h"
#include "Versioning/Merge/PackedMerge.h"

#include <set>
#include <unordered_set>

namespace amp::versions
{
using schema::Field;
using schema::Kind;
using schema::Presence;

namespace
{
const NodePtr none;

const NodePtr& childOf (const Node* node, const juce::Identifier& key)
{
    return node != nullptr ? node->child (key) : none;
}

juce::var valueIn (const Node* node, const juce::Identifier& key)
{
    const auto* stored = node != nullptr ? node->find (key) : nullptr;
    return stored != nullptr ? *stored : juce::var();
}

std::vector<juce::String> idsOf (const Node* list)
{
    std::vector<juce::String> ids;
    if (list != nullptr)
        for (const auto& member : list->children)
            ids.push_back (member->idOrKey());
    return ids;
}

std::vector<juce::String> textsOf (const juce::var& value)
{
    std::vector<juce::String> texts;
    if (const auto* items = value.getArray())
        for (const auto& item : *items)
            texts.push_back (item.toString());
    return texts;
}

bool holds (const std::vector<juce::String>& ids, const juce::String& id)
{
    return std::find (ids.begin(), ids.end(), id) != ids.end();
}

/** A list of references is a set in an order: each side's additions and removals count. */
juce::var mergedReferences (const juce::var& b, const juce::var& o, const juce::var& t)
{
    const auto base = textsOf (b), ours = textsOf (o), theirs = textsOf (t);
    const auto isKept = [&] (const juce::String& id) {
        return holds (base, id) ? holds (ours, id) && holds (theirs, id) : holds (ours, id) || holds (theirs, id);
    };
    juce::Array<juce::var> merged;
    for (const auto& id : mergeOrder (base, ours, theirs, isKept))
        merged.add (id);
    return merged;
}
}  // namespace

NodePtr Merger::run()
{
    decideTracks();
    settleMovedClips();
    return object (schema::sessionState, base, ours, theirs, ours->type, {});
}

Side Merger::decide (const Path& path)
{
    if (const auto choice = choices.of (path))
        return *choice;
    conflicts.push_back (conflictAt (path, base, ours, theirs));
    return Side::ours;
}

NodePtr Merger::object (const schema::Entity& entity,
                        const NodePtr& b,
                        const NodePtr& o,
                        const NodePtr& t,
                        const juce::Identifier& type,
                        const Path& path)
{
    if (o == t || b == t)
        return o;
    if (b == o)
        return t;

    const Three three { b.get(), o.get(), t.get() };
    auto node = std::make_shared<Node> (type);
    if (const auto key = valueIn (o != nullptr ? o.get() : t.get(), keys::mapKey); ! key.isVoid())
        node->set (keys::mapKey, key);
    for (const auto& f : entity.fields)
        if (f.kind != Kind::alias && f.keep == schema::Keep::document)
            field (*node, f, three, path);
    leaf (*node, keys::unknown, nullptr, three, path);
    return node;
}

void Merger::field (Node& node, const Field& f, const Three& three, const Path& owner)
{
    if (f.isNode())
        child (node, f, three, owner);
    else
        leaf (node, identifierOf (f), &f, three, owner);
}

void Merger::leaf (Node& node, const juce::Identifier& key, const Field* f, const Three& three, const Path& owner)
{
    const auto b = valueIn (three.base, key), o = valueIn (three.ours, key), t = valueIn (three.theirs, key);
    auto merged = o;
    if (isSame (b, o))
        merged = t;
    else if (! isSame (b, t) && ! isSame (o, t))
    {
        const auto path = owner / key.toString().toStdString();
        if (f != nullptr && f->kind == Kind::texts && ! f->target.empty())
            merged = mergedReferences (b, o, t);
        else if (f != nullptr && f->kind == Kind::packed)
        {
            const PackedMerge packed (*f->entity,
                                      PackedList::fromVar (b),
                                      PackedList::fromVar (o),
                                      PackedList::fromVar (t),
                                      choices.of (path));
            if (packed.conflicts > 0)
                conflicts.push_back (conflictAt (path, base, ours, theirs));
            merged = packed.list->isEmpty() ? juce::var() : juce::var (packed.list.get());
        }
        else
            merged = decide (path) == Side::ours ? o : t;
    }
    if (! merged.isVoid())
        node.set (key, merged);
}

void Merger::child (Node& node, const Field& f, const Three& three, const Path& owner)
{
    const auto& key = identifierOf (f);
    const auto &b = childOf (three.base, key), &o = childOf (three.ours, key), &t = childOf (three.theirs, key);
    const auto path = owner / f.key;
    NodePtr merged;
    if (f.kind == Kind::object && f.presence == Presence::optional)
        merged = member (f, b, o, t, path);
    else if (o == t || b == t)
        merged = o;
    else if (b == o)
        merged = t;
    else if (f.kind == Kind::object)
        merged = object (*f.entity, b, o, t, key, path);
    else if (f.kind == Kind::numberMap)
        merged = numbers (f, { b.get(), o.get(), t.get() }, path);
    else
        merged = members (f, { b.get(), o.get(), t.get() }, path);

    if (merged != nullptr && (f.presence == Presence::optional || ! isEmpty (*merged)))
        node.add (merged);
}

NodePtr Merger::numbers (const Field& f, const Three& three, const Path& path)
{
    auto map = std::make_shared<Node> (identifierOf (f));
    for (const auto* side : { three.base, three.ours, three.theirs })
        if (side != nullptr)
            for (const auto& entry : side->properties)
                if (map->find (entry.key) == nullptr)
                    leaf (*map, entry.key, &f, three, path);

    // The entries of a map have no order of their own: one that does not depend on the side.
    std::sort (map->properties.begin(), map->properties.end(), [] (const auto& a, const auto& b) {
        return a.key.toString() < b.key.toString();
    });
    return map;
}

NodePtr Merger::members (const Field& f, const Three& three, const Path& path)
{
    auto list = std::make_shared<Node> (identifierOf (f));
    std::map<juce::String, NodePtr> kept;
    std::unordered_map<juce::String, std::array<NodePtr, 3>> all;
    const Node* sides[] { three.base, three.ours, three.theirs };
    for (size_t side = 0; side < 3; ++side)
        if (sides[side] != nullptr)
            for (const auto& child : sides[side]->children)
                all[child->idOrKey()][side] = child;

    for (const auto& [id, nodes] : all)
    {
        const auto& [b, o, t] = nodes;
        const auto* of = o != nullptr ? o.get() : t != nullptr ? t.get() : b.get();
        const auto track = f.entity == &schema::track     ? id
                           : f.entity == &schema::channel ? valueIn (of, "trackId").toString()
                                                          : juce::String();
        const auto decided = track.isNotEmpty() ? tracks.find (track) : tracks.end();
        if (decided != tracks.end())
            kept[id] = decided->second == Side::ours ? o : t;
        else
            kept[id] = member (f, b, o, t, path / id.toStdString());
    }

    const auto isKept = [&] (const juce::String& id) {
        const auto found = kept.find (id);
        return found != kept.end() && found->second != nullptr;
    };
    for (const auto& id : mergeOrder (idsOf (three.base), idsOf (three.ours), idsOf (three.theirs), isKept))
        list->add (kept[id]);
    return list;
}

/** A member of a list, or an object that may be absent. */
NodePtr Merger::member (const Field& f, const NodePtr& b, const NodePtr& o, const NodePtr& t, const Path& path)
{
    const auto isGone = o == nullptr || t == nullptr;
    if (b == nullptr && isGone)
        return o != nullptr ? o : t;
    if (isGone)
    {
        const auto& left = o != nullptr ? o : t;
        if (left == nullptr || left == b || isSame (left, b))
            return {};
        return decide (path) == Side::ours ? o : t;
    }
    return object (*f.entity, b, o, t, o->type, path);
}
}  // namespace amp::versions
