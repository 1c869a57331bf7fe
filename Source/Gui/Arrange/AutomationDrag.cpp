#include "Gui/Arrange/AutomationDrag.h"

#include <cmath>

namespace amp::gui
{
namespace
{
constexpr auto stepPixels = 4.0;  // between two points that are drawn
constexpr auto bendPixels = 8.0f; // of a drag that bends nothing yet

AutomationDrawing drawingOf (const SubLane& lane, juce::Rectangle<int> area, const TimelineView& view) { return { lane, area, view, 0.0 }; }

/** Sorts the points and makes the curve of them anew. */
void shape (SubLane& lane)
{
    std::stable_sort (lane.points.begin(), lane.points.end(), [] (const AutomationPoint& a, const AutomationPoint& b) { return a.time < b.time; });
    lane.curve = curveOfPoints (lane);
}
} // namespace

juce::Array<juce::var> pointIds (const std::set<uint32_t>& points)
{
    juce::Array<juce::var> list;
    for (const auto id : points)
        list.add (static_cast<double> (id));
    return list;
}

PointDrag::PointDrag (Workspace& w, const AutomationDrawing& drawing, std::set<uint32_t> points, const LanePoint& at)
    : workspace (w), original (drawing.lane), area (drawing.area), view (drawing.view), moved (std::move (points)), grabbedAt (at.seconds),
      grabbedValue (drawing.valueAt (at.pixel.y)), shown (drawing.lane)
{
}

void PointDrag::moveTo (const LanePoint& at)
{
    by      = at.keys.isShiftDown() ? 0.0 : at.seconds - grabbedAt;
    valueBy = at.keys.isCtrlDown() ? 0.0 : drawingOf (original, area, view).valueAt (at.pixel.y) - grabbedValue;
    if (! at.isFree && by != 0.0)
        for (const auto& point : original.points)
            if (moved.contains (point.id))
            {
                by = workspace.arrangement().snapped (point.time + by) - point.time; // the first lands on the grid
                break;
            }

    shown.points = original.points;
    for (auto& point : shown.points)
        if (moved.contains (point.id))
        {
            point.time  = std::max (0.0, point.time + by);
            point.value = std::clamp (point.value + valueBy, original.parameter.min, original.parameter.max);
        }
    shape (shown);
}

juce::String PointDrag::hint() const
{
    for (const auto& point : shown.points)
        if (moved.contains (point.id))
            return original.name + " " + original.format.spoken (point.value) + " at " + workspace.arrangement().time.text (point.time);
    return {};
}

void PointDrag::finish()
{
    if (by != 0.0 || valueBy != 0.0)
        workspace.run ("automation.move-points", { { "parameter", original.id }, { "points", pointIds (moved) }, { "by", by }, { "valueBy", valueBy } });
}

SegmentBend::SegmentBend (Workspace& w, const SubLane& lane, uint32_t id, const LanePoint& at)
    : workspace (w), original (lane), point (id), grabbedY (at.pixel.y), shown (lane)
{
    for (size_t i = 0; i + 1 < lane.points.size(); ++i)
        if (lane.points[i].id == point)
            rises = lane.points[i + 1].value >= lane.points[i].value;
}

void SegmentBend::moveTo (const LanePoint& at)
{
    const auto up = grabbedY - at.pixel.y;
    name          = std::abs (up) < bendPixels ? "linear" : (up > 0.0f) == rises ? "logarithmic" : "exponential";
    for (auto& each : shown.points)
        if (each.id == point)
            each.shape = curveShapeNamed (name);
    shape (shown);
}

void SegmentBend::finish()
{
    workspace.run ("automation.set-curve", { { "parameter", original.id }, { "curve", name }, { "points", pointIds ({ point }) } });
}

CurvePencil::CurvePencil (Workspace& w, const AutomationDrawing& drawing, const LanePoint& at)
    : workspace (w), original (drawing.lane), area (drawing.area), view (drawing.view), shown (drawing.lane)
{
    moveTo (at);
}

void CurvePencil::moveTo (const LanePoint& at)
{
    latest           = drawingOf (original, area, view).valueAt (at.pixel.y);
    const auto step  = stepPixels / view.pixelsPerSecond;
    const auto time  = std::max (0.0, at.isFree ? at.seconds : drawn.empty() ? at.seconds : at.seconds);
    const auto key   = std::round (time / step) * step;
    drawn[key]       = latest;

    const auto first = drawn.begin()->first, last = drawn.rbegin()->first;
    shown.points.clear();
    for (const auto& point : original.points)
        if (point.time < first || point.time > last)
            shown.points.push_back (point);
    for (const auto& [seconds, value] : drawn)
        shown.points.push_back ({ 0, seconds, value, {} });
    shape (shown);
}

juce::String CurvePencil::hint() const { return original.name + " " + original.format.spoken (latest); }

void CurvePencil::finish()
{
    if (drawn.size() == 1)
    {
        workspace.run ("automation.add-point", { { "parameter", original.id }, { "time", drawn.begin()->first }, { "value", latest } });
        return;
    }
    juce::Array<juce::var> values;
    for (const auto& [seconds, value] : drawn)
    {
        values.add (seconds);
        values.add (value);
    }
    workspace.run ("automation.write", { { "parameter", original.id }, { "from", drawn.begin()->first }, { "to", drawn.rbegin()->first }, { "values", values } });
}
} // namespace amp::gui
