#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace amp::gui
{
/** Which characters a font has, read from its cmap table (OpenType 1.9, formats 4 and 12).

    JUCE 7's FreeType faces draw an empty box for what they lack and never fall back, so we ask first.
*/
class FontCoverage
{
public:
    FontCoverage() = default;

    /** @param font  an OpenType or TrueType file; what cannot be read gives an empty coverage. */
    explicit FontCoverage (std::span<const std::byte> font);

    bool contains (uint32_t character) const;
    bool isEmpty() const { return ranges.empty(); }

private:
    struct Range
    {
        uint32_t first, last;
    };
    std::vector<Range> ranges; // sorted, disjoint
};
} // namespace amp::gui
