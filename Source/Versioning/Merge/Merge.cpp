#include "Versioning/Merge/Merge.h"

#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Model/Place.h"
#include "Persistence/Codec/TreeWriter.h"
#include "Versioning/Diff/PlaceWords.h"
#include "Versioning/Diff/ValueWords.h"
#include "Versioning/Merge/Merger.h"
#include "Versioning/Objects/Subtrees.h"

namespace amp::versions
{
std::optional<Side> Choices::of (const Path& path) const
{
    for (auto outer = path;; outer = outer.parent())
    {
        if (const auto found = at.find (outer); found != at.end())
            return found->second;
        if (outer.isRoot())
            return otherwise;
    }
}

namespace
{
/** What one state has at a path, in words and as JSON. */
std::pair<juce::String, std::string> valueAt (const NodePtr& root, const Path& path)
{
    const auto place = findPlace (root, path);
    if (! place)
        return { "removed", "null" };
    if (place->isLeaf())
    {
        if (place->value.isVoid())
            return { "none", "null" };
        return { valueWords (place->entity, *place->field, place->value, Bars (root)),
                 leafJson (*place->field, place->value) };
    }
    if (place->node == nullptr)
        return { "none", "null" };
    if (place->entity == nullptr ||
        ! (place->isMember || (place->field != nullptr && place->field->kind == schema::Kind::object)))
        return { "present", "null" };
    return { PlaceWords (root, path).thing, TreeWriter (root).object (*place->entity, place->node.get(), true) };
}

juce::String itemAt (const NodePtr& root, const Path& path)
{
    const PlaceWords place (root, path);
    if (place.isMember || place.field == nullptr)
        return (place.entity == &schema::track ? "Track " : "") + place.thing;
    if (place.field->kind == schema::Kind::packed)
        return fieldWords (place.entity, *place.field, place.objects) + " of " + place.thing;
    if (place.mapKey.isNotEmpty())
        return (place.field->key == "sends" ? juce::String ("Send") : fieldWords (nullptr, *place.field, {})) + " of " +
               place.thing + " to " + place.mapKey.quoted();
    const auto words = fieldWords (place.entity, *place.field, place.objects);
    return place.thing.isEmpty() ? words : words + " of " + place.thing;
}
}  // namespace

Conflict conflictAt (const Path& path, const NodePtr& base, const NodePtr& ours, const NodePtr& theirs)
{
    Conflict conflict;
    conflict.path = path;
    conflict.item = itemAt (findPlace (ours, path) ? ours : theirs, path);
    std::tie (conflict.base, conflict.baseJson) = valueAt (base, path);
    std::tie (conflict.ours, conflict.oursJson) = valueAt (ours, path);
    std::tie (conflict.theirs, conflict.theirsJson) = valueAt (theirs, path);
    if (! findPlace (base, path))
        conflict.base = "none";
    return conflict;
}

NodePtr withChanged (const NodePtr& root, const Path& path, const std::function<void (Node&)>& edit)
{
    auto result = std::make_shared<Node> (*root);
    const auto place = findPlace (root, path);
    jassert (place && place->missing.empty());
    if (! place || ! place->missing.empty())
        return result;

    auto* node = result.get();
    for (const auto index : place->way)
    {
        auto& child = node->children[static_cast<size_t> (index)];
        auto copy = std::make_shared<Node> (*child);
        node = copy.get();
        child = std::move (copy);
    }
    edit (*node);
    return result;
}

Merged merge (const NodePtr& base, const NodePtr& ours, const NodePtr& theirs, const Choices& choices)
{
    if (ours == theirs || base == theirs)
        return { ours, {} };
    if (base == ours)
        return { theirs, {} };

    Merger merger (base, ours, theirs, choices);
    auto root = merger.run();
    if (merger.conflicts.empty())
        root = settleReferences (std::move (root), base, ours, theirs, choices, merger.conflicts);
    return { merger.conflicts.empty() ? root : NodePtr(), std::move (merger.conflicts) };
}
}  // namespace amp::versions
