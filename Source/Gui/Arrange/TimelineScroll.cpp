#include "Gui/Arrange/TimelineScroll.h"

#include <utility>

namespace amp::gui
{
namespace
{
constexpr size_t mostSteps     = 20;
constexpr int roomBelowTracks  = 48;
constexpr double leastReach    = 60.0; // seconds, of an empty session
} // namespace

double TimelineScroll::reachOf (double pixelsPerSecond) const
{
    return std::max (leastReach, lastEnd) + 0.5 * areaWidth / pixelsPerSecond;
}

TimelineView TimelineScroll::inside (TimelineView view) const
{
    const auto lowest    = std::max (0, tracksHeight + roomBelowTracks - areaHeight);
    view.pixelsPerSecond = std::clamp (view.pixelsPerSecond, TimelineView::leastZoom, TimelineView::greatestZoom);
    view.scrollY         = std::clamp (view.scrollY, 0, lowest);

    const auto farthest = std::max (0.0, reachOf (view.pixelsPerSecond) - areaWidth / view.pixelsPerSecond);
    const auto left     = std::clamp (view.left, 0.0, std::max (farthest, current.left));
    view.left           = std::round (left * view.pixelsPerSecond) / view.pixelsPerSecond;
    return view;
}

void TimelineScroll::show (TimelineView view)
{
    const auto next = inside (view);
    if (std::exchange (current, next) != next && onChange != nullptr)
        onChange();
}

void TimelineScroll::setArea (int width, int height)
{
    if (areaWidth == width && areaHeight == height)
        return;
    areaWidth  = width;
    areaHeight = height;
    current    = inside (current);
    if (onChange != nullptr)
        onChange();
}

void TimelineScroll::setContent (double seconds, int height)
{
    const auto isSame = lastEnd == seconds && tracksHeight == height;
    lastEnd           = seconds;
    tracksHeight      = height;
    if (isSame)
        return;
    current = inside (current);
    if (onChange != nullptr)
        onChange();
}

void TimelineScroll::scrollBy (double pixelsRight, int pixelsDown)
{
    auto next = current;
    next.left += pixelsRight / next.pixelsPerSecond;
    next.scrollY += pixelsDown;
    show (next);
}

void TimelineScroll::zoomAt (double x, double factor)
{
    auto next = current;
    next.zoomAt (x, factor);
    show (next);
}

void TimelineScroll::zoomTo (double start, double end)
{
    steps.push_back (current);
    if (steps.size() > mostSteps)
        steps.erase (steps.begin());

    auto next = current;
    next.show (start, end, areaWidth);
    show (next);
}

bool TimelineScroll::stepBack()
{
    if (steps.empty())
        return false;
    const auto before = steps.back();
    steps.pop_back();
    show (before);
    return true;
}

void TimelineScroll::showRows (int top, int bottom)
{
    auto next = current;
    if (top < next.scrollY)
        next.scrollY = top;
    else if (bottom > next.scrollY + areaHeight)
        next.scrollY = bottom - areaHeight;
    show (next);
}

void TimelineScroll::showTime (double seconds)
{
    constexpr auto margin = 48;
    if (const auto x = current.xOf (seconds); x < 0 || x > areaWidth - margin)
        scrollBy (x - areaWidth / 4.0, 0);
}
} // namespace amp::gui
