#include "Gui/Arrange/AutomationDrawing.h"

#include <cmath>

namespace amp::gui
{
namespace
{
constexpr auto margin = 6.0f, pointRadius = 4.0f, pointReach = 7.0f, curveReach = 5.0f;
constexpr auto columnStep = 2; // pixels between two samples of the curve
} // namespace

float AutomationDrawing::yOf (double value) const
{
    const auto& what = lane.parameter;
    const auto share = what.max > what.min ? std::clamp ((value - what.min) / (what.max - what.min), 0.0, 1.0) : 0.0;
    const auto body  = area.toFloat().reduced (0.0f, margin);
    return body.getBottom() - body.getHeight() * static_cast<float> (share);
}

double AutomationDrawing::valueAt (float y) const
{
    const auto& what = lane.parameter;
    const auto body  = area.toFloat().reduced (0.0f, margin);
    const auto share = std::clamp ((body.getBottom() - y) / std::max (1.0f, body.getHeight()), 0.0f, 1.0f);
    const auto value = what.min + (what.max - what.min) * share;
    return what.isSwitch ? (share >= 0.5f ? 1.0 : 0.0) : value;
}

double AutomationDrawing::at (double seconds) const { return lane.points.empty() ? rest : lane.curve.at (seconds); }

juce::Point<float> AutomationDrawing::placeOf (const AutomationPoint& point) const
{
    return { static_cast<float> (view.pixelOf (point.time)), yOf (point.value) };
}

const AutomationPoint* AutomationDrawing::pointAt (juce::Point<float> position) const
{
    const AutomationPoint* nearest = nullptr;
    auto distance                  = pointReach;
    for (const auto& point : lane.points)
        if (const auto d = placeOf (point).getDistanceFrom (position); d <= distance)
        {
            distance = d;
            nearest  = &point;
        }
    return nearest;
}

bool AutomationDrawing::isOnCurve (juce::Point<float> position) const
{
    return std::abs (yOf (at (view.secondsAt (position.x))) - position.y) <= curveReach;
}

const AutomationPoint* AutomationDrawing::segmentAt (double seconds) const
{
    const auto after = std::upper_bound (lane.points.begin(), lane.points.end(), seconds, [] (double t, const AutomationPoint& p) { return t < p.time; });
    return after == lane.points.begin() || after == lane.points.end() ? nullptr : &*std::prev (after);
}

void AutomationDrawing::paint (juce::Graphics& g, const Theme& theme, juce::Rectangle<int> dirty, const std::set<uint32_t>& chosen) const
{
    const auto seen = area.getIntersection (dirty.expanded (8, 0));
    if (seen.isEmpty())
        return;
    const auto colour = lane.isActive ? juce::Colour (theme.accent) : juce::Colour (theme.textDisabled);
    const juce::Graphics::ScopedSaveState clipped (g);
    g.reduceClipRegion (area.getIntersection (dirty));

    juce::Path curve;
    auto isFirst = true;
    for (auto x = seen.getX() - columnStep; x <= seen.getRight() + columnStep; x += columnStep)
    {
        const auto y = yOf (at (view.secondsAt (x)));
        if (std::exchange (isFirst, false))
            curve.startNewSubPath (static_cast<float> (x), y);
        else
            curve.lineTo (static_cast<float> (x), y);
    }
    auto ground = curve;
    ground.lineTo (static_cast<float> (seen.getRight() + columnStep), static_cast<float> (area.getBottom()));
    ground.lineTo (static_cast<float> (seen.getX() - columnStep), static_cast<float> (area.getBottom()));
    ground.closeSubPath();
    g.setColour (colour.withAlpha (0.14f));
    g.fillPath (ground);
    g.setColour (lane.points.empty() ? colour.withAlpha (0.5f) : colour);
    g.strokePath (curve, juce::PathStrokeType (1.5f));

    for (const auto& point : lane.points)
    {
        const auto place = placeOf (point);
        if (place.x < static_cast<float> (seen.getX()) - pointRadius || place.x > static_cast<float> (seen.getRight()) + pointRadius)
            continue;
        const auto dot = juce::Rectangle<float> (2 * pointRadius, 2 * pointRadius).withCentre (place);
        g.setColour (theme.well);
        g.fillEllipse (dot.expanded (1.0f));
        g.setColour (chosen.contains (point.id) ? juce::Colour (theme.textStrong) : colour);
        g.fillEllipse (dot);
    }
}
} // namespace amp::gui
