#include "Gui/Theme/FontCoverage.h"

#include <algorithm>

namespace amp::gui
{
namespace
{
/** Big-endian numbers out of a file; beyond the end everything is 0. */
struct Reader
{
    std::span<const std::byte> bytes;

    uint32_t u8 (size_t at) const { return at < bytes.size() ? std::to_integer<uint32_t> (bytes[at]) : 0; }
    uint32_t u16 (size_t at) const { return u8 (at) << 8 | u8 (at + 1); }
    uint32_t u32 (size_t at) const { return u16 (at) << 16 | u16 (at + 2); }
};

size_t findTable (const Reader& file, uint32_t tag)
{
    for (size_t i = 0, n = file.u16 (4); i < n; ++i)
        if (const auto record = 12 + 16 * i; file.u32 (record) == tag)
            return file.u32 (record + 8);
    return 0;
}

/** The subtable for Unicode: the full repertoire (format 12) if there is one, else the basic plane (format 4). */
size_t findSubtable (const Reader& file, size_t cmap)
{
    size_t best = 0;
    for (size_t i = 0, n = file.u16 (cmap + 2); i < n; ++i)
    {
        const auto at     = cmap + file.u32 (cmap + 8 + 8 * i);
        const auto format = file.u16 (at);
        if (format == 12)
            return at;
        if (format == 4)
            best = at;
    }
    return best;
}
} // namespace

FontCoverage::FontCoverage (std::span<const std::byte> font)
{
    const Reader file { font };
    const auto cmap = findTable (file, 0x636d6170);
    const auto at   = cmap == 0 ? 0 : findSubtable (file, cmap);
    if (at == 0)
        return;

    if (file.u16 (at) == 12)
    {
        const auto groups = std::min<size_t> (file.u32 (at + 12), font.size() / 12);
        for (size_t i = 0; i < groups; ++i)
            ranges.push_back ({ file.u32 (at + 16 + 12 * i), file.u32 (at + 20 + 12 * i) });
    }
    else
    {
        const size_t segments = file.u16 (at + 6) / 2;
        for (size_t i = 0; i < segments; ++i)
            if (const auto last = file.u16 (at + 14 + 2 * i); last != 0xffff)
                ranges.push_back ({ file.u16 (at + 16 + 2 * segments + 2 * i), last });
    }
    std::erase_if (ranges, [] (Range r) { return r.first > r.last; });
    std::sort (ranges.begin(), ranges.end(), [] (Range a, Range b) { return a.first < b.first; });
}

bool FontCoverage::contains (uint32_t character) const
{
    const auto after = std::upper_bound (ranges.begin(), ranges.end(), character,
                                         [] (uint32_t c, Range r) { return c < r.first; });
    return after != ranges.begin() && character <= std::prev (after)->last;
}
} // namespace amp::gui
