#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace amp::gui
{
/** What the timeline shows: its zoom and scroll, and the way between seconds and pixels. A plain value.

    Lines and clips stand on whole pixels that are counted from the session's start, so that scrolling moves all of them
    alike and never by a fraction.
*/
struct TimelineView
{
    double pixelsPerSecond = 40.0;
    double left = 0;  // seconds at the left edge
    int scrollY = 0;  // pixels above the top edge

    static constexpr double leastZoom = 0.05, greatestZoom = 32.0 * 48000.0;
    static constexpr int farPixel = 1 << 20; // farther out nothing is drawn

    double xOf (double seconds) const { return (seconds - left) * pixelsPerSecond; }
    double secondsAt (double x) const { return left + x / pixelsPerSecond; }

    /** The whole pixel of a time. */
    int pixelOf (double seconds) const
    {
        const auto x = std::round (seconds * pixelsPerSecond) - std::round (left * pixelsPerSecond);
        return static_cast<int> (std::clamp (x, -1.0 * farPixel, 1.0 * farPixel));
    }

    /** Zooms by a factor while the time at x stays under it. */
    void zoomAt (double x, double factor)
    {
        const auto fixed = secondsAt (x);
        pixelsPerSecond  = std::clamp (pixelsPerSecond * factor, leastZoom, greatestZoom);
        left             = std::max (0.0, fixed - x / pixelsPerSecond);
    }

    /** Shows a range of time over the whole width, with a little room on both sides. */
    void show (double start, double end, int width)
    {
        const auto room = std::max (0.05, (end - start) * 0.03);
        pixelsPerSecond = std::clamp (width / std::max (0.01, end - start + 2.0 * room), leastZoom, greatestZoom);
        left            = std::max (0.0, start - room);
    }

    bool operator== (const TimelineView&) const = default;
};
} // namespace amp::gui
