#include "Gui/Arrange/ClipMove.h"
#include "Gui/Arrange/ClipRepeat.h"
#include "Gui/Arrange/ClipTrim.h"
#include "Gui/Arrange/LaneCanvas.h"
#include "Gui/Arrange/LaneTools.h"
#include "Gui/Arrange/RangeTools.h"

// Pressing, dragging and releasing on the lanes.
namespace amp::gui
{
LanePoint LaneCanvas::pointAt (const juce::MouseEvent& e) const
{
    const auto isOffGrid = juce::KeyPress::isKeyCurrentlyDown ('N');
    return { std::max (0.0, view().secondsAt (e.position.x)), rowAt (e.y), e.y + view().scrollY, e.position, e.mods, e.mods.isAltDown() || isOffGrid, isOffGrid };
}

void LaneCanvas::setTool (Tool next)
{
    if (std::exchange (chosenTool, next) == next)
        return;
    cancelDrag();
    hovered = {};
    showCursorFor (ClipZone::none, nullptr);
    if (onToolChange != nullptr)
        onToolChange();
}

void LaneCanvas::mouseDown (const juce::MouseEvent& e)
{
    cancelDrag();
    const auto* clip = clipAt (e.getPosition());
    pressed          = pointAt (e);
    pressedClip      = clip != nullptr ? clip->id : juce::String();
    pressedZone      = zoneUnder (e.getPosition());

    if (e.mods.isMiddleButtonDown() || chosenTool == Tool::hand || chosenTool == Tool::zoom)
        return;
    if (pressed->row >= 0)
    {
        const auto before = workspace.selected();
        const auto& row   = workspace.arrangement().rows()[static_cast<size_t> (pressed->row)];
        const auto* lane  = laneUnder (e.getPosition());
        const auto keeps  = lane != nullptr && isChosen (row, *lane);
        workspace.selectTrack (row.id);
        if (keeps) // a press in the lane may begin a drag of its points
            workspace.select (before);
    }
    if (chosenTool == Tool::select || e.mods.isPopupMenu())
        press (clip, e);
    if (e.mods.isPopupMenu())
    {
        showMenu (e.getPosition());
        pressed.reset();
    }
}

void LaneCanvas::press (const ClipItem* clip, const juce::MouseEvent& e)
{
    // With Ctrl the press may begin a copy: what a click does to the selection waits for the release.
    wasSelected = clip != nullptr && workspace.isSelected (clip->id);
    if (clip != nullptr && ! wasSelected && e.mods.isShiftDown() && ! e.mods.isCtrlDown())
        workspace.toggleClip (clip->id);
    else if (clip != nullptr && ! wasSelected && ! e.mods.isCtrlDown())
        workspace.selectClip (clip->id);
    else if (clip == nullptr && ! e.mods.isCtrlDown() && ! e.mods.isShiftDown() && ! e.mods.isPopupMenu())
    {
        workspace.deselectClips();
        workspace.deselectTime();
    }
    refresh();
}

void LaneCanvas::click (const juce::MouseEvent& e)
{
    if (const auto* lane = laneUnder (e.getPosition()); lane != nullptr && lane->kind == SubLane::Kind::take)
    {
        const auto id = lane->id;
        TakeSwipe (workspace, *pressed, *lane).finish();
        workspace.select ({ Selected::Kind::lane, workspace.selectedTrack(), { id } });
    }
    else if (lane != nullptr)
        clickAutomation (*lane, e);
    else if (pressedClip.isEmpty())
    {
        if (! e.mods.isCtrlDown() && ! e.mods.isShiftDown())
            setEditCursor (pressed->isFree ? pressed->seconds : workspace.arrangement().snapped (pressed->seconds));
    }
    else if (e.mods.isCtrlDown())
        workspace.toggleClip (pressedClip);
    else if (wasSelected && ! e.mods.isShiftDown())
        workspace.selectClip (pressedClip);
}

std::unique_ptr<LaneDrag> LaneCanvas::makeDrag (const juce::MouseEvent& e)
{
    if (e.mods.isMiddleButtonDown() || chosenTool == Tool::hand)
        return std::make_unique<HandDrag> (scroll, *pressed);
    if (chosenTool == Tool::zoom)
        return std::make_unique<ZoomBox> (scroll, *pressed, workspace.arrangement().height());
    if (chosenTool == Tool::cut)
        return std::make_unique<CutLine> (workspace, *pressed);
    const auto* lane = laneUnder (pressed->pixel.toInt());
    if (lane != nullptr && lane->kind == SubLane::Kind::automation)
        return makeAutomationDrag (*lane);
    return chosenTool == Tool::pencil ? makePencilDrag() : makeSelectDrag (e);
}

std::unique_ptr<LaneDrag> LaneCanvas::makeSelectDrag (const juce::MouseEvent& e)
{
    if (const auto* lane = laneUnder (pressed->pixel.toInt()); lane != nullptr)
        return std::make_unique<TakeSwipe> (workspace, *pressed, *lane);

    const auto* clip = workspace.arrangement().findClip (pressedClip);
    if (pressed->row >= 0 && ((e.mods.isCtrlDown() && e.mods.isShiftDown()) || (clip == nullptr && isInRangeZone (*pressed))))
        return std::make_unique<RangeDrag> (workspace, *pressed);
    if (clip == nullptr)
        return std::make_unique<RubberBand> (workspace, *pressed, e.mods.isCtrlDown() || e.mods.isShiftDown());
    if (clip->locked)
    {
        workspace.hint (clip->name + " is locked; unlock it with a right-click first");
        return nullptr;
    }
    if (! workspace.isSelected (clip->id))
        workspace.selectClip (clip->id);
    if (pressedZone == ClipZone::body)
        return std::make_unique<ClipMove> (workspace, *clip, *pressed);
    if (pressedZone == ClipZone::loopEdge)
        return std::make_unique<ClipRepeat> (workspace, *clip);
    return std::make_unique<ClipTrim> (workspace, *clip, ClipTrim::kindOf (pressedZone, pressed->keys), *pressed, areaOf (*clip, pressed->row));
}

std::unique_ptr<LaneDrag> LaneCanvas::makePencilDrag()
{
    if (pressed->row < 0 || laneUnder (pressed->pixel.toInt()) != nullptr)
        return nullptr;
    const auto& row  = workspace.arrangement().rows()[static_cast<size_t> (pressed->row)];
    const auto* clip = workspace.arrangement().findClip (pressedClip);
    if (row.locked || (clip != nullptr && clip->locked))
    {
        workspace.hint ((clip != nullptr ? clip->name : row.name) + " is locked; unlock it with a right-click first");
        return nullptr;
    }
    if (clip == nullptr)
        return std::make_unique<ClipPencil> (workspace, *pressed);
    if (clip->file.isEmpty())
        return nullptr;
    return std::make_unique<GainPencil> (workspace, *clip, pressed->row, areaOf (*clip, pressed->row), view().pixelsPerSecond, *pressed);
}

void LaneCanvas::mouseDrag (const juce::MouseEvent& e)
{
    if (! pressed)
        return;
    if (drag == nullptr)
    {
        if (e.getDistanceFromDragStart() < dragThreshold)
            return;
        drag = makeDrag (e);
        if (drag == nullptr)
            return pressed.reset();
        if (dynamic_cast<HandDrag*> (drag.get()) != nullptr)
            setMouseCursor (juce::MouseCursor::DraggingHandCursor);
    }
    latest = pointAt (e);
    moveDrag();
}

void LaneCanvas::moveDrag()
{
    // What follows from scrolling under a pointer that stands still.
    latest->seconds = std::max (0.0, view().secondsAt (latest->pixel.x));
    latest->row     = rowAt (static_cast<int> (latest->pixel.y));
    latest->y       = static_cast<int> (latest->pixel.y) + view().scrollY;

    const auto wasCopy = drag->isCopy();
    repaintDrag();
    drag->moveTo (*latest);
    repaintDrag();
    if (drag->isCopy() != wasCopy)
        for (const auto& [id, preview] : drag->previews())
            repaintClip (id);
    refresh();
    if (drag == nullptr)
        return;
    if (const auto sentence = drag->hint(); sentence.isNotEmpty())
        workspace.hint (sentence);
}

void LaneCanvas::mouseUp (const juce::MouseEvent& e)
{
    if (! pressed)
        return;

    // A click of these tools is a drag that went nowhere.
    const auto acts = chosenTool == Tool::cut || chosenTool == Tool::zoom || chosenTool == Tool::pencil;
    if (drag == nullptr && acts && ! e.mods.isMiddleButtonDown())
        drag = makeDrag (e);

    if (drag != nullptr)
    {
        repaintDrag();
        const auto done = std::move (drag);
        for (const auto& [id, preview] : done->previews())
            repaintClip (id);
        done->finish();
    }
    else if (chosenTool == Tool::select && ! e.mods.isMiddleButtonDown())
        click (e);
    pressed.reset();
    latest.reset();
    workspace.markChanged();
    refresh();
    hover (e);
}

void LaneCanvas::cancelDrag()
{
    if (drag != nullptr)
    {
        repaintDrag();
        const auto gone = std::move (drag);
        for (const auto& [id, preview] : gone->previews())
            repaintClip (id);
        gone->cancel();
        refresh();
    }
    pressed.reset();
    latest.reset();
}

void LaneCanvas::modifierKeysChanged (const juce::ModifierKeys& keys)
{
    if (drag == nullptr || ! latest)
        return;
    latest->keys      = keys;
    latest->isOffGrid = juce::KeyPress::isKeyCurrentlyDown ('N');
    latest->isFree    = keys.isAltDown() || latest->isOffGrid;
    moveDrag();
}

void LaneCanvas::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel)
{
    if (onWheel != nullptr)
        onWheel (e, wheel);
}
} // namespace amp::gui
