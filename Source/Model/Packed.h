#pragma once
#include "Model/Schema/Schema.h"

#include <juce_core/juce_core.h>

#include <memory>
#include <vector>

namespace amp
{
/** One automation point, note or pattern event: up to three wide numbers and two small ones in 32 bytes.
    Which field stands where follows from the entity's table: see PackedLayout. */
struct PackedItem
{
    double wide[3] {};
    uint32_t id = 0;      // unique in its list, never 0
    uint8_t small[2] {};
    uint8_t present = 0;  // bit n: the n-th field of the table is set
    uint8_t spare = 0;

    bool operator== (const PackedItem&) const = default;
};

static_assert (sizeof (PackedItem) == 32);

/** Where the fields of a packed entity stand in an item. Plain arithmetic over the table. */
class PackedLayout
{
public:
    /** True if a table fits: at most 3 numbers, 2 small whole numbers (0..255) or choices, 8 fields, and an id. */
    static constexpr bool fits (const schema::Entity& entity)
    {
        auto wides = 0, smalls = 0, fields = 0;
        for (const auto& f : entity.fields)
            if (f.key != "id")
            {
                wides += f.kind == schema::Kind::number ? 1 : 0;
                smalls += isSmall (f) ? 1 : 0;
                ++fields;
            }
        return wides <= 3 && smalls <= 2 && wides + smalls == fields && fields <= 8;
    }

    /** The value of a field, or its fallback if it is absent; a choice gives its position among the choices. */
    static double get (const schema::Entity&, const schema::Field&, const PackedItem&);
    static bool has (const schema::Entity&, const schema::Field&, const PackedItem&);

    /** Stores a value that the field accepts; a choice takes its position. */
    static void set (const schema::Entity&, const schema::Field&, PackedItem&, double value);
    static void clear (const schema::Entity&, const schema::Field&, PackedItem&);

private:
    static constexpr bool isSmall (const schema::Field& f)
    {
        return f.kind == schema::Kind::choice
               || (f.kind == schema::Kind::integer && f.min >= 0 && f.max <= 255);
    }

    struct Place
    {
        bool wide;
        int slot, bit;
    };

    static Place placeOf (const schema::Entity&, const schema::Field&);
};

/** Many items as one immutable value. A changed list shares the chunks that did not change with the old one.

    Thread: any; nothing in it ever changes. Held in a juce::var (see inVar, fromVar), so it is a property like any other.
*/
class PackedList : public juce::ReferenceCountedObject
{
public:
    using Ptr = juce::ReferenceCountedObjectPtr<PackedList>;
    using Chunk = std::vector<PackedItem>;
    static constexpr size_t chunkSize = 1024;

    PackedList() = default;
    explicit PackedList (std::vector<PackedItem> items);

    /** A list of chunks that others have too; none is empty. */
    using ChunkPtr = std::shared_ptr<const Chunk>;
    explicit PackedList (std::vector<ChunkPtr> parts);
    const std::vector<ChunkPtr>& parts() const { return chunks; }

    size_t size() const { return count; }
    bool isEmpty() const { return count == 0; }
    const PackedItem& operator[] (size_t i) const;

    /** Calls visit (item) for each item in order. */
    template <typename Visit>
    void forEach (Visit&& visit) const
    {
        for (const auto& chunk : chunks)
            for (const auto& item : *chunk)
                visit (item);
    }

    std::vector<PackedItem> toVector() const;

    /** A list with items [first, first + removed) replaced by `added`. Chunks outside the range are shared. */
    Ptr replaced (size_t first, size_t removed, std::span<const PackedItem> added) const;

    /** An id that no item has. */
    uint32_t freeId() const;

    /** Unknown keys of items, as canonical JSON by id. */
    std::vector<std::pair<uint32_t, juce::String>> unknown;

    bool operator== (const PackedList&) const;

    static juce::var inVar (std::vector<PackedItem> items) { return juce::var (new PackedList (std::move (items))); }
    static const PackedList& fromVar (const juce::var&);

private:
    std::vector<ChunkPtr> chunks;
    size_t count = 0;
};
} // namespace amp
