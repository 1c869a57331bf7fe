#include "Gui/Arrange/LaneCanvas.h"

// What pointer and keys do on the lanes.
namespace amp::gui
{
const ClipItem* LaneCanvas::clipAt (juce::Point<int> at) const
{
    const auto row = rowAt (at.y);
    if (row < 0)
        return nullptr;

    const ClipItem* found = nullptr;
    const auto seconds    = view.secondsAt (at.x);
    const auto pixel      = 1.0 / view.pixelsPerSecond;
    for (const auto& clip : workspace.arrangement().rows()[static_cast<size_t> (row)].between (seconds - pixel, seconds + pixel))
        if (areaOf (clip, row).contains (at))
            found = &clip; // the last one painted is on top
    return found;
}

ClipDrag::Part LaneCanvas::partAt (const ClipItem& clip, juce::Point<int> at) const
{
    const auto area = areaOf (clip, rowAt (at.y));
    const auto edge = std::min (edgeWidth, area.getWidth() / 4);
    return at.x < area.getX() + edge ? ClipDrag::Part::startEdge : at.x >= area.getRight() - edge ? ClipDrag::Part::endEdge : ClipDrag::Part::body;
}

void LaneCanvas::mouseDown (const juce::MouseEvent& e)
{
    const auto row = rowAt (e.y);
    if (row >= 0)
        workspace.selectTrack (workspace.arrangement().rows()[static_cast<size_t> (row)].id);

    const auto* clip = clipAt (e.getPosition());
    pressedClip      = clip != nullptr ? clip->id : juce::String();
    if (clip == nullptr)
        workspace.deselectClips();
    else if (e.mods.isCtrlDown())
        workspace.toggleClip (clip->id);
    else if (! workspace.isSelected (clip->id))
        workspace.selectClip (clip->id);

    if (e.mods.isPopupMenu())
        showMenu (clip, e.getPosition());
}

void LaneCanvas::mouseDrag (const juce::MouseEvent& e)
{
    if (drag == nullptr)
    {
        const auto* clip = workspace.arrangement().findClip (pressedClip);
        if (clip == nullptr || clip->locked || e.mods.isPopupMenu() || e.getDistanceFromDragStart() < dragThreshold)
            return;
        const auto start = e.getMouseDownPosition();
        drag             = std::make_unique<ClipDrag> (workspace, *clip, partAt (*clip, start), view.secondsAt (start.x));
    }

    const auto free = e.mods.isAltDown() || juce::KeyPress::isKeyCurrentlyDown ('N');
    drag->moveTo (view.secondsAt (e.position.x), rowAt (e.y), free);
    repaint (getLocalBounds());
}

void LaneCanvas::mouseUp (const juce::MouseEvent&)
{
    if (drag == nullptr)
        return;
    drag->finish();
    drag.reset();
    pressedClip = {};
    repaint (getLocalBounds());
}

void LaneCanvas::cancelDrag()
{
    drag.reset();
    pressedClip = {};
    repaint (getLocalBounds());
}

void LaneCanvas::mouseMove (const juce::MouseEvent& e)
{
    const auto* clip = clipAt (e.getPosition());
    if (clip == nullptr)
    {
        setMouseCursor (juce::MouseCursor::NormalCursor);
        return workspace.hint ("Wheel: scroll   Shift+wheel: scroll time   Ctrl+wheel: zoom");
    }
    if (clip->locked)
    {
        setMouseCursor (juce::MouseCursor::NormalCursor);
        return workspace.hint ("This clip is locked");
    }
    const auto isBody = partAt (*clip, e.getPosition()) == ClipDrag::Part::body;
    setMouseCursor (isBody ? juce::MouseCursor::DraggingHandCursor : juce::MouseCursor::LeftRightResizeCursor);
    workspace.hint (isBody ? "Drag: move clip   Alt: no snap   Ctrl: select more" : "Drag: trim   Alt: no snap");
}

void LaneCanvas::mouseWheelMove (const juce::MouseEvent& e, const juce::MouseWheelDetails& wheel)
{
    if (onWheel != nullptr)
        onWheel (e, wheel);
}

void LaneCanvas::showMenu (const ClipItem* clip, juce::Point<int> at)
{
    if (clip == nullptr)
        return;

    juce::PopupMenu menu;
    const auto id   = clip->id;
    const auto time = workspace.arrangement().snapped (view.secondsAt (at.x));
    menu.addItem ("Split here", ! clip->locked, false, [this, id, time] { workspace.run ("clip.split", { { "clip", id }, { "time", time } }); });
    menu.addItem ("Duplicate", ! clip->locked, false, [this, id] { workspace.run ("clip.duplicate", { { "clip", id } }); });
    menu.addItem ("Mute", ! clip->locked, clip->muted, [this, id, on = ! clip->muted] { workspace.run ("clip.mute", { { "clip", id }, { "muted", on } }); });
    menu.addItem ("Lock", true, clip->locked, [this, id, on = ! clip->locked] { workspace.run ("clip.lock", { { "clip", id }, { "locked", on } }); });
    menu.addSeparator();
    menu.addItem ("Delete", ! clip->locked, false, [this, id] { workspace.run ("clip.remove", { { "clip", id } }); });
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withTargetScreenArea (
        juce::Rectangle<int> (1, 1).withPosition (localPointToGlobal (at))));
}

bool LaneCanvas::keyPressed (const juce::KeyPress& key)
{
    if (key == juce::KeyPress::escapeKey)
    {
        if (isDragging())
            return cancelDrag(), true;
        if (! workspace.selectedClips().empty())
            return workspace.deselectClips(), true;
        return false;
    }
    if (key == juce::KeyPress::upKey || key == juce::KeyPress::downKey)
        return selectRow (key == juce::KeyPress::upKey ? -1 : 1), true;
    if (key == juce::KeyPress::leftKey || key == juce::KeyPress::rightKey)
        return selectNeighbour (key == juce::KeyPress::leftKey ? -1 : 1), true;
    return false;
}

void LaneCanvas::selectRow (int direction)
{
    const auto& rows = workspace.arrangement().rows();
    const auto row   = workspace.arrangement().indexOf (workspace.selectedTrack()) + direction;
    if (row >= 0 && row < static_cast<int> (rows.size()))
        workspace.selectTrack (rows[static_cast<size_t> (row)].id);
}

void LaneCanvas::selectNeighbour (int direction)
{
    const auto* track = workspace.arrangement().find (workspace.selectedTrack());
    if (track == nullptr || track->clips.empty())
        return;

    const auto count   = static_cast<int> (track->clips.size());
    const auto current = std::find_if (track->clips.begin(), track->clips.end(), [this] (const ClipItem& c) { return workspace.isSelected (c.id); });
    const auto next    = current == track->clips.end() ? (direction > 0 ? 0 : count - 1)
                                                       : juce::jlimit (0, count - 1, static_cast<int> (current - track->clips.begin()) + direction);
    const auto& clip   = track->clips[static_cast<size_t> (next)];
    workspace.selectClip (clip.id);

    const auto sentence = "Clip " + clip.name + ", " + workspace.arrangement().time.text (clip.start) + " to "
                          + workspace.arrangement().time.text (clip.end) + ", track " + track->name + ", " + juce::String (next + 1) + " of " + juce::String (count);
    setDescription (sentence);
    workspace.hint (sentence);
}
} // namespace amp::gui
