#include "Gui/Arrange/GridPainter.h"

namespace amp::gui
{
namespace
{
constexpr double leastDistance = 10.0; // of two lines, in pixels
} // namespace

void paintGrid (juce::Graphics& g, const Theme& theme, const TimeFormat& time, const TimelineView& view, juce::Rectangle<int> dirty)
{
    const auto from = view.secondsAt (dirty.getX() - 1), to = view.secondsAt (dirty.getRight() + 1);
    const auto draw = [&] (const std::vector<double>& lines, juce::Colour colour) {
        g.setColour (colour);
        for (const auto seconds : lines)
            g.fillRect (view.pixelOf (seconds), dirty.getY(), 1, dirty.getHeight());
    };

    if (time.kind == TimeFormat::Kind::bars)
    {
        using Line         = BarGrid::Line;
        const auto isShown = [&] (Line line) { return time.grid.shortest (line) * view.pixelsPerSecond >= leastDistance; };
        if (isShown (Line::sixteenth))
            draw (time.grid.lines (from, to, Line::sixteenth), theme.gridSub);
        if (isShown (Line::beat))
            draw (time.grid.lines (from, to, Line::beat), theme.gridBeat);
        draw (isShown (Line::bar) ? time.grid.lines (from, to, Line::bar) : time.marks (from, to, view.pixelsPerSecond, 60.0), theme.gridBar);
        return;
    }

    const auto marks = time.marks (from, to, view.pixelsPerSecond, 70.0);
    const auto step  = time.markStep (view.pixelsPerSecond, 70.0);
    for (int part = 1; part < 5 && step / 5.0 * view.pixelsPerSecond >= leastDistance; ++part)
    {
        auto between = marks;
        for (auto& seconds : between)
            seconds += step * part / 5.0;
        draw (between, theme.gridSub);
    }
    draw (marks, theme.gridBar);
}
} // namespace amp::gui
