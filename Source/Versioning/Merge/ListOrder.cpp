#include "Versioning/Merge/ListOrder.h"

#include "Versioning/Diff/Compare.h"

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace amp::versions
{
namespace
{
using Ids = std::vector<juce::String>;
using IdSet = std::unordered_set<juce::String>;

/** The members of the base that a side has moved. */
IdSet movedBy (const Ids& base, const Ids& side)
{
    std::unordered_map<juce::String, int> places;
    for (size_t i = 0; i < base.size(); ++i)
        places.emplace (base[i], static_cast<int> (i));

    std::vector<int> order;
    Ids common;
    for (const auto& id : side)
        if (const auto place = places.find (id); place != places.end())
        {
            order.push_back (place->second);
            common.push_back (id);
        }

    IdSet moved;
    const auto stays = staying (order);
    for (size_t i = 0; i < common.size(); ++i)
        if (! stays[i])
            moved.insert (common[i]);
    return moved;
}

/** Says for each member that a side put somewhere what it stands behind; "" is the start. */
using Anchors = std::map<juce::String, juce::String>;

Anchors anchorsOf (const Ids& side, const IdSet& skeleton, const IdSet& placed, const IdSet& placedByBoth)
{
    Anchors anchors;
    juce::String last, lastOfSkeleton;
    for (const auto& id : side)
        if (skeleton.contains (id))
            last = lastOfSkeleton = id;
        else if (placed.contains (id))
        {
            anchors[id] = placedByBoth.contains (id) ? lastOfSkeleton : last;
            last = id;
        }
    return anchors;
}
}  // namespace

Ids mergeOrder (const Ids& base,
                const Ids& ours,
                const Ids& theirs,
                const std::function<bool (const juce::String&)>& kept)
{
    const auto movedByUs = movedBy (base, ours), movedByThem = movedBy (base, theirs);
    const IdSet inBase (base.begin(), base.end());

    IdSet skeleton, placedByUs, placedByThem, placedByBoth;
    for (const auto& id : base)
        if (kept (id) && ! movedByUs.contains (id) && ! movedByThem.contains (id))
            skeleton.insert (id);
    for (const auto& id : ours)
        if (kept (id) && (! inBase.contains (id) || movedByUs.contains (id)))
            placedByUs.insert (id);
    for (const auto& id : theirs)
        if (kept (id) && (! inBase.contains (id) || movedByThem.contains (id)))
            (placedByUs.contains (id) ? placedByBoth : placedByThem).insert (id);
    placedByThem.insert (placedByBoth.begin(), placedByBoth.end());

    auto anchors = anchorsOf (ours, skeleton, placedByUs, placedByBoth);
    for (const auto& [id, anchor] : anchorsOf (theirs, skeleton, placedByThem, placedByBoth))
        if (const auto [known, isNew] = anchors.try_emplace (id, anchor); ! isNew)
            known->second = std::min (known->second, anchor);

    std::map<juce::String, std::set<juce::String>> behind;
    for (const auto& [id, anchor] : anchors)
        behind[anchor].insert (id);

    Ids result;
    std::vector<juce::String> waiting;
    const auto emit = [&] (const juce::String& start, bool isMember) {
        waiting.push_back (start);
        while (! waiting.empty())
        {
            const auto id = waiting.back();
            waiting.pop_back();
            if (isMember || id != start)
                result.push_back (id);
            if (const auto found = behind.find (id); found != behind.end())
                waiting.insert (waiting.end(), found->second.rbegin(), found->second.rend());
        }
    };
    emit ({}, false);
    for (const auto& id : base)
        if (skeleton.contains (id))
            emit (id, true);

    // What neither side has in its order: brought back by a choice.
    const IdSet there (result.begin(), result.end());
    for (const auto* list : { &base, &ours, &theirs })
        for (const auto& id : *list)
            if (kept (id) && ! there.contains (id) && std::find (result.begin(), result.end(), id) == result.end())
                result.push_back (id);
    return result;
}
}  // namespace amp::versions
