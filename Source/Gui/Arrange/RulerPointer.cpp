#include "Gui/Arrange/ClipZones.h"
#include "Gui/Arrange/Ruler.h"

// What the pointer does on the ruler.
namespace amp::gui
{
namespace
{
constexpr auto edgeReach = 5, headReach = 7;         // pixels
constexpr auto pixelsPerZoom = 120.0;                // of a drag up or down that doubles or halves the zoom
constexpr auto dragThreshold = 4;
} // namespace

std::optional<juce::Range<double>> Ruler::shownLoop() const
{
    return dragged ? dragged : workspace.arrangement().loop;
}

const MarkItem* Ruler::markAt (juce::Point<int> at) const
{
    const auto& marks = workspace.arrangement().marks();
    for (auto i = marks.size(); i-- > 0;) // what is drawn last lies on top
        if (places()[i].flag.expanded (marks[i].isRegion() ? 2 : 0, 0).contains (at))
            return &marks[i];
    return nullptr;
}

Ruler::Held Ruler::markPartAt (juce::Point<int> at) const
{
    const auto* mark = markAt (at);
    if (mark == nullptr)
        return Held::view;
    if (! mark->isRegion())
        return Held::mark;
    const auto flag = flagOf (*mark);
    const auto reach = std::min (edgeReach, flag.getWidth() / 4);
    return at.x < flag.getX() + reach ? Held::regionStart : at.x >= flag.getRight() - reach ? Held::regionEnd : Held::mark;
}

Ruler::Held Ruler::partAt (juce::Point<int> at) const
{
    if (at.y < bandHeight())
        return markPartAt (at);
    if (at.y >= bandHeight() + loopHeight)
        return std::abs (at.x - playheadX) <= headReach ? Held::playhead : Held::view;

    const auto isNear = [&] (double seconds) { return std::abs (view().pixelOf (seconds) - at.x) <= edgeReach; };
    if (const auto loop = workspace.arrangement().loop)
    {
        if (isNear (loop->getStart()))
            return Held::loopStart;
        if (isNear (loop->getEnd()))
            return Held::loopEnd;
        if (at.x > view().pixelOf (loop->getStart()) && at.x < view().pixelOf (loop->getEnd()))
            return Held::loop;
    }
    return Held::newLoop;
}

double Ruler::timeAt (const juce::MouseEvent& e) const
{
    const auto exact = std::max (0.0, view().secondsAt (e.position.x));
    return e.mods.isAltDown() || juce::KeyPress::isKeyCurrentlyDown ('N') ? exact : workspace.arrangement().snapped (exact);
}

void Ruler::mouseDown (const juce::MouseEvent& e)
{
    cancelDrag();
    if (e.mods.isPopupMenu())
        return showMenu (e.getPosition());

    held             = partAt (e.getPosition());
    const auto loop  = workspace.arrangement().loop;
    const auto exact = std::max (0.0, view().secondsAt (e.position.x));
    viewAtPress      = view();
    switch (held)
    {
        case Held::loopStart: anchor = loop->getEnd(); break;
        case Held::loopEnd: anchor = loop->getStart(); break;
        case Held::loop: anchor = exact - loop->getStart(); break;
        case Held::mark:
        case Held::regionStart:
        case Held::regionEnd:
        {
            const auto& mark = *markAt (e.getPosition());
            heldMark         = mark.id;
            anchor           = exact - mark.start;
            choose (mark, e.mods.isCtrlDown());
            grabKeyboardFocus();
            break;
        }
        case Held::view:
            if (e.y >= bandHeight())
                workspace.services.transport.locate (timeAt (e));
            break;
        case Held::newLoop: anchor = timeAt (e); break;
        case Held::playhead: // a click beside it locates when it is let go
        case Held::nothing: break;
    }
}

void Ruler::dragMark (double time)
{
    const auto* mark = workspace.arrangement().findMark (heldMark);
    if (mark == nullptr)
        return;
    if (mark->isLocked)
        return workspace.hint (mark->name + " is locked; unlock it with a right-click first");
    if (held == Held::regionStart)
        draggedMark = juce::Range<double>::between (time, mark->end);
    else if (held == Held::regionEnd)
        draggedMark = juce::Range<double>::between (mark->start, time);
    else
        draggedMark = juce::Range<double> (mark->start, mark->end).movedToStartAt (time);
    workspace.hint (mark->name + " at " + workspace.arrangement().time.text (draggedMark->getStart()));
}

void Ruler::dragView (const juce::MouseEvent& e)
{
    auto next = viewAtPress;
    next.left = std::max (0.0, next.left - e.getDistanceFromDragStartX() / next.pixelsPerSecond);
    next.zoomAt (e.position.x, std::pow (2.0, e.getDistanceFromDragStartY() / pixelsPerZoom));
    scroll.show (next);
}

void Ruler::mouseDrag (const juce::MouseEvent& e)
{
    const auto at    = timeAt (e);
    const auto exact = std::max (0.0, view().secondsAt (e.position.x));
    const auto snap  = [&] (double seconds) { return e.mods.isAltDown() || juce::KeyPress::isKeyCurrentlyDown ('N') ? seconds : workspace.arrangement().snapped (seconds); };
    switch (held)
    {
        case Held::nothing: return;
        case Held::view:
            if (e.getDistanceFromDragStart() >= dragThreshold)
                dragView (e);
            return;
        case Held::playhead: // heard, so not in steps of the grid
            if (std::exchange (isScrubbing, true))
                workspace.services.transport.scrub (exact);
            else
                workspace.services.transport.beginScrub (exact);
            return;
        case Held::mark: dragMark (std::max (0.0, snap (exact - anchor))); break;
        case Held::regionStart:
        case Held::regionEnd: dragMark (at); break;
        case Held::loop:
            if (const auto loop = workspace.arrangement().loop)
                dragged = loop->movedToStartAt (std::max (0.0, snap (exact - anchor)));
            break;
        case Held::newLoop:
        case Held::loopStart:
        case Held::loopEnd: dragged = at == anchor ? std::nullopt : std::optional (juce::Range<double>::between (at, anchor)); break;
    }
    repaint (getLocalBounds());
}

void Ruler::finishMark()
{
    const auto* mark = workspace.arrangement().findMark (heldMark);
    if (mark == nullptr || ! draggedMark || (draggedMark->getStart() == mark->start && draggedMark->getEnd() == mark->end))
        return;
    if (mark->isRegion() && ! draggedMark->isEmpty())
        workspace.run ("region.move", { { "region", mark->id }, { "startTime", draggedMark->getStart() }, { "endTime", draggedMark->getEnd() } });
    else if (! mark->isRegion())
        runOnMark (*mark, "time", draggedMark->getStart());
}

void Ruler::mouseUp (const juce::MouseEvent& e)
{
    if (held == Held::playhead && ! isScrubbing)
        workspace.services.transport.locate (timeAt (e));
    if (dragged)
        workspace.run ("loop.set", { { "start", dragged->getStart() }, { "end", dragged->getEnd() }, { "on", true } });
    finishMark();
    cancelDrag();
}

bool Ruler::cancelDrag()
{
    if (held == Held::nothing)
        return false;
    if (held == Held::view && view() != viewAtPress && juce::ModifierKeys::currentModifiers.isAnyMouseButtonDown())
        scroll.show (viewAtPress);
    if (std::exchange (isScrubbing, false))
        workspace.services.transport.endScrub();
    dragged.reset();
    draggedMark.reset();
    heldMark = {};
    held     = Held::nothing;
    repaint (getLocalBounds());
    return true;
}

void Ruler::mouseDoubleClick (const juce::MouseEvent& e)
{
    if (const auto* mark = e.y < bandHeight() ? markAt (e.getPosition()) : nullptr)
        return beginEntry (mark->id);
    if (e.y >= bandHeight() + loopHeight)
        return scroll.zoomToFit();
    if (partAt (e.getPosition()) == Held::loop)
        workspace.run ("loop.toggle");
}

void Ruler::mouseMove (const juce::MouseEvent& e)
{
    const auto show = [&] (juce::MouseCursor::StandardCursorType shape, const juce::String& sentence) {
        setMouseCursor (shape);
        workspace.hint (sentence);
    };
    switch (partAt (e.getPosition()))
    {
        case Held::loopStart:
        case Held::loopEnd: return show (juce::MouseCursor::LeftRightResizeCursor, hintOf ({ "Drag: move the loop's end", "Alt: no snap" }));
        case Held::loop: return show (juce::MouseCursor::DraggingHandCursor, hintOf ({ "Drag: move the loop", "Double-click: loop on or off" }));
        case Held::newLoop: return show (juce::MouseCursor::IBeamCursor, hintOf ({ "Drag: set the loop", "Alt: no snap" }));
        case Held::mark: return show (juce::MouseCursor::DraggingHandCursor, hintOf ({ "Drag: move", "Double-click: change", "Right-click: more" }));
        case Held::regionStart:
        case Held::regionEnd: return show (juce::MouseCursor::LeftRightResizeCursor, hintOf ({ "Drag: move the region's end", "Alt: no snap" }));
        case Held::playhead: return show (juce::MouseCursor::LeftRightResizeCursor, "Drag: move the playhead and hear what passes");
        case Held::view:
        case Held::nothing:
            return show (juce::MouseCursor::NormalCursor, hintOf ({ "Click: move the playhead", "Drag: scroll, up and down: zoom", "Double-click: show all" }));
    }
}
} // namespace amp::gui
