#include "Gui/Arrange/RangeTools.h"

#include "Gui/Arrange/ClipZones.h"

#include <cmath>

namespace amp::gui
{
namespace
{
constexpr auto stepPixels = 4.0, sameGain = 0.05; // points nearer than this, or with so few decibels between them, are one

double snappedTime (const Workspace& workspace, const LanePoint& at)
{
    return at.isFree ? at.seconds : workspace.arrangement().snapped (at.seconds);
}

/** Leaves out what lies on the line between its neighbours. */
std::vector<juce::Point<double>> thinned (const std::vector<juce::Point<double>>& points)
{
    std::vector<juce::Point<double>> kept;
    for (const auto& point : points)
    {
        while (kept.size() >= 2)
        {
            const auto& a = kept[kept.size() - 2];
            const auto& b = kept.back();
            const auto share = (b.x - a.x) / std::max (1e-9, point.x - a.x);
            if (std::abs (a.y + (point.y - a.y) * share - b.y) > sameGain)
                break;
            kept.pop_back();
        }
        kept.push_back (point);
    }
    return kept;
}
} // namespace

RangeDrag::RangeDrag (Workspace& w, const LanePoint& at) : workspace (w), anchor (snappedTime (w, at)), end (anchor), firstRow (at.row), lastRow (at.row), startRow (at.row)
{
    if (const auto& old = w.selectedTime(); old && at.keys.isShiftDown())
        anchor = at.seconds < (old->start + old->end) / 2.0 ? old->end : old->start;
}

double RangeDrag::gridTime (const LanePoint& at) const { return snappedTime (workspace, at); }

void RangeDrag::moveTo (const LanePoint& at)
{
    const auto last = static_cast<int> (workspace.arrangement().rows().size()) - 1;
    const auto row  = at.row >= 0 ? at.row : at.y < 0 ? 0 : last;
    end             = gridTime (at);
    firstRow        = std::min (startRow, row);
    lastRow         = std::max (startRow, row);
}

void RangeDrag::finish()
{
    if (end == anchor || firstRow < 0)
        return workspace.deselectTime();
    Workspace::TimeRange range { std::min (anchor, end), std::max (anchor, end) };
    for (int row = firstRow; row <= lastRow; ++row)
        range.tracks.push_back (workspace.arrangement().rows()[static_cast<size_t> (row)].id);
    workspace.selectTime (range);
}

std::optional<LaneDrag::Mark> RangeDrag::mark() const
{
    if (firstRow < 0 || lastRow >= static_cast<int> (workspace.arrangement().rows().size()))
        return {};
    return Mark { Mark::Kind::range, std::min (anchor, end), std::max (anchor, end), workspace.arrangement().top (firstRow), workspace.arrangement().top (lastRow + 1) };
}

juce::String RangeDrag::hint() const
{
    const auto& time = workspace.arrangement().time;
    return "Select " + time.text (std::min (anchor, end)) + " to " + time.text (std::max (anchor, end)) + " on " + juce::String (lastRow - firstRow + 1)
           + (firstRow == lastRow ? " track" : " tracks");
}

TakeSwipe::TakeSwipe (Workspace& w, const LanePoint& at, const SubLane& take)
    : workspace (w), lane (take), track (w.arrangement().rows()[static_cast<size_t> (at.row)].id), top (w.arrangement().top (at.row)),
      anchor (at.seconds), end (at.seconds)
{
}

double TakeSwipe::gridTime (const LanePoint& at) const { return snappedTime (workspace, at); }

void TakeSwipe::moveTo (const LanePoint& at)
{
    if (isClick)
        anchor = at.isFree ? anchor : workspace.arrangement().snapped (anchor);
    isClick = false;
    end     = gridTime (at);
}

void TakeSwipe::finish()
{
    auto from = std::min (anchor, end), to = std::max (anchor, end);
    if (isClick)
        for (const auto& clip : lane.between (anchor, anchor + 1e-6))
        {
            from = clip.start;
            to   = clip.end;
        }
    if (to > from)
        workspace.run ("take.comp", { { "track", track }, { "lane", lane.id }, { "start", from }, { "end", to } });
}

std::optional<LaneDrag::Mark> TakeSwipe::mark() const
{
    return isClick ? std::nullopt : std::optional (Mark { Mark::Kind::range, std::min (anchor, end), std::max (anchor, end), top + lane.top, top + lane.top + lane.height });
}

GainPencil::GainPencil (Workspace& w, const ClipItem& clip, int row, juce::Rectangle<int> clipArea, double pixelsPerSecond, const LanePoint& at)
    : workspace (w), original (clip), area (clipArea), leastStep (stepPixels / pixelsPerSecond)
{
    shown.emplace (clip.id, Preview { clip, row });
    moveTo (at);
}

void GainPencil::moveTo (const LanePoint& at)
{
    latest          = std::clamp (gainAtLine (at.pixel.y, area), -60.0, 12.0);
    const auto time = std::clamp (at.seconds - original.start, 0.0, original.duration());
    if (! drawn.empty() && std::abs (drawn.back().x - time) < leastStep)
        drawn.back().y = latest;
    else
        drawn.emplace_back (time, latest);

    // What was drawn takes the place of what was there.
    const auto [first, last] = std::minmax_element (drawn.begin(), drawn.end(), [] (auto& a, auto& b) { return a.x < b.x; });
    auto stroke              = drawn;
    std::stable_sort (stroke.begin(), stroke.end(), [] (auto& a, auto& b) { return a.x < b.x; });
    auto& envelope = shown.at (original.id).item.envelope;
    envelope.clear();
    for (const auto& point : original.envelope)
        if (point.x < first->x - leastStep || point.x > last->x + leastStep)
            envelope.push_back (point);
    envelope.insert (envelope.end(), stroke.begin(), stroke.end());
    std::stable_sort (envelope.begin(), envelope.end(), [] (auto& a, auto& b) { return a.x < b.x; });
    envelope = thinned (envelope);
}

void GainPencil::finish()
{
    juce::Array<juce::var> numbers;
    for (const auto& point : shown.at (original.id).item.envelope)
    {
        numbers.add (point.x);
        numbers.add (point.y);
    }
    workspace.run ("clip.envelope", { { "clip", original.id }, { "points", numbers } });
}

juce::String GainPencil::hint() const { return "Gain " + juce::String (latest, 1) + " dB"; }

ClipPencil::ClipPencil (Workspace& w, const LanePoint& at)
    : workspace (w), start (at.isFree ? at.seconds : w.arrangement().time.grid.snapped (std::max (0.0, at.seconds - w.arrangement().time.grid.bar() / 2.0), "bar")), row (at.row),
      end (start + w.arrangement().time.grid.bar())
{
}

void ClipPencil::moveTo (const LanePoint& at)
{
    end = std::max (start + workspace.arrangement().time.grid.beat(), snappedTime (workspace, at));
}

void ClipPencil::finish()
{
    const auto state  = workspace.services.session.now();
    const auto scenes = SessionView (state.root()).get<"pattern">().get<"scenes">();
    workspace.run ("clip.add", { { "track", workspace.arrangement().rows()[static_cast<size_t> (row)].id },
                                 { "scene", scenes.isEmpty() ? juce::String() : scenes[0].id() },
                                 { "startTime", start },
                                 { "duration", end - start } });
}

std::optional<LaneDrag::Mark> ClipPencil::mark() const
{
    return Mark { Mark::Kind::range, start, end, workspace.arrangement().top (row), workspace.arrangement().top (row) + workspace.arrangement().rows()[static_cast<size_t> (row)].height };
}

juce::String ClipPencil::hint() const
{
    const auto& time = workspace.arrangement().time;
    return "Pattern clip " + time.text (start) + " to " + time.text (end);
}
} // namespace amp::gui
