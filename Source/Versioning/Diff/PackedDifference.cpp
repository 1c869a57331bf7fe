#include "Versioning/Diff/PackedDifference.h"

#include "Core/Text.h"
#include "Model/Schema/Entities.h"

#include <map>
#include <unordered_map>

namespace amp::versions
{
namespace
{
double valueOf (const schema::Entity& entity, std::string_view key, const PackedItem& item)
{
    const auto* field = entity.find (key);
    return field != nullptr ? PackedLayout::get (entity, *field, item) : 0.0;
}

juce::String counted (int count, const char* word)
{
    return juce::String (count) + " " + word + (count == 1 ? "" : "s");
}
}  // namespace

double placeOf (const schema::Entity& entity, const PackedItem& item)
{
    for (const auto* key : { "time", "start", "step" })
        if (entity.find (key) != nullptr)
            return valueOf (entity, key, item);
    return 0.0;
}

double endOf (const schema::Entity& entity, const PackedItem& item)
{
    return placeOf (entity, item) + (&entity == &schema::midiNote ? valueOf (entity, "length", item) : 0.0);
}

bool haveIds (const schema::Entity& entity)
{
    return entity.find ("id") != nullptr;
}

bool saySame (const PackedItem& a, const PackedItem& b)
{
    auto numbered = b;
    numbered.id = a.id;
    return a == numbered;
}

PackedDifference::PackedDifference (const schema::Entity& entity, const PackedList& a, const PackedList& b)
{
    const auto include = [&] (const PackedItem& item) {
        const auto from = placeOf (entity, item), to = endOf (entity, item);
        range = range.has_value() ? Difference::Range { std::min (range->from, from), std::max (range->to, to) }
                                  : Difference::Range { from, to };
    };

    if (haveIds (entity))
    {
        std::unordered_map<uint32_t, const PackedItem*> old;
        a.forEach ([&] (const PackedItem& item) { old.emplace (item.id, &item); });
        b.forEach ([&] (const PackedItem& item) {
            const auto found = old.find (item.id);
            if (found == old.end())
                ++added, include (item);
            else
            {
                if (! (*found->second == item))
                    ++changed, include (*found->second), include (item);
                old.erase (found);
            }
        });
        for (const auto& [id, item] : old)
            ++removed, include (*item);
        return;
    }

    std::map<double, std::pair<std::vector<PackedItem>, std::vector<PackedItem>>> places;
    a.forEach ([&] (const PackedItem& item) { places[placeOf (entity, item)].first.push_back (item); });
    b.forEach ([&] (const PackedItem& item) { places[placeOf (entity, item)].second.push_back (item); });
    for (const auto& [place, items] : places)
    {
        const auto& [old, now] = items;
        const auto common = std::min (old.size(), now.size());
        for (size_t i = 0; i < common; ++i)
            if (! saySame (old[i], now[i]))
                ++changed, include (now[i]);
        for (size_t i = common; i < now.size(); ++i)
            ++added, include (now[i]);
        for (size_t i = common; i < old.size(); ++i)
            ++removed, include (old[i]);
    }
}

juce::String PackedDifference::words (const schema::Entity& entity) const
{
    const auto* word = &entity == &schema::midiNote ? "note" : &entity == &schema::event ? "step" : "point";
    juce::StringArray parts;
    for (const auto& [count, what] :
         { std::pair (added, " added"), std::pair (removed, " removed"), std::pair (changed, " changed") })
        if (count > 0)
            parts.add ((parts.isEmpty() ? counted (count, word) : juce::String (count)) + what);
    return parts.isEmpty() ? juce::String ("order changed") : parts.joinIntoString (", ");
}
}  // namespace amp::versions
