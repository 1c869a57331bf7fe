#include "Gui/Workspace/ClipActions.h"
#include "Gui/Arrange/GridPainter.h"
#include "Gui/Arrange/LaneCanvas.h"

// What keys and menus do on the lanes.
namespace amp::gui
{
namespace
{
using Key = juce::KeyPress;

constexpr juce::uint32 springLoaded = 300; // milliseconds: a tool's key that is held longer gives the tool back when let go

bool isArrow (int code) { return code == Key::leftKey || code == Key::rightKey || code == Key::upKey || code == Key::downKey; }
} // namespace

bool LaneCanvas::keyPressed (const juce::KeyPress& key)
{
    if (key == Key::escapeKey)
    {
        if (isDragging())
            return cancelDrag(), true;
        if (! chosenPoints (workspace.selected().owner).empty())
            return choosePoints (workspace.selected().owner, {}), true;
        if (workspace.selectedClips().empty() && ! workspace.selectedTime())
            return false;
        workspace.deselectClips();
        workspace.deselectTime();
        refresh();
        return true;
    }
    if (isDragging())
        return true; // the session stays as it is until the drag ends; N, held, lets go of the grid
    if (laneKey (key))
        return true;
    if (key == Key (Key::F2Key) && ! workspace.selectedClips().empty())
        return beginRename (*workspace.selectedClips().begin()), true;
    if (key == Key (Key::F10Key, juce::ModifierKeys::shiftModifier, 0))
        return showMenuAtCursor(), true;
    if (key == Key (Key::returnKey) && ! workspace.selectedClips().empty())
        return beginRename (*workspace.selectedClips().begin()), true;
    if ((key == Key (Key::deleteKey) || key == Key (Key::backspaceKey)) && removeChosenPoints())
        return true;
    return moveKey (key) || toolKey (key);
}

bool LaneCanvas::moveKey (const juce::KeyPress& key)
{
    const auto code = key.getKeyCode();
    if (code == Key::spaceKey && key.getModifiers().isCtrlDown())
        return stepClip (0, true), true;
    if (! isArrow (code) || key.getModifiers().isAltDown())
        return false;

    const auto direction = code == Key::leftKey || code == Key::upKey ? -1 : 1;
    const auto extends   = key.getModifiers().isShiftDown(), isCtrl = key.getModifiers().isCtrlDown();
    if (code == Key::upKey || code == Key::downKey)
        extends ? stepRow (direction, true) : stepLane (direction);
    else if (isCtrl && extends)
        extendTime (direction);
    else if (isCtrl)
        stepEdge (direction);
    else
        stepClip (direction, key.getModifiers().isShiftDown());
    refresh();
    return true;
}

bool LaneCanvas::toolKey (const juce::KeyPress& key)
{
    const auto next = toolOfKey (key.getKeyCode());
    if (! next || key.getModifiers().isAnyModifierKeyDown())
        return false;
    if (toolKeyCode == key.getKeyCode() && toolBefore)
        return true; // the key repeats while it is held

    toolBefore  = chosenTool;
    toolPressed = juce::Time::getMillisecondCounter();
    toolKeyCode = key.getKeyCode();
    setTool (*next);
    return true;
}

bool LaneCanvas::keyStateChanged (bool)
{
    if (! toolBefore || juce::KeyPress::isKeyCurrentlyDown (toolKeyCode))
        return false;
    if (juce::Time::getMillisecondCounter() - toolPressed > springLoaded)
        setTool (*toolBefore);
    else
        chooseTool (chosenTool);
    toolBefore.reset();
    return true;
}

void LaneCanvas::chooseTool (Tool next)
{
    setTool (next);
    if (onToolChoice != nullptr)
        onToolChoice (next);
}

void LaneCanvas::stepRow (int direction, bool extends)
{
    const auto& song = workspace.arrangement();
    const auto row   = song.indexOf (workspace.selectedTrack()) + direction;
    if (row < 0 || row >= static_cast<int> (song.rows().size()))
        return;
    const auto id = song.rows()[static_cast<size_t> (row)].id;
    if (auto range = workspace.selectedTime(); range && extends && ! range->contains (id))
    {
        range->tracks.push_back (id);
        workspace.selectTime (*range);
    }
    workspace.selectTrack (id);
    scroll.showRows (song.top (row), song.top (row + 1));
    workspace.hint ("Track " + song.rows()[static_cast<size_t> (row)].name);
}

void LaneCanvas::stepEdge (int direction)
{
    const auto& song = workspace.arrangement();
    const auto row   = song.indexOf (workspace.selectedTrack());
    const auto edge  = song.nextEdge (cursorSeconds, direction, row, row);
    setEditCursor (edge.value_or (direction < 0 ? 0.0 : cursorSeconds));
    workspace.hint ("Edit cursor " + song.time.text (cursorSeconds));
}

void LaneCanvas::extendTime (int direction)
{
    auto range       = workspace.selectedTime().value_or (Workspace::TimeRange { cursorSeconds, cursorSeconds, { workspace.selectedTrack() } });
    const auto step  = workspace.arrangement().time.grid.step (workspace.arrangement().resolution);
    const auto atEnd = cursorSeconds >= range.end - 1e-9;
    auto& moving     = atEnd ? range.end : range.start;
    moving           = std::max (0.0, workspace.arrangement().time.grid.snapped (moving + direction * step, workspace.arrangement().resolution));
    const auto at    = moving;
    if (range.start > range.end)
        std::swap (range.start, range.end);
    setEditCursor (at);
    if (range.end > range.start)
        workspace.selectTime (range);
    else
        workspace.deselectTime();
    workspace.hint (workspace.arrangement().time.text (range.start) + " to " + workspace.arrangement().time.text (range.end) + " selected");
}

void LaneCanvas::stepGrid (int direction)
{
    const auto& song = workspace.arrangement();
    setEditCursor (song.time.grid.neighbour (cursorSeconds, song.resolution, direction));
    workspace.hint ("Edit cursor " + song.time.text (cursorSeconds));
}

void LaneCanvas::stepClip (int direction, bool extends)
{
    const auto* track = workspace.arrangement().find (workspace.selectedTrack());
    if (track == nullptr)
        return;
    if (track->clips.empty())
        return stepGrid (direction);

    // From the clip at the cursor to its neighbour; a cursor between clips goes to the next one in its way.
    const auto count = static_cast<int> (track->clips.size());
    const auto after = std::upper_bound (track->clips.begin(), track->clips.end(), cursorSeconds + 1e-9, [] (double t, const ClipItem& c) { return t < c.start; });
    const auto last  = static_cast<int> (after - track->clips.begin()) - 1; // the last that has begun
    const auto isOn  = last >= 0 && std::abs (track->clips[static_cast<size_t> (last)].start - cursorSeconds) < 1e-9
                       && workspace.isSelected (track->clips[static_cast<size_t> (last)].id);
    const auto next  = direction > 0 ? last + 1 : direction < 0 && isOn ? last - 1 : last;
    const auto index = juce::jlimit (0, count - 1, next);
    const auto& clip = track->clips[static_cast<size_t> (index)];

    if (direction == 0)
        workspace.toggleClip (clip.id);
    else if (! extends)
        workspace.selectClip (clip.id);
    else if (! workspace.isSelected (clip.id))
        workspace.toggleClip (clip.id);
    setEditCursor (clip.start);
    describe (*track, clip, index + 1);
    scroll.showTime (clip.start);
}

void LaneCanvas::describe (const TrackRow& track, const ClipItem& clip, int number)
{
    const auto& time    = workspace.arrangement().time;
    const auto sentence = "Clip " + clip.name + ", " + time.text (clip.start) + " to " + time.text (clip.end) + ", track " + track.name + ", "
                          + juce::String (number) + " of " + juce::String (track.clips.size());
    setDescription (sentence);
    workspace.hint (sentence);
}
} // namespace amp::gui
