#include "Core/Ids.h"

#include <algorithm>
#include <cctype>
#include <random>

namespace amp
{
std::string newId (const char* kind)
{
    thread_local std::random_device random;
    constexpr auto digits = "0123456789abcdef";

    std::string id = std::string (kind) + "-";
    for (int word = 0; word < 2; ++word)
        for (auto bits = random(), i = 0u; i < 8; ++i, bits >>= 4)
            id += digits[bits & 15];
    return id;
}

bool isPlainId (const std::string& id)
{
    return ! id.empty() && id.size() <= 64 && std::all_of (id.begin(), id.end(), [] (unsigned char c) {
        return std::isalnum (c) || c == '_' || c == '-';
    });
}
}  // namespace amp
