#pragma once

namespace amp::gui
{
/** What every strip of a mixer shows, so that the same controls stand at the same height in all of them. */
struct StripLayout
{
    int insertRows = 0, sectionRows = 0, sendRows = 0; // 0: not shown
    bool hasPan = true, hasOutput = false;

    bool operator== (const StripLayout&) const = default;
};
} // namespace amp::gui
