#include "Versioning/Merge/PackedMerge.h"

#include "Model/Schema/Entities.h"
#include "Versioning/Diff/PackedDifference.h"

#include <cstring>
#include <map>
#include <unordered_map>

namespace amp::versions
{
namespace
{
using Items = std::vector<PackedItem>;

/** An order of items that depends on what they say and on nothing else. */
bool isLess (const PackedItem& a, const PackedItem& b)
{
    const auto key = [] (const PackedItem& i) {
        return std::tuple (i.wide[0], i.wide[1], i.wide[2], i.small[0], i.small[1], i.present);
    };
    return key (a) < key (b);
}

bool areSame (const Items& a, const Items& b)
{
    return std::equal (a.begin(), a.end(), b.begin(), b.end(), saySame);
}

/** Versions3 versions of what stands at one place, or of one note. */
struct Versions3
{
    Items base, ours, theirs;
};

/** The notes that both sides added under one number become two, each with a number of its own. */
void separateNewNotes (std::map<double, Versions3>& notes, uint32_t highest)
{
    std::vector<PackedItem> second;
    for (auto& [id, three] : notes)
        if (three.base.empty() && ! three.ours.empty() && ! three.theirs.empty() &&
            ! areSame (three.ours, three.theirs))
        {
            auto &a = three.ours.front(), &b = three.theirs.front();
            second.push_back (isLess (a, b) ? b : a);
            three.ours = three.theirs = { isLess (a, b) ? a : b };
        }
    std::sort (second.begin(), second.end(), isLess);
    for (auto& item : second)
    {
        item.id = ++highest;
        notes[item.id].ours = notes[item.id].theirs = { item };
    }
}
}  // namespace

PackedMerge::PackedMerge (const schema::Entity& entity,
                          const PackedList& base,
                          const PackedList& ours,
                          const PackedList& theirs,
                          std::optional<Side> choice)
{
    const auto byId = haveIds (entity);
    std::map<double, Versions3> all;
    const auto keyOf = [&] (const PackedItem& item) {
        return byId ? static_cast<double> (item.id) : placeOf (entity, item);
    };
    base.forEach ([&] (const PackedItem& item) { all[keyOf (item)].base.push_back (item); });
    ours.forEach ([&] (const PackedItem& item) { all[keyOf (item)].ours.push_back (item); });
    theirs.forEach ([&] (const PackedItem& item) { all[keyOf (item)].theirs.push_back (item); });
    if (byId)
        separateNewNotes (all, std::max ({ base.freeId(), ours.freeId(), theirs.freeId() }));

    Items merged;
    for (const auto& [key, three] : all)
    {
        const auto* result = &three.ours;
        if (areSame (three.ours, three.base))
            result = &three.theirs;
        else if (! areSame (three.theirs, three.base) && ! areSame (three.ours, three.theirs))
        {
            if (! choice.has_value())
                ++conflicts;
            result = choice == Side::theirs ? &three.theirs : &three.ours;
        }
        merged.insert (merged.end(), result->begin(), result->end());
    }

    if (byId)
        std::stable_sort (merged.begin(), merged.end(), [&] (const PackedItem& a, const PackedItem& b) {
            return placeOf (entity, a) < placeOf (entity, b);
        });
    else
        for (size_t i = 0; i < merged.size(); ++i)
            merged[i].id = static_cast<uint32_t> (i + 1);

    list = new PackedList (std::move (merged));
    if (byId)
        for (const auto* source : { &base, &ours, &theirs })
            for (const auto& entry : source->unknown)
                if (std::none_of (list->unknown.begin(), list->unknown.end(), [&] (const auto& known) {
                        return known.first == entry.first;
                    }))
                    list->unknown.push_back (entry);
    std::sort (
        list->unknown.begin(), list->unknown.end(), [] (const auto& a, const auto& b) { return a.first < b.first; });
}
}  // namespace amp::versions
