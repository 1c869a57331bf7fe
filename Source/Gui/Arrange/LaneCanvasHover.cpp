#include "Gui/Arrange/LaneCanvas.h"

// What lies under the pointer on the lanes, and what it says of itself.
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

const SubLane* LaneCanvas::laneUnder (juce::Point<int> at) const
{
    const auto row = rowAt (at.y);
    return row < 0 ? nullptr : workspace.arrangement().rows()[static_cast<size_t> (row)].laneAt (at.y - topOf (row));
}

ClipZone LaneCanvas::zoneUnder (juce::Point<int> at) const
{
    const auto* clip = clipAt (at);
    return clip != nullptr ? zoneAt (*clip, view(), areaOf (*clip, rowAt (at.y)), at) : ClipZone::none;
}

bool LaneCanvas::isInRangeZone (const LanePoint& at) const
{
    const auto& song = workspace.arrangement();
    return at.row >= 0 && at.y - song.top (at.row) < song.rows()[static_cast<size_t> (at.row)].height / 3;
}

void LaneCanvas::mouseMove (const juce::MouseEvent& e)
{
    hover (e);
}

void LaneCanvas::hover (const juce::MouseEvent& e)
{
    const auto* clip = clipAt (e.getPosition());
    const auto zone  = zoneUnder (e.getPosition());
    const auto id    = clip != nullptr && (chosenTool == Tool::select || chosenTool == Tool::pencil) ? clip->id : juce::String();
    if (id != hovered)
    {
        repaintClip (std::exchange (hovered, id));
        repaintClip (id);
    }
    showCursorFor (zone, clip);
    if (const auto* lane = laneUnder (e.getPosition()); lane == nullptr && clip == nullptr && chosenTool == Tool::select && isInRangeZone (pointAt (e)))
        setMouseCursor (juce::MouseCursor::IBeamCursor);
    workspace.hint (hintAt (e.getPosition(), zone, clip));
}

juce::String LaneCanvas::hintAt (juce::Point<int> at, ClipZone zone, const ClipItem* clip) const
{
    switch (chosenTool)
    {
        case Tool::select: break;
        case Tool::cut: return hintOf ({ "Click: cut", "Drag: cut across tracks", "Alt: cut all tracks", "N: no snap" });
        case Tool::zoom: return hintOf ({ "Click: zoom in", "Alt: zoom out", "Drag: zoom to a range" });
        case Tool::hand: return "Drag: scroll";
        case Tool::pencil:
            return clip == nullptr ? hintOf ({ "Click: pattern clip of a bar", "Drag: of any length" }) : clip->file.isNotEmpty() ? juce::String ("Drag: draw the gain of the clip") : juce::String();
    }
    if (const auto* lane = laneUnder (at))
        return lane->kind == SubLane::Kind::take ? hintOf ({ "Drag: let the track sound this take here", "Click: the whole clip", "Right-click: more" })
                                                   : hintOf ({ "Drag a point or a segment", "Alt: bend", "Double-click: add or delete a point", "5: draw" });
    return hintFor (zone, clip != nullptr ? *clip : ClipItem());
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
            case ClipZone::loopEdge: return Cursor::CopyingCursor;
            case ClipZone::gain: return Cursor::UpDownResizeCursor;
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
    if (const auto* lane = laneUnder (e.getPosition()); lane != nullptr && lane->kind == SubLane::Kind::automation)
        return doubleClickAutomation (*lane, e);
    const auto* clip = clipAt (e.getPosition());
    if (clip == nullptr || clip->locked || chosenTool != Tool::select)
        return;

    const auto zone = zoneUnder (e.getPosition());
    if (zone == ClipZone::fadeIn)
        workspace.run ("clip.fade", { { "clip", clip->id }, { "fadeIn", 0.0 } });
    else if (zone == ClipZone::fadeOut)
        workspace.run ("clip.fade", { { "clip", clip->id }, { "fadeOut", 0.0 } });
    else if (zone == ClipZone::gain)
        workspace.run ("clip.gain", { { "clip", clip->id }, { "gain", 0.0 } });
    else if (zone == ClipZone::body && e.y < areaOf (*clip, rowAt (e.y)).getY() + size::clipHeaderHeight)
        beginRename (clip->id);
    else if (zone == ClipZone::body && clip->pattern != nullptr)
        workspace.run ("view.main", { { "view", "pattern" } });
}
} // namespace amp::gui
