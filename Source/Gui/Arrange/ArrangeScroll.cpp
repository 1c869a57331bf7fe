#include "Gui/Arrange/ArrangeView.h"

// Scrolling and zooming.
namespace amp::gui
{
namespace
{
constexpr auto sessionZoomUnit = 100.0; // timeline.zoom 1 is 100 pixels a second
constexpr auto notch           = 50.0f / 256.0f; // what one click of a wheel is on Linux
constexpr auto quietSeconds    = 0.5; // a view that stays so long is written down
} // namespace

double ArrangeView::songLength() const
{
    const auto& song = workspace.arrangement();
    return std::max ({ song.end(), song.loop ? song.loop->getEnd() : 0.0, 8.0 * song.time.grid.bar() });
}

void ArrangeView::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& details)
{
    wheel (e, details);
}

void ArrangeView::wheel (const juce::MouseEvent& e, const juce::MouseWheelDetails& details)
{
    const auto clicks = details.deltaY / notch;
    if (e.mods.isCtrlDown())
        view.zoomAt (e.getEventRelativeTo (&canvas).position.x, std::pow (1.25, clicks));
    else if (e.mods.isShiftDown() || details.deltaX != 0.0f)
        view.left = std::max (0.0, view.left - (details.deltaX / notch + clicks) * 60.0 / view.pixelsPerSecond);
    else
        view.scrollY -= static_cast<int> (clicks * 40.0f);
    isFollowing = false;
    viewMoved();
}

void ArrangeView::zoomBy (double factor)
{
    const auto x = view.xOf (workspace.services.transport.position());
    view.zoomAt (x >= 0 && x < canvas.getWidth() ? x : canvas.getWidth() / 2.0, factor);
    viewMoved();
}

void ArrangeView::zoomToFit()
{
    auto range = juce::Range<double> (0.0, songLength());
    if (! workspace.selectedClips().empty())
    {
        range = {};
        for (const auto& id : workspace.selectedClips())
            if (const auto* clip = workspace.arrangement().findClip (id))
                range = range.isEmpty() ? juce::Range<double> (clip->start, clip->end) : range.getUnionWith ({ clip->start, clip->end });
    }
    view.show (range.getStart(), range.getEnd(), std::max (100, canvas.getWidth()));
    viewMoved();
}

void ArrangeView::clampView()
{
    const auto hidden = workspace.arrangement().height() + 40 - canvas.getHeight();
    view.scrollY      = juce::jlimit (0, std::max (0, hidden), view.scrollY);
    view.left         = juce::jlimit (0.0, std::max (0.0, songLength() * 1.5 + 60.0), view.left);
}

void ArrangeView::viewMoved()
{
    secondsUnchanged = 0.0;
    clampView();
    layHeaders();
    updateScrollBars();
    ruler.refresh();
    canvas.refresh();
}

void ArrangeView::updateScrollBars()
{
    const juce::ScopedValueSetter<bool> own (isMovingBars, true);
    const auto shown = canvas.getWidth() / view.pixelsPerSecond;
    horizontal.setRangeLimits (0.0, std::max (songLength() * 1.1, view.left + shown), juce::dontSendNotification);
    horizontal.setCurrentRange (view.left, shown, juce::dontSendNotification);
    horizontal.setSingleStepSize (60.0 / view.pixelsPerSecond);
    vertical.setRangeLimits (0.0, std::max (workspace.arrangement().height() + 40, canvas.getHeight()), juce::dontSendNotification);
    vertical.setCurrentRange (view.scrollY, canvas.getHeight(), juce::dontSendNotification);
    vertical.setSingleStepSize (40.0);
}

void ArrangeView::scrollBarMoved (juce::ScrollBar* bar, double start)
{
    if (isMovingBars)
        return;
    if (bar == &horizontal)
        view.left = start;
    else
        view.scrollY = static_cast<int> (start);
    isFollowing = false;
    viewMoved();
}

void ArrangeView::restoreView()
{
    if (isRestored || canvas.getWidth() < 100)
        return;
    isRestored          = true;
    const auto session  = workspace.services.session.now();
    const auto timeline = SessionView (session.root()).get<"timeline">();
    const auto isTouched = timeline.get<"zoom">() != 1.0 || timeline.get<"scrollX">() != 0.0 || timeline.get<"scrollY">() != 0.0;
    if (isTouched)
    {
        view.pixelsPerSecond = timeline.get<"zoom">() * sessionZoomUnit;
        view.left            = timeline.get<"scrollX">() / view.pixelsPerSecond;
        view.scrollY         = static_cast<int> (timeline.get<"scrollY">());
    }
    else
        view.show (0.0, songLength(), canvas.getWidth());
    clampView();
    kept = view;
}

void ArrangeView::keepView (double seconds)
{
    secondsUnchanged = view == kept ? 0.0 : secondsUnchanged + seconds;
    if (secondsUnchanged < quietSeconds || workspace.services.transport.isPlaying())
        return;
    kept             = view;
    secondsUnchanged = 0.0;
    workspace.run ("view.scroll", { { "zoom", juce::jlimit (0.1, 100.0, view.pixelsPerSecond / sessionZoomUnit) },
                                    { "x", std::min (1.0e9, view.left * view.pixelsPerSecond) },
                                    { "y", view.scrollY } });
}
} // namespace amp::gui
