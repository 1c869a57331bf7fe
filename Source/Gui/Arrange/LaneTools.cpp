#include "Gui/Arrange/LaneTools.h"

#include "Gui/Workspace/ClipActions.h"

namespace amp::gui
{
namespace
{
constexpr auto leastDrag = 4.0f; // pixels; less is a click
} // namespace

RubberBand::RubberBand (Workspace& w, const LanePoint& at, bool isAdding)
    : workspace (w), start (at), before (w.selectedClips()), adds (isAdding)
{
}

void RubberBand::moveTo (const LanePoint& at)
{
    box = Mark { Mark::Kind::box, std::min (start.seconds, at.seconds), std::max (start.seconds, at.seconds), std::min (start.y, at.y), std::max (start.y, at.y) };

    const auto& song = workspace.arrangement();
    auto touched     = adds ? before : std::set<juce::String>();
    const auto count = static_cast<int> (song.rows().size());
    for (int row = std::max (0, song.rowAt (std::max (0, box->top))); row < count && song.top (row) <= box->bottom; ++row)
        for (const auto& clip : song.rows()[static_cast<size_t> (row)].between (box->start, box->end))
            if (clip.end > box->start && clip.start < box->end)
                touched.insert (clip.id);
    workspace.selectClips (touched);
}

CutLine::CutLine (Workspace& w, const LanePoint& at)
    : workspace (w), seconds (at.isFree && ! at.keys.isAltDown() ? at.seconds : w.arrangement().snapped (at.seconds)),
      firstRow (at.row), lastRow (at.row), startRow (at.row)
{
    moveTo (at);
}

void CutLine::moveTo (const LanePoint& at)
{
    const auto last = static_cast<int> (workspace.arrangement().rows().size()) - 1;
    const auto row  = at.row >= 0 ? at.row : at.y < 0 ? 0 : last;
    firstRow        = at.keys.isAltDown() ? 0 : std::min (startRow, row);
    lastRow         = at.keys.isAltDown() ? last : std::max (startRow, row);
}

void CutLine::finish()
{
    std::set<juce::String> crossed;
    const auto& rows = workspace.arrangement().rows();
    for (int row = std::max (0, firstRow); row <= lastRow && row < static_cast<int> (rows.size()); ++row)
        for (const auto& clip : rows[static_cast<size_t> (row)].between (seconds, seconds))
            if (! clip.locked && clip.start < seconds && clip.end > seconds)
                crossed.insert (clip.id);
    ClipActions (workspace).split (crossed, seconds);
}

std::optional<LaneDrag::Mark> CutLine::mark() const
{
    const auto& song = workspace.arrangement();
    if (firstRow < 0 || lastRow >= static_cast<int> (song.rows().size()))
        return {};
    return Mark { Mark::Kind::line, seconds, seconds, song.top (firstRow), song.top (lastRow + 1) };
}

juce::String CutLine::hint() const
{
    return "Cut at " + workspace.arrangement().time.text (seconds);
}

ZoomBox::ZoomBox (TimelineScroll& s, const LanePoint& at, int contentHeight) : scroll (s), start (at), height (contentHeight) {}

void ZoomBox::moveTo (const LanePoint& at)
{
    if (std::abs (at.pixel.x - start.pixel.x) >= leastDrag)
        box = Mark { Mark::Kind::box, std::min (start.seconds, at.seconds), std::max (start.seconds, at.seconds), 0, height };
}

void ZoomBox::finish()
{
    constexpr auto clickFactor = 2.0;
    if (box)
        scroll.zoomTo (box->start, box->end);
    else
        scroll.zoomAt (start.pixel.x, start.keys.isAltDown() ? 1.0 / clickFactor : clickFactor);
}

void HandDrag::moveTo (const LanePoint& at)
{
    auto next = original;
    next.left -= (at.pixel.x - from.x) / original.pixelsPerSecond;
    next.scrollY -= static_cast<int> (at.pixel.y - from.y);
    scroll.show (next);
}
} // namespace amp::gui
