#include "Model/Packed.h"
#include "Model/Schema/Entities.h"

#include <catch2/catch.hpp>

using namespace amp;

namespace
{
std::vector<PackedItem> items (size_t count, uint32_t firstId = 1)
{
    std::vector<PackedItem> made (count);
    for (size_t i = 0; i < count; ++i)
    {
        made[i].id = firstId + static_cast<uint32_t> (i);
        made[i].wide[0] = static_cast<double> (i);
    }
    return made;
}
}  // namespace

TEST_CASE ("every packed table fits 32 bytes, and its fields do not overlap", "[model][packed]")
{
    for (const auto* entity : schema::entities)
        for (const auto& field : entity->fields)
        {
            if (field.kind != schema::Kind::packed)
                continue;

            CAPTURE (std::string (field.key));
            REQUIRE (PackedLayout::fits (*field.entity));

            PackedItem item;
            double value = 1;
            for (const auto& f : field.entity->fields)
                if (f.key != "id")
                {
                    CHECK_FALSE (PackedLayout::has (*field.entity, f, item));
                    PackedLayout::set (*field.entity, f, item, f.kind == schema::Kind::choice ? 0 : value++);
                }

            value = 1;
            for (const auto& f : field.entity->fields)
                if (f.key != "id")
                    CHECK (PackedLayout::get (*field.entity, f, item) ==
                           (f.kind == schema::Kind::choice ? 0 : value++));
        }
}

TEST_CASE ("replacing a range equals replacing it in a vector", "[model][packed]")
{
    juce::Random random (5);
    for (int round = 0; round < 300; ++round)
    {
        auto plain = items (static_cast<size_t> (random.nextInt (5000)));
        const PackedList list (plain);
        REQUIRE (list.toVector() == plain);

        const auto first = static_cast<size_t> (random.nextInt (static_cast<int> (plain.size()) + 1));
        const auto removed = static_cast<size_t> (random.nextInt (static_cast<int> (plain.size() - first) + 1));
        const auto added = items (static_cast<size_t> (random.nextInt (1500)), 10000);

        const auto next = list.replaced (first, removed, added);
        const auto at = plain.begin() + static_cast<std::ptrdiff_t> (first);
        plain.insert (plain.erase (at, at + static_cast<std::ptrdiff_t> (removed)), added.begin(), added.end());

        CAPTURE (round, first, removed, added.size());
        REQUIRE (next->toVector() == plain);
        REQUIRE (next->size() == plain.size());
    }
}

TEST_CASE ("a changed list shares its other chunks", "[model][packed]")
{
    const PackedList list (items (10 * PackedList::chunkSize));
    const PackedItem changed { .wide = { 99, 0, 0 }, .id = 5000 };
    const auto next = list.replaced (5000, 1, std::span (&changed, 1));

    size_t shared = 0;
    for (size_t i = 0; i < list.size(); i += PackedList::chunkSize)
        shared += &list[i] == &(*next)[i] ? 1 : 0;
    CHECK (shared == 9);
    CHECK ((*next)[5000].wide[0] == 99);
}
