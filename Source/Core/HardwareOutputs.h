#pragma once
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

/** Pairs of hardware outputs, as the routing names them: "hardware/1" is outputs 1 and 2, where the master plays, too.
 */
namespace amp::hardware
{
inline constexpr int mostPairs = 16;
inline constexpr std::string_view prefix { "hardware/" };

/** pair: 1..mostPairs */
inline std::string idOf (int pair)
{
    return std::string (prefix) + std::to_string (pair);
}

/** @returns nothing if the text names no pair. */
inline std::optional<int> pairOf (std::string_view id)
{
    if (! id.starts_with (prefix))
        return {};
    const auto number = id.substr (prefix.size());
    auto pair = 0;
    const auto read = std::from_chars (number.data(), number.data() + number.size(), pair);
    return read.ec == std::errc() && read.ptr == number.data() + number.size() && pair >= 1 && pair <= mostPairs &&
                   number.front() != '0'
               ? std::optional (pair)
               : std::nullopt;
}
}  // namespace amp::hardware
