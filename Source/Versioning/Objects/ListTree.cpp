#include "Versioning/Objects/ListTree.h"

namespace amp::versions
{
namespace
{
constexpr size_t maxPiece = 24, maxTop = 8;
constexpr int bitsALevel = 3;

bool isCut (const std::string& key, int level)
{
    return (cutHash (key) & ((uint64_t { 1 } << (bitsALevel * (level + 1))) - 1)) == 0;
}

std::string arrayOf (const ListEntry* first, const ListEntry* last)
{
    std::string json = "[";
    for (auto entry = first; entry != last; ++entry)
    {
        if (entry != first)
            json += ',';
        json += entry->json;
    }
    return json + ']';
}
}  // namespace

uint64_t cutHash (std::string_view key)
{
    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), with a final mix so that the low bits are good.
    uint64_t hash = 0xcbf29ce484222325;
    for (const auto c : key)
        hash = (hash ^ static_cast<unsigned char> (c)) * 0x100000001b3;
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccd;
    return hash ^ hash >> 33;
}

std::string writeList (ObjectStore& store, const std::vector<ListEntry>& members)
{
    constexpr auto deepest = 64 / bitsALevel - 2;
    auto level = members;
    for (auto depth = 0; level.size() > maxTop; ++depth)
    {
        std::vector<ListEntry> above;
        size_t start = 0;
        for (size_t i = 0; i < level.size(); ++i)
            if (i + 1 == level.size() || i + 1 - start == maxPiece || isCut (level[i].key, std::min (depth, deepest)))
            {
                const auto id = store.add (arrayOf (level.data() + start, level.data() + i + 1));
                above.push_back ({ level[i].key, "{\"tree\":\"" + id + "\"}" });
                start = i + 1;
            }
        level = std::move (above);
    }
    return arrayOf (level.data(), level.data() + level.size());
}
}  // namespace amp::versions
