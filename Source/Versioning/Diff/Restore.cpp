#include "Versioning/Diff/Restore.h"

#include "Model/Lookup.h"
#include "Model/Place.h"
#include "Versioning/Diff/Compare.h"

#include <set>

namespace amp::versions
{
namespace
{
/** Puts a whole member or object in place, where an edit would refuse one of its values: what a file may hold, with a
    warning, and fields of a newer version. */
Result<> replaceOwner (Edit& edit, const NodePtr& target, const Path& path)
{
    const auto there = findPlace (target, path);
    if (! there)
        return there.error();
    if (there->node == nullptr || path.isRoot())
        return Error { path.toString(), "cannot be taken over" };
    return edit.replace (path, there->node);
}

/** The paths of the values themselves instead of their aliases; a track that comes or goes brings its channel along. */
Result<std::vector<Path>> completed (const NodePtr& document, const NodePtr& target, const std::vector<Path>& paths)
{
    std::vector<Path> all;
    for (const auto& path : paths)
    {
        const auto here = findPlace (document, path), there = findPlace (target, path);
        if (! here && ! there)
            return here.error();
        all.push_back (here ? here->path : there->path);

        if (path.size() == 2 && path[0] == "tracks" && here.ok() != there.ok())
            for (const auto channel : SessionView (here ? document : target).get<"mixer">().get<"channels">())
                if (channel.get<"trackId">() == juce::String (path[1]))
                    all.push_back (channelPath (channel.id()));
    }
    return all;
}

Result<> apply (Edit& edit, const StateChange& change, const NodePtr& target)
{
    switch (change.kind)
    {
    case StateChange::Kind::set:
    {
        if (change.field == nullptr)
            return change.path.size() == 1 ? Result<>() : replaceOwner (edit, target, change.path.parent());
        auto set = change.newValue.isVoid() && change.field->kind != schema::Kind::numberMap
                       ? edit.reset (change.path)
                       : edit.set (change.path, change.newValue);
        return set ? set : replaceOwner (edit, target, change.path.parent());
    }
    case StateChange::Kind::insert:
        if (change.field->kind == schema::Kind::object)
            return edit.replace (change.path, change.node);
        return edit.insert (change.path.parent(), change.node, change.index);
    case StateChange::Kind::remove:
        return edit.remove (change.path);
    case StateChange::Kind::move:
        return edit.move (change.path, change.index);
    }
    return {};
}
}  // namespace

Result<> restore (Edit& edit, const NodePtr& document, const NodePtr& target)
{
    for (const auto& change : compare (document, target))
        if (auto applied = apply (edit, change, target); ! applied)
            return applied;
    return {};
}

Result<> restore (Edit& edit, const NodePtr& document, const NodePtr& target, const std::vector<Path>& paths)
{
    const auto wanted = completed (document, target, paths);
    if (! wanted)
        return wanted.error();

    const auto isMeant = [&] (const Path& changed) {
        return std::any_of (wanted->begin(), wanted->end(), [&] (const Path& p) { return changed.isWithin (p); });
    };
    auto changes = compare (document, target);
    std::set<Path> gone;  // a path inside something that came or went means the whole of it
    for (const auto& change : changes)
        for (const auto& path : *wanted)
            if (change.kind != StateChange::Kind::set && path.isWithin (change.path))
                gone.insert (change.path);
    std::erase_if (changes, [&] (const StateChange& c) { return ! isMeant (c.path) && ! gone.contains (c.path); });

    for (auto& change : changes)
    {
        if (change.kind == StateChange::Kind::insert && change.field->kind != schema::Kind::object)
            change.index = -1;  // the other members may stand elsewhere; see below
        if (auto applied = apply (edit, change, target); ! applied)
            return applied;

        // Behind the member that it follows in the other state, as far as that is there.
        if (change.kind != StateChange::Kind::insert || change.field->kind == schema::Kind::object)
            continue;
        const auto there = findPlace (target, change.path.parent()),
                   here = findPlace (edit.now(), change.path.parent());
        if (! there || ! here || there->node == nullptr || here->node == nullptr)
            continue;
        for (auto i = there->node->indexOfMember (change.node->idOrKey()) - 1; i >= -1; --i)
        {
            const auto before =
                i < 0 ? -1 : here->node->indexOfMember (there->node->children[static_cast<size_t> (i)]->idOrKey());
            if (i < 0 || before >= 0)
            {
                if (auto moved = edit.move (change.path, before + 1); ! moved)
                    return moved;
                break;
            }
        }
    }
    return {};
}
}  // namespace amp::versions
