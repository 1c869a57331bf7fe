#include "Gui/Arrange/RulerFlags.h"

namespace amp::gui
{
namespace
{
constexpr auto together   = 4; // pixels: flags no farther apart stand side by side
constexpr auto leastWidth = 3; // of a flag, so that it is seen
constexpr auto padding    = 4; // beside a name

juce::Rectangle<int> labelIn (juce::Rectangle<int> flag) { return flag.withLeft (std::max (0, flag.getX())).reduced (padding, 0); }
} // namespace

std::vector<FlagPlace> layFlags (const std::vector<MarkItem>& marks, const TimelineView& view, FlagRows rows, const std::function<int (const MarkItem&)>& widthOf)
{
    std::vector<FlagPlace> places (marks.size());
    std::vector<size_t> flags;
    auto* before = static_cast<FlagPlace*> (nullptr); // the region before
    for (size_t i = 0; i < marks.size(); ++i)
    {
        const auto x = view.pixelOf (marks[i].start);
        if (! marks[i].isRegion())
        {
            flags.push_back (i);
            continue;
        }
        auto& place = places[i];
        place.flag  = { x, rows.regions, std::max (2, view.pixelOf (marks[i].end) - x), rows.height };
        place.label = labelIn (place.flag);
        if (before != nullptr && before->label.getRight() > x && before->label.getX() < x)
            before->label.setRight (x - 1);
        before = &place;
    }

    for (size_t first = 0; first < flags.size();)
    {
        const auto start = view.pixelOf (marks[flags[first]].start);
        auto last        = first + 1;
        while (last < flags.size() && view.pixelOf (marks[flags[last]].start) - start <= together)
            ++last;
        auto wanted = 0;
        for (auto i = first; i < last; ++i)
            wanted += widthOf (marks[flags[i]]) + 1;
        const auto room  = last < flags.size() ? view.pixelOf (marks[flags[last]].start) - start : std::numeric_limits<int>::max();
        const auto share = wanted > room ? room / static_cast<int> (last - first) - 1 : room;
        auto x           = start;
        for (; first < last; ++first)
        {
            auto& place = places[flags[first]];
            place.flag  = { x, rows.flags, std::max (leastWidth, std::min (share, widthOf (marks[flags[first]]))), rows.height };
            place.label = labelIn (place.flag);
            x           = place.flag.getRight() + 1;
        }
    }
    return places;
}
} // namespace amp::gui
