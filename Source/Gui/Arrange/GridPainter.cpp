#include "Gui/Arrange/GridPainter.h"

namespace amp::gui
{
namespace
{
constexpr double leastDistance = 10.0; // of two lines, in pixels
} // namespace

void paintGrid (juce::Graphics& g, const Theme& theme, const TimeFormat& time, const TimelineView& view, juce::Rectangle<int> dirty)
{
    const auto lines = [&] (double step, juce::Colour colour) {
        if (step * view.pixelsPerSecond < leastDistance)
            return;
        g.setColour (colour);
        const auto last = view.secondsAt (dirty.getRight() + 1);
        for (auto n = std::max (0.0, std::floor (view.secondsAt (dirty.getX() - 1) / step)); n * step <= last; n += 1.0)
            g.fillRect (view.pixelOf (n * step), dirty.getY(), 1, dirty.getHeight());
    };

    if (time.kind == TimeFormat::Kind::bars)
    {
        lines (time.grid.quarter() / 4.0, theme.gridSub);
        lines (time.grid.beat(), theme.gridBeat);
        lines (time.grid.bar(), theme.gridBar);
        if (time.grid.bar() * view.pixelsPerSecond < leastDistance)
            lines (time.markStep (view.pixelsPerSecond, 60.0), theme.gridBar);
        return;
    }
    const auto step = time.markStep (view.pixelsPerSecond, 70.0);
    lines (step / 5.0, theme.gridSub);
    lines (step, theme.gridBar);
}

double neighbourLine (double seconds, double step, int direction)
{
    constexpr auto rounding = 1e-6; // of a step: a time on a line counts as on it
    const auto at           = seconds / step;
    const auto line         = direction > 0 ? std::floor (at + rounding) + 1.0 : std::ceil (at - rounding) - 1.0;
    return std::max (0.0, line * step);
}
} // namespace amp::gui
