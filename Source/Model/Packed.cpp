#include "Model/Packed.h"

namespace amp
{
PackedLayout::Place PackedLayout::placeOf (const schema::Entity& entity, const schema::Field& field)
{
    auto wide = 0, small = 0, bit = 0;
    for (const auto& f : entity.fields)
    {
        if (f.key == "id")
            continue;
        if (&f == &field)
            return { ! isSmall (f), isSmall (f) ? small : wide, bit };

        ++(isSmall (f) ? small : wide);
        ++bit;
    }

    jassertfalse;  // the field is not in this table
    return { true, 0, 0 };
}

double PackedLayout::get (const schema::Entity& entity, const schema::Field& field, const PackedItem& item)
{
    const auto [wide, slot, bit] = placeOf (entity, field);
    if ((item.present >> bit & 1) != 0)
        return wide ? item.wide[slot] : item.small[slot];

    if (field.kind != schema::Kind::choice)
        return field.fallback;
    return static_cast<double> (std::find (field.choices.begin(), field.choices.end(), field.textFallback) -
                                field.choices.begin());
}

bool PackedLayout::has (const schema::Entity& entity, const schema::Field& field, const PackedItem& item)
{
    return (item.present >> placeOf (entity, field).bit & 1) != 0;
}

void PackedLayout::set (const schema::Entity& entity, const schema::Field& field, PackedItem& item, double value)
{
    const auto [wide, slot, bit] = placeOf (entity, field);
    item.present = static_cast<uint8_t> (item.present | 1 << bit);

    if (wide)
        item.wide[slot] = value;
    else
        item.small[slot] = static_cast<uint8_t> (value);
}

void PackedLayout::clear (const schema::Entity& entity, const schema::Field& field, PackedItem& item)
{
    const auto [wide, slot, bit] = placeOf (entity, field);
    item.present = static_cast<uint8_t> (item.present & ~(1 << bit));

    if (wide)
        item.wide[slot] = 0;
    else
        item.small[slot] = 0;
}

PackedList::PackedList (std::vector<PackedItem> items) : count (items.size())
{
    for (size_t start = 0; start < items.size(); start += chunkSize)
    {
        const auto from = items.begin() + static_cast<std::ptrdiff_t> (start);
        const auto length = static_cast<std::ptrdiff_t> (std::min (chunkSize, items.size() - start));
        chunks.push_back (std::make_shared<const Chunk> (from, from + length));
    }
}

PackedList::PackedList (std::vector<ChunkPtr> parts) : chunks (std::move (parts))
{
    for (const auto& chunk : chunks)
        count += chunk->size();
}

const PackedItem& PackedList::operator[] (size_t i) const
{
    jassert (i < count);
    for (const auto& chunk : chunks)
    {
        if (i < chunk->size())
            return (*chunk)[i];
        i -= chunk->size();
    }

    static const PackedItem none;
    return none;
}

std::vector<PackedItem> PackedList::toVector() const
{
    std::vector<PackedItem> items;
    items.reserve (count);
    forEach ([&] (const PackedItem& item) { items.push_back (item); });
    return items;
}

PackedList::Ptr PackedList::replaced (size_t first, size_t removed, std::span<const PackedItem> added) const
{
    jassert (first + removed <= count);

    // The chunks that the range touches are rebuilt, [from, to); an append goes into the last one.
    size_t from = 0, start = 0;
    while (from + 1 < chunks.size() && start + chunks[from]->size() <= first)
        start += chunks[from++]->size();

    auto to = from;
    std::vector<PackedItem> items;
    while (to < chunks.size() && (to == from || start + items.size() < first + removed))
    {
        items.insert (items.end(), chunks[to]->begin(), chunks[to]->end());
        ++to;
    }

    const auto at = items.begin() + static_cast<std::ptrdiff_t> (first - start);
    items.insert (items.erase (at, at + static_cast<std::ptrdiff_t> (removed)), added.begin(), added.end());
    const PackedList rebuilt (std::move (items));

    auto* next = new PackedList;
    next->unknown = unknown;
    next->count = count - removed + added.size();
    next->chunks.assign (chunks.begin(), chunks.begin() + static_cast<std::ptrdiff_t> (from));
    next->chunks.insert (next->chunks.end(), rebuilt.chunks.begin(), rebuilt.chunks.end());
    next->chunks.insert (next->chunks.end(), chunks.begin() + static_cast<std::ptrdiff_t> (to), chunks.end());
    return next;
}

uint32_t PackedList::freeId() const
{
    uint32_t highest = 0;
    forEach ([&] (const PackedItem& item) { highest = std::max (highest, item.id); });
    return highest + 1;
}

bool PackedList::operator== (const PackedList& other) const
{
    if (this == &other)
        return true;
    if (count != other.count || unknown != other.unknown)
        return false;
    return toVector() == other.toVector();
}

const PackedList& PackedList::fromVar (const juce::var& value)
{
    static const PackedList::Ptr none = new PackedList;
    const auto* list = dynamic_cast<const PackedList*> (value.getObject());
    return list != nullptr ? *list : *none;
}
}  // namespace amp
