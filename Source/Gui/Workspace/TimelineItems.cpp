#include "Gui/Workspace/TimelineItems.h"

#include <algorithm>

namespace amp::gui
{
namespace
{
size_t firstFrom (std::span<const ClipItem> clips, double end)
{
    return static_cast<size_t> (std::lower_bound (clips.begin(), clips.end(), end, [] (const ClipItem& c, double t) { return c.start < t; }) - clips.begin());
}
} // namespace

std::span<const ClipItem> SubLane::between (double start, double end) const
{
    // Takes hold few clips: the one before the first that starts inside may reach in, and so may others, seldom.
    const auto last = firstFrom (clips, end);
    auto first      = last;
    while (first > 0 && clips[first - 1].end > start)
        --first;
    return std::span (clips).subspan (first, last - first);
}

std::span<const ClipItem> TrackRow::between (double start, double end) const
{
    const auto first = static_cast<size_t> (std::upper_bound (latestEnd.begin(), latestEnd.end(), start) - latestEnd.begin());
    const auto last  = firstFrom (clips, end);
    return first < last ? std::span (clips).subspan (first, last - first) : std::span<const ClipItem>();
}

AutomationCurve curveOfPoints (const SubLane& lane)
{
    const auto shape = lane.parameter.isSwitch ? CurveShape::stepped : curveShapeNamed (lane.curveName);
    std::vector<CurvePoint> points;
    for (const auto& point : lane.points)
        points.push_back ({ point.time, point.value, point.shape.value_or (shape) });
    return AutomationCurve (std::move (points));
}

const SubLane* TrackRow::laneAt (int y) const
{
    for (const auto& lane : lanes)
        if (y >= lane.top && y < lane.top + lane.height)
            return &lane;
    return nullptr;
}
} // namespace amp::gui
