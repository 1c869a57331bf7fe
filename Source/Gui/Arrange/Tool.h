#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace amp::gui
{
/** What the pointer does on the lanes. */
enum class Tool { select, cut, zoom, hand, pencil };

/** The names that the session uses, in order. */
inline constexpr std::array<std::string_view, 5> toolNames { "select", "cut", "zoom", "hand", "pencil" };

/** The tool of a name; select if there is none. */
constexpr Tool toolNamed (std::string_view name)
{
    for (size_t i = 0; i < toolNames.size(); ++i)
        if (toolNames[i] == name)
            return static_cast<Tool> (i);
    return Tool::select;
}

/** The tool of a key: 1 is the first. */
constexpr std::optional<Tool> toolOfKey (int key)
{
    const auto index = key - '1';
    return index >= 0 && index < static_cast<int> (toolNames.size()) ? std::optional (static_cast<Tool> (index)) : std::nullopt;
}
} // namespace amp::gui
