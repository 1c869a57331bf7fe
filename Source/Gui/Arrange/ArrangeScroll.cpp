#include "Gui/Arrange/ArrangeView.h"

// Scrolling, zooming and following.
namespace amp::gui
{
namespace
{
constexpr auto sessionZoomUnit = 100.0;          // timeline.zoom 1 is 100 pixels a second
constexpr auto leastSessionZoom = 0.1, greatestSessionZoom = 100.0;
constexpr auto notch           = 50.0f / 256.0f; // what one click of a wheel is on Linux
constexpr auto zoomPerNotch    = 1.25;
constexpr auto timePerNotch = 60.0, tracksPerNotch = 40.0, heightPerNotch = 8.0; // pixels
constexpr auto quietSeconds    = 0.5; // a view that stays so long is written down
constexpr auto pageMargin      = 24.0; // pixels before the playhead on a new page
} // namespace

void ArrangeView::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& details)
{
    wheel (e, details);
}

void ArrangeView::wheel (const juce::MouseEvent& e, const juce::MouseWheelDetails& details)
{
    const auto clicks = details.deltaY / notch, sideways = details.deltaX / notch;
    const auto at     = e.getEventRelativeTo (&canvas).position;
    isFollowing       = false;

    if (e.mods.isCtrlDown() && e.mods.isShiftDown())
        workspace.run ("view.waveZoom", { { "zoom", juce::jlimit (0.1, 100.0, workspace.arrangement().waveZoom * std::pow (zoomPerNotch, clicks)) } });
    else if (e.mods.isCtrlDown())
        scroll.zoomAt (at.x, std::pow (zoomPerNotch, clicks));
    else if (e.mods.isAltDown())
        changeTrackHeight (static_cast<int> (at.y), clicks);
    else if (e.mods.isShiftDown() || sideways != 0.0f)
        scroll.scrollBy (-(sideways + clicks) * timePerNotch, 0);
    else
        scroll.scrollBy (0.0, static_cast<int> (-clicks * tracksPerNotch));
}

void ArrangeView::changeTrackHeight (int y, float notches)
{
    const auto row = workspace.arrangement().rowAt (y + scroll.view().scrollY);
    if (row < 0)
        return;
    const auto& track = workspace.arrangement().rows()[static_cast<size_t> (row)];
    const auto wanted = (track.height + std::round (notches * heightPerNotch)) / workspace.arrangement().verticalZoom;
    const auto height = juce::jlimit (24, 320, static_cast<int> (std::lround (wanted)));
    const auto& chosen = workspace.selectedTracks();
    for (const auto& each : workspace.arrangement().rows())
        if (each.id == track.id || (chosen.contains (track.id) && chosen.contains (each.id)))
            workspace.run ("track.height", { { "track", each.id }, { "height", height } });
}

void ArrangeView::zoomBy (double factor)
{
    const auto x = scroll.view().xOf (canvas.editCursor());
    scroll.zoomAt (x >= 0 && x < canvas.getWidth() ? x : canvas.getWidth() / 2.0, factor);
}

void ArrangeView::zoomToSelection()
{
    std::optional<juce::Range<double>> range;
    if (const auto& time = workspace.selectedTime())
        range = juce::Range<double> (time->start, time->end);
    for (const auto& id : workspace.selectedClips())
        if (const auto* clip = workspace.arrangement().findClip (id))
            range = range ? range->getUnionWith ({ clip->start, clip->end }) : juce::Range<double> (clip->start, clip->end);
    if (! range)
        return zoomToFit();
    scroll.zoomTo (range->getStart(), range->getEnd());
}

void ArrangeView::setFollowing (bool on)
{
    const auto state = workspace.services.session.now();
    isFollowing      = on && SessionView (state.root()).get<"ui">().get<"view">().get<"followPlayhead">();
}

void ArrangeView::followPlayhead (double position)
{
    const auto isPlaying = workspace.services.transport.isPlaying();
    if (isPlaying && ! wasPlaying)
        setFollowing (true);
    wasPlaying = isPlaying;

    const auto x = scroll.view().xOf (position);
    if (isPlaying && isFollowing && ! canvas.isDragging() && scrollsSmoothly)
    {
        auto next = scroll.view();
        next.left = std::max (0.0, position - scroll.visibleSeconds() / 2.0);
        return scroll.show (next);
    }
    if (! isPlaying || ! isFollowing || canvas.isDragging() || (x >= 0 && x <= canvas.getWidth() - pageMargin / 3.0))
        return;
    auto next = scroll.view();
    next.left = position - pageMargin / next.pixelsPerSecond;
    scroll.show (next);
}

void ArrangeView::viewMoved()
{
    secondsUnchanged = 0.0;
    updateScrollBars();
    headers.refresh();
    ruler.refresh();
    canvas.viewMoved();
    minimap.viewMoved();
}

void ArrangeView::updateScrollBars()
{
    const juce::ScopedValueSetter<bool> own (isMovingBars, true);
    const auto shown = scroll.visibleSeconds();
    horizontal.setRangeLimits (0.0, std::max (scroll.reach(), scroll.view().left + shown), juce::dontSendNotification);
    horizontal.setCurrentRange (scroll.view().left, shown, juce::dontSendNotification);
    horizontal.setSingleStepSize (timePerNotch / scroll.view().pixelsPerSecond);
    vertical.setRangeLimits (0.0, std::max (scroll.contentHeight() + 48, scroll.height()), juce::dontSendNotification);
    vertical.setCurrentRange (scroll.view().scrollY, scroll.height(), juce::dontSendNotification);
    vertical.setSingleStepSize (tracksPerNotch);
}

void ArrangeView::scrollBarMoved (juce::ScrollBar* bar, double start)
{
    if (isMovingBars)
        return;
    auto next = scroll.view();
    if (bar == &horizontal)
        next.left = start;
    else
        next.scrollY = static_cast<int> (start);
    isFollowing = false;
    scroll.show (next);
}

void ArrangeView::restoreView()
{
    if (isRestored || canvas.getWidth() < 100)
        return;
    isRestored           = true;
    const auto state     = workspace.services.session.now();
    const auto timeline  = SessionView (state.root()).get<"timeline">();
    const auto isTouched = timeline.get<"zoom">() != 1.0 || timeline.get<"scrollX">() != 0.0 || timeline.get<"scrollY">() != 0.0;

    TimelineView view;
    if (isTouched)
    {
        // A zoom at the end of its range stands for one beyond it: what was visible tells which.
        const auto zoom      = timeline.get<"zoom">();
        const auto visible   = timeline.get<"viewEnd">() - timeline.get<"viewStart">();
        const auto isBeyond  = visible > 0.0 && (zoom <= leastSessionZoom || zoom >= greatestSessionZoom);
        view.pixelsPerSecond = isBeyond ? canvas.getWidth() / visible : zoom * sessionZoomUnit;
        view.left            = isBeyond ? timeline.get<"viewStart">() : timeline.get<"scrollX">() / view.pixelsPerSecond;
        view.scrollY         = static_cast<int> (timeline.get<"scrollY">());
    }
    else
        view.show (0.0, std::max (scroll.contentEnd(), 8.0 * workspace.arrangement().time.grid.bar()), canvas.getWidth());
    scroll.show (view);
    kept = scroll.view();
}

void ArrangeView::keepView (double seconds)
{
    const auto& view = scroll.view();
    secondsUnchanged = view == kept ? 0.0 : secondsUnchanged + seconds;
    if (! isRestored || secondsUnchanged < quietSeconds || workspace.services.transport.isPlaying())
        return;
    kept             = view;
    secondsUnchanged = 0.0;
    workspace.run ("view.scroll", { { "zoom", juce::jlimit (leastSessionZoom, greatestSessionZoom, view.pixelsPerSecond / sessionZoomUnit) },
                                    { "x", std::min (1.0e9, view.left * view.pixelsPerSecond) },
                                    { "y", view.scrollY },
                                    { "start", std::min (schema::farthest, view.left) },
                                    { "end", std::min (schema::farthest, view.left + scroll.visibleSeconds()) } });
}
} // namespace amp::gui
