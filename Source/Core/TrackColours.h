#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace amp
{
/** A colour that tracks and clips are given: 0xRRGGBB. */
struct TrackColour
{
    std::string_view name;
    uint32_t rgb;
};

/** The sixteen colours, in the order in which new tracks take them. The window's themes draw all of them readable. */
inline constexpr std::array<TrackColour, 16> trackColours { {
    { "ice", 0x88C0D0 },     { "rose", 0xD8868D },   { "moss", 0xA3BE8C },  { "sand", 0xEBCB8B },
    { "heather", 0xC3A0BD }, { "lagoon", 0x79B8B2 }, { "clay", 0xD9977F },  { "steel", 0x81A1C1 },
    { "mint", 0x8CC7A3 },    { "coral", 0xE3A98C },  { "lilac", 0xA9A3D6 }, { "olive", 0xC2BE7E },
    { "peony", 0xD89ABF },   { "frost", 0x8FBCBB },  { "fjord", 0x7C9DC9 }, { "slate", 0xA6B1C4 },
} };
} // namespace amp
