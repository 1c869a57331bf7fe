#pragma once
#include "Gui/Arrange/TimelineView.h"

#include <functional>
#include <vector>

namespace amp::gui
{
/** The one scroll and zoom that ruler, lanes, track headers, overview and scroll bars share.

    Thread: message.
*/
class TimelineScroll
{
public:
    const TimelineView& view() const { return current; }

    /** Called after the view or an extent changed. */
    std::function<void()> onChange;

    /** Shows something else, kept inside the content. */
    void show (TimelineView);

    /** The size of the lanes on the screen, in pixels. */
    void setArea (int width, int height);

    /** What there is to show. @param seconds  where the last clip ends.  @param height  of all tracks, in pixels. */
    void setContent (double seconds, int height);

    int width() const { return areaWidth; }
    int height() const { return areaHeight; }
    int contentHeight() const { return tracksHeight; }
    double contentEnd() const { return lastEnd; }

    /** How far the timeline can be scrolled, in seconds: past the last clip, so that something can be put there. */
    double reach() const { return reachOf (current.pixelsPerSecond); }

    double visibleSeconds() const { return areaWidth / current.pixelsPerSecond; }

    void scrollBy (double pixelsRight, int pixelsDown);
    void zoomAt (double x, double factor);

    /** Shows a range of time; stepBack() returns. */
    void zoomTo (double start, double end);
    void zoomToFit() { zoomTo (0.0, std::max (1.0, lastEnd)); }

    /** Shows what was shown before the last zoomTo(). @returns false if there is none. */
    bool stepBack();

    /** Scrolls as little as needed to show a span of the tracks' height. */
    void showRows (int top, int bottom);

    /** Scrolls to a time that is out of sight, or close to the right edge. */
    void showTime (double seconds);

private:
    TimelineView inside (TimelineView) const;
    double reachOf (double pixelsPerSecond) const;

    TimelineView current;
    int areaWidth = 0, areaHeight = 0, tracksHeight = 0;
    double lastEnd = 0;
    std::vector<TimelineView> steps; // the latest last
};
} // namespace amp::gui
