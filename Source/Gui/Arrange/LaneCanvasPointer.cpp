#include "Gui/Workspace/ClipActions.h"
#include "Gui/Arrange/ClipMove.h"
#include "Gui/Arrange/ClipTrim.h"
#include "Gui/Arrange/LaneCanvas.h"
#include "Gui/Arrange/LaneTools.h"

// What the pointer does on the lanes.
namespace amp::gui
{
const ClipItem* LaneCanvas::clipAt (juce::Point<int> at) const
{
    const auto row = rowAt (at.y);
    if (row < 0)
        return nullptr;

    const ClipItem* found = nullptr;
    const auto seconds = view().secondsAt (at.x), pixel = 1.5 / view().pixelsPerSecond;
    for (const auto& clip : workspace.arrangement().rows()[static_cast<size_t> (row)].between (seconds - pixel, seconds + pixel))
        if (areaOf (clip, row).contains (at))
            found = &clip; // the last one painted is on top
    return found;
}

ClipZone LaneCanvas::zoneUnder (juce::Point<int> at) const
{
    const auto* clip = clipAt (at);
    return clip != nullptr ? zoneAt (*clip, view(), areaOf (*clip, rowAt (at.y)), at) : ClipZone::none;
}

LanePoint LaneCanvas::pointAt (const juce::MouseEvent& e) const
{
    return { std::max (0.0, view().secondsAt (e.position.x)), rowAt (e.y), e.y + view().scrollY, e.position, e.mods,
             e.mods.isAltDown() || juce::KeyPress::isKeyCurrentlyDown ('N') };
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
        workspace.selectTrack (workspace.arrangement().rows()[static_cast<size_t> (pressed->row)].id);
    if (chosenTool == Tool::select || e.mods.isPopupMenu())
        press (clip, e);
    if (e.mods.isPopupMenu())
    {
        showMenu (clip, e.getPosition());
        pressed.reset();
    }
}

void LaneCanvas::press (const ClipItem* clip, const juce::MouseEvent& e)
{
    // With Ctrl the press may begin a copy: what a click does to the selection waits for the release.
    wasSelected = clip != nullptr && workspace.isSelected (clip->id);
    if (clip != nullptr && ! wasSelected && e.mods.isShiftDown())
        workspace.toggleClip (clip->id);
    else if (clip != nullptr && ! wasSelected && ! e.mods.isCtrlDown())
        workspace.selectClip (clip->id);
    else if (clip == nullptr && ! e.mods.isCtrlDown() && ! e.mods.isShiftDown() && ! e.mods.isPopupMenu())
        workspace.deselectClips();
    refresh();
}

void LaneCanvas::click (const juce::MouseEvent& e)
{
    if (pressedClip.isEmpty())
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
        return std::make_unique<ZoomBox> (scroll, *pressed, std::max (workspace.arrangement().height(), getHeight() + view().scrollY));
    if (chosenTool == Tool::cut)
        return std::make_unique<CutLine> (workspace, *pressed);

    const auto* clip = workspace.arrangement().findClip (pressedClip);
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
    return std::make_unique<ClipTrim> (workspace, *clip, pressedZone, *pressed);
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

    // A click of the cut or the zoom tool is a drag that went nowhere.
    if (drag == nullptr && (chosenTool == Tool::cut || chosenTool == Tool::zoom) && ! e.mods.isMiddleButtonDown())
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

void LaneCanvas::mouseMove (const juce::MouseEvent& e)
{
    hover (e);
}

void LaneCanvas::hover (const juce::MouseEvent& e)
{
    const auto* clip = clipAt (e.getPosition());
    const auto zone  = zoneUnder (e.getPosition());
    const auto id    = clip != nullptr && chosenTool == Tool::select ? clip->id : juce::String();
    if (id != hovered)
    {
        repaintClip (std::exchange (hovered, id));
        repaintClip (id);
    }
    showCursorFor (zone, clip);

    const auto dot = juce::String (juce::CharPointer_UTF8 (" \xc2\xb7 "));
    switch (chosenTool)
    {
        case Tool::select: return workspace.hint (hintFor (zone, clip != nullptr ? *clip : ClipItem()));
        case Tool::cut: return workspace.hint ("Click: cut" + dot + "Drag: cut across tracks" + dot + "Alt: cut all tracks" + dot + "N: no snap");
        case Tool::zoom: return workspace.hint ("Click: zoom in" + dot + "Alt: zoom out" + dot + "Drag: zoom to a range");
        case Tool::hand: return workspace.hint ("Drag: scroll");
    }
}

void LaneCanvas::showCursorFor (ClipZone zone, const ClipItem* clip)
{
    using Cursor = juce::MouseCursor;
    const auto cursorOf = [&] {
        if (chosenTool == Tool::hand)
            return Cursor::DraggingHandCursor;
        if (chosenTool != Tool::select)
            return Cursor::CrosshairCursor;
        if (clip == nullptr || clip->locked)
            return Cursor::NormalCursor;
        switch (zone)
        {
            case ClipZone::startEdge: return Cursor::LeftEdgeResizeCursor;
            case ClipZone::endEdge: return Cursor::RightEdgeResizeCursor;
            case ClipZone::fadeIn:
            case ClipZone::fadeOut: return Cursor::PointingHandCursor;
            case ClipZone::body:
            case ClipZone::none: break;
        }
        return Cursor::NormalCursor;
    };
    setMouseCursor (cursorOf());
}

void LaneCanvas::mouseExit (const juce::MouseEvent&)
{
    repaintClip (std::exchange (hovered, {}));
    workspace.hint ({});
}

void LaneCanvas::mouseDoubleClick (const juce::MouseEvent& e)
{
    const auto* clip = clipAt (e.getPosition());
    if (clip == nullptr || clip->locked || chosenTool != Tool::select)
        return;

    const auto zone = zoneUnder (e.getPosition());
    if (zone == ClipZone::fadeIn)
        workspace.run ("clip.fade", { { "clip", clip->id }, { "fadeIn", 0.0 } });
    else if (zone == ClipZone::fadeOut)
        workspace.run ("clip.fade", { { "clip", clip->id }, { "fadeOut", 0.0 } });
    else if (zone == ClipZone::body && e.y < areaOf (*clip, rowAt (e.y)).getY() + size::clipHeaderHeight)
        beginRename (clip->id);
}

void LaneCanvas::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel)
{
    if (onWheel != nullptr)
        onWheel (e, wheel);
}

void LaneCanvas::modifierKeysChanged (const juce::ModifierKeys& keys)
{
    if (drag == nullptr || ! latest)
        return;
    latest->keys   = keys;
    latest->isFree = keys.isAltDown() || juce::KeyPress::isKeyCurrentlyDown ('N');
    moveDrag();
}

bool LaneCanvas::isInterestedInFileDrag (const juce::StringArray&)
{
    return workspace.services.registry.find ("media.import") != nullptr;
}

void LaneCanvas::fileDragMove (const juce::StringArray&, int x, int y)
{
    fileDragExit ({});
    dropPoint = DropPoint { std::max (0.0, workspace.arrangement().snapped (view().secondsAt (x))), rowAt (y) };
    repaint (ghostArea().expanded (2));
    workspace.hint ("Drop at " + workspace.arrangement().time.text (dropPoint->seconds) + (dropPoint->row < 0 ? " on a new track" : ""));
}

void LaneCanvas::fileDragExit (const juce::StringArray&)
{
    if (dropPoint)
        repaint (ghostArea().expanded (2));
    dropPoint.reset();
}

void LaneCanvas::filesDropped (const juce::StringArray& files, int x, int y)
{
    fileDragMove (files, x, y);
    const auto at = *dropPoint;
    fileDragExit (files);
    workspace.run ("media.import", { { "files", files.joinIntoString ("\n") }, { "time", at.seconds },
                                     { "track", at.row < 0 ? juce::String() : workspace.arrangement().rows()[static_cast<size_t> (at.row)].id } });
}
} // namespace amp::gui
