#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Model/Place.h"
#include "Model/Rules.h"
#include "Versioning/Merge/Merger.h"

#include <set>

namespace amp::versions
{
namespace
{
using Ids = std::set<juce::String>;

const NodePtr& listIn (const NodePtr& root, const char* key)
{
    static const NodePtr none;
    const auto& mixer = root->child ("mixer");
    return mixer != nullptr ? mixer->child (key) : none;
}

Ids idsIn (const NodePtr& root, const char* key)
{
    Ids ids;
    if (const auto& list = listIn (root, key); list != nullptr)
        for (const auto& member : list->children)
            ids.insert (member->idOrKey());
    return ids;
}

/** A bus loses the channels that the other side removed. */
NodePtr withoutLostMembers (const NodePtr& root)
{
    auto result = root;
    const auto channels = idsIn (root, "channels");
    if (const auto buses = listIn (root, "buses"); buses != nullptr)
        for (const auto& bus : buses->children)
            if (const auto* members = bus->find ("channels"); members != nullptr && members->isArray())
            {
                juce::Array<juce::var> left;
                for (const auto& id : *members->getArray())
                    if (channels.contains (id.toString()))
                        left.add (id);
                if (left.size() != members->size())
                    result = withChanged (result, busPath (bus->idOrKey()), [&] (Node& node) {
                        if (left.isEmpty())
                            node.remove ("channels");
                        else
                            node.set ("channels", left);
                    });
            }
    return result;
}

/** Brings a bus or return back that the other side has removed. */
NodePtr withTarget (const NodePtr& root, const NodePtr& from, const juce::String& id)
{
    for (const auto* key : { "buses", "sends" })
        if (const auto& list = listIn (from, key);
            list != nullptr && list->member (id) != nullptr && ! idsIn (root, key).contains (id))
        {
            auto result = root;
            if (listIn (root, key) == nullptr)
                result = withChanged (result, Path ({ "mixer" }), [&] (Node& mixer) {
                    mixer.add (std::make_shared<Node> (juce::Identifier (key)));
                });
            return withChanged (result, Path ({ "mixer", key }), [&] (Node& buses) { buses.add (list->member (id)); });
        }
    return root;
}

/** One strip's send or output that leads nowhere. */
struct Lost
{
    Path strip;           ///< the channel, bus or effect return
    juce::String target;  ///< the bus that is gone
    bool isSend = false;

    Path path() const { return isSend ? strip / "sends" / target.toStdString() : strip / "output"; }
};

std::vector<Lost> lostReferences (const NodePtr& root)
{
    auto buses = idsIn (root, "buses");
    if (const auto& tracks = root->child (juce::Identifier ("tracks")); tracks != nullptr)
        for (const auto& track : tracks->children)
            if (const auto* type = track->find ("type"); type != nullptr && type->toString() == "aux")
                buses.insert (track->idOrKey());
    auto targets = idsIn (root, "sends");
    targets.insert (buses.begin(), buses.end());

    std::vector<Lost> lost;
    for (const auto* key : { "channels", "buses", "sends" })
        if (const auto& list = listIn (root, key); list != nullptr)
            for (const auto& strip : list->children)
            {
                const auto path = Path ({ "mixer", key }) / strip->idOrKey().toStdString();
                if (const auto* output = strip->find ("output");
                    output != nullptr && output->toString().isNotEmpty() && ! buses.contains (output->toString()))
                    lost.push_back ({ path, output->toString(), false });
                if (const auto& sends = strip->child ("sends"); sends != nullptr)
                    for (const auto& send : sends->properties)
                        if (! targets.contains (send.key.toString()))
                            lost.push_back ({ path, send.key.toString(), true });
            }
    return lost;
}

NodePtr without (const NodePtr& root, const Lost& lost)
{
    return withChanged (root, lost.strip, [&] (Node& strip) {
        if (! lost.isSend)
        {
            strip.remove ("output");
            return;
        }
        for (auto& child : strip.children)
            if (child->type == juce::Identifier ("sends") || child->type == juce::Identifier ("sendOptions"))
            {
                auto copy = std::make_shared<Node> (*child);
                copy->remove (juce::Identifier (lost.target));
                std::erase_if (copy->children, [&] (const NodePtr& c) { return c->idOrKey() == lost.target; });
                child = std::move (copy);
            }
        std::erase_if (strip.children, [] (const NodePtr& c) { return isEmpty (*c); });
    });
}
}  // namespace

NodePtr settleReferences (NodePtr root,
                          const NodePtr& base,
                          const NodePtr& ours,
                          const NodePtr& theirs,
                          const Choices& choices,
                          std::vector<Conflict>& conflicts)
{
    root = withoutLostMembers (root);
    for (const auto& lost : lostReferences (root))
    {
        const auto side = choices.of (lost.path());
        if (! side.has_value())
        {
            auto conflict = conflictAt (lost.path(), base, ours, theirs);
            const auto isThere = [&] (const NodePtr& state) {
                return idsIn (state, "buses").contains (lost.target) || idsIn (state, "sends").contains (lost.target);
            };
            (isThere (ours) ? conflict.theirs : conflict.ours) = "the bus " + lost.target.quoted() + " is removed";
            conflicts.push_back (std::move (conflict));
            continue;
        }
        const auto& from = *side == Side::ours ? ours : theirs;
        const auto restored = withTarget (root, from, lost.target);
        root = restored != root ? restored : without (root, lost);
    }
    if (! conflicts.empty())
        return root;

    for (const auto& problem : brokenRules (root))  // a loop of buses, say
        if (const auto path = Path::parse (problem.path.toStdString()); problem.isError && path)
        {
            const auto side = choices.of (*path);
            if (! side.has_value())
            {
                conflicts.push_back (conflictAt (*path, base, ours, theirs));
                conflicts.back().item << " (" << problem.message << ")";
                continue;
            }
            const auto there = findPlace (*side == Side::ours ? ours : theirs, *path);
            root = withChanged (root, path->parent(), [&] (Node& owner) {
                const juce::Identifier key (toText (path->last()));
                if (there && there->isStored)
                    owner.set (key, there->value);
                else
                    owner.remove (key);
            });
        }
    for (const auto& problem : brokenRules (root))
        if (const auto path = Path::parse (problem.path.toStdString()); problem.isError && path && conflicts.empty())
        {
            conflicts.push_back (conflictAt (*path, base, ours, theirs));
            conflicts.back().item << " (" << problem.message << ")";
        }
    return root;
}
}  // namespace amp::versions
