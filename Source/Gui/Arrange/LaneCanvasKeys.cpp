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
        if (workspace.selectedClips().empty())
            return false;
        workspace.deselectClips();
        refresh();
        return true;
    }
    if (isDragging())
        return true; // the session stays as it is until the drag ends; N, held, lets go of the grid
    if (key == Key (Key::F2Key) && ! workspace.selectedClips().empty())
        return beginRename (*workspace.selectedClips().begin()), true;
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
    if (code == Key::upKey || code == Key::downKey)
        stepRow (direction);
    else if (key.getModifiers().isCtrlDown())
        stepGrid (direction);
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
    toolBefore.reset();
    return true;
}

void LaneCanvas::stepRow (int direction)
{
    const auto& song = workspace.arrangement();
    const auto row   = song.indexOf (workspace.selectedTrack()) + direction;
    if (row < 0 || row >= static_cast<int> (song.rows().size()))
        return;
    workspace.selectTrack (song.rows()[static_cast<size_t> (row)].id);
    scroll.showRows (song.top (row), song.top (row + 1));
    workspace.hint ("Track " + song.rows()[static_cast<size_t> (row)].name);
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

    if (const auto x = view().xOf (clip.start); x < 0 || x > getWidth() - 2 * scrollMargin)
        scroll.scrollBy (x - getWidth() / 4.0, 0);
}

void LaneCanvas::describe (const TrackRow& track, const ClipItem& clip, int number)
{
    const auto& time    = workspace.arrangement().time;
    const auto sentence = "Clip " + clip.name + ", " + time.text (clip.start) + " to " + time.text (clip.end) + ", track " + track.name + ", "
                          + juce::String (number) + " of " + juce::String (track.clips.size());
    setDescription (sentence);
    workspace.hint (sentence);
}

void LaneCanvas::showMenu (const ClipItem* clip, juce::Point<int> at)
{
    juce::PopupMenu menu;
    const auto time = workspace.arrangement().snapped (view().secondsAt (at.x));
    if (clip == nullptr)
    {
        menu.addItem ("Add marker here", [this, time] { workspace.run ("marker.add", { { "time", time } }); });
        menu.addItem ("Zoom to fit", [this] { scroll.zoomToFit(); });
    }
    else
    {
        const auto id = clip->id, name = clip->name;
        const auto editable = ! clip->locked;
        menu.addItem ("Split here", editable, false, [this, id, time] { ClipActions (workspace).split ({ id }, time); });
        menu.addItem ("Duplicate", editable, false, [this] { ClipActions (workspace).duplicate(); });
        menu.addItem ("Rename", editable, false, [this, id] { beginRename (id); });
        menu.addSeparator();
        menu.addItem ("Muted", editable, clip->muted, [this] { ClipActions (workspace).toggleMute(); });
        menu.addItem ("Locked", true, clip->locked, [this, id, on = ! clip->locked] { workspace.run ("clip.lock", { { "clip", id }, { "locked", on } }); });
        menu.addItem ("Loop this clip", [this, start = clip->start, end = clip->end] { workspace.run ("loop.set", { { "start", start }, { "end", end }, { "on", true } }); });
        menu.addSeparator();
        menu.addItem ("Delete", editable, false, [this] { ClipActions (workspace).remove(); });
    }
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withTargetScreenArea (
        juce::Rectangle<int> (1, 1).withPosition (localPointToGlobal (at))));
}

void LaneCanvas::beginRename (const juce::String& clipId)
{
    const auto row   = workspace.arrangement().indexOfClip (clipId);
    const auto* clip = workspace.arrangement().findClip (clipId);
    if (clip == nullptr || clip->locked)
        return;

    const auto area   = areaOf (*clip, row);
    const auto header = area.withLeft (std::max (0, area.getX())).withHeight (size::clipHeaderHeight);
    renaming.open (header.withWidth (juce::jlimit (120, 320, header.getWidth())), { clip->name, "New name of " + clip->name },
                   [this, clipId] (const juce::String& text) -> Result<> {
                       workspace.run ("clip.rename", { { "clip", clipId }, { "name", text.trim() } });
                       return {};
                   });
}
} // namespace amp::gui
