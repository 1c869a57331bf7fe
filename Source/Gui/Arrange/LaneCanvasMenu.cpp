#include "Core/Laws.h"
#include "Gui/Arrange/AutomationDrawing.h"
#include "Gui/Arrange/ClipColourMenu.h"
#include "Gui/Arrange/LaneCanvas.h"
#include "Gui/Workspace/ClipActions.h"
#include "Model/ClipFade.h"

// The menus on the lanes: edit, create, view, delete last.
namespace amp::gui
{
namespace
{
/** What a pattern clip plays, and where its steps are changed. */
void addPatternItems (juce::PopupMenu& menu, Workspace& workspace, const ClipItem& clip)
{
    juce::PopupMenu scenes;
    const auto state = workspace.services.session.now();
    for (const auto scene : SessionView (state.root()).get<"pattern">().get<"scenes">())
        scenes.addItem (scene.id(), [&workspace, id = clip.id, name = scene.id()] { workspace.run ("clip.scene", { { "clip", id }, { "scene", name } }); });
    menu.addSubMenu ("Plays scene", scenes, ! clip.locked && scenes.getNumItems() > 0);
    menu.addItem ("Open in the pattern view", [&workspace] { workspace.run ("view.main", { { "view", "pattern" } }); });
}
} // namespace

void LaneCanvas::showMenu (juce::Point<int> at)
{
    auto menu = menuFor (at);
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withTargetScreenArea (
        juce::Rectangle<int> (1, 1).withPosition (localPointToGlobal (at))));
}

void LaneCanvas::showMenuAtCursor()
{
    const auto row = workspace.arrangement().indexOf (workspace.selectedTrack());
    const auto* lane = keyLane();
    const auto y     = row < 0         ? 0
                       : lane == nullptr ? topOf (row) + workspace.arrangement().rows()[static_cast<size_t> (row)].height / 2
                       : lane->kind == SubLane::Kind::take ? areaOfLane (row, *lane).getCentreY()
                                                         : juce::roundToInt (AutomationDrawing { *lane, areaOfLane (row, *lane), view(), restOf (*lane) }.yOf (
                                                               AutomationDrawing { *lane, {}, view(), restOf (*lane) }.at (cursorSeconds)));
    showMenu ({ std::clamp (cursorX, 0, std::max (0, getWidth() - 1)), y });
}

juce::PopupMenu LaneCanvas::menuFor (juce::Point<int> at)
{
    juce::PopupMenu menu;
    const auto time  = std::max (0.0, workspace.arrangement().snapped (view().secondsAt (at.x)));
    const auto row   = rowAt (at.y);
    const auto* lane = laneUnder (at);
    if (const auto* clip = clipAt (at))
        addClipItems (menu, *clip, time);
    else if (lane != nullptr && lane->kind == SubLane::Kind::take)
        addTakeItems (menu, row, *lane);
    else if (lane != nullptr)
        addAutomationItems (menu, *lane, at);
    else
        addLaneItems (menu, row, time);
    return menu;
}

void LaneCanvas::addClipItems (juce::PopupMenu& menu, const ClipItem& clip, double time)
{
    const auto id       = clip.id;
    const auto editable = ! clip.locked, isAudio = clip.file.isNotEmpty();
    const auto act      = [this] (void (ClipActions::*what)()) { return [this, what] { (ClipActions (workspace).*what)(); }; };
    const auto run      = [this] (const char* command) { return [this, command] { ClipActions (workspace).run (command); }; };

    if (ClipActions (workspace).hasClipboard())
    {
        menu.addItem ("Cut", editable, false, [this] { ClipActions (workspace).copy (true); });
        menu.addItem ("Copy", [this] { ClipActions (workspace).copy (false); });
    }
    menu.addItem ("Duplicate", editable, false, act (&ClipActions::duplicate));
    menu.addSeparator();
    menu.addItem ("Split here", editable, false, [this, id, time] { ClipActions (workspace).split ({ id }, time); });
    menu.addItem ("Join", editable && workspace.selectedClips().size() > 1, false, run ("clip.join"));
    menu.addItem ("Crossfade with neighbours", editable && isAudio, false, run ("clip.crossfade"));
    menu.addItem ("Rename", editable, false, [this, id] { beginRename (id); });
    if (clip.pattern != nullptr)
        addPatternItems (menu, workspace, clip);

    juce::PopupMenu sound;
    for (const auto curve : schema::fadeCurves)
    {
        const juce::String name (curve.data(), curve.size());
        sound.addItem ("Fades: " + name, isAudio, fadeCurveNamed (name) == clip.fadeCurve, [this, name] { ClipActions (workspace).run ("clip.fade", { { "fadeCurve", name } }); });
    }
    sound.addSeparator();
    sound.addItem ("Gain...", isAudio, false, [this] { beginGainEntry(); });
    if (workspace.services.registry.find ("clip.normalise") != nullptr)
        sound.addItem ("Normalise", isAudio, false, run ("clip.normalise"));
    sound.addItem ("Gain the same everywhere", ! clip.envelope.empty(), false, run ("clip.envelope"));
    sound.addItem ("Reverse", isAudio, clip.isReversed, run ("clip.reverse"));
    sound.addItem ("Length of the file", clip.stretch != 1.0, false, [this] { ClipActions (workspace).run ("clip.stretch", { { "factor", 1.0 } }); });
    menu.addSubMenu ("Sound", sound, editable);
    menu.addSubMenu ("Colour", clipColourMenu (workspace, clip), editable);
    menu.addItem ("Muted", editable, clip.muted, act (&ClipActions::toggleMute));
    menu.addItem ("Locked", true, clip.locked, act (&ClipActions::toggleLock));
    menu.addItem ("Move to a new take", editable, false, run ("take.make"));
    menu.addItem ("Loop this clip", [this, start = clip.start, end = clip.end] { workspace.run ("loop.set", { { "start", start }, { "end", end }, { "on", true } }); });
    menu.addSeparator();
    menu.addItem ("Delete", editable, false, act (&ClipActions::remove));
}

void LaneCanvas::addLaneItems (juce::PopupMenu& menu, int row, double time)
{
    if (ClipActions (workspace).hasClipboard())
    {
        const auto slots = ClipActions (workspace).slots();
        menu.addItem ("Paste here", ! slots.empty(), false, [this, time] { ClipActions (workspace).paste (time); });
        juce::PopupMenu others;
        for (size_t i = 1; i < slots.size(); ++i)
            others.addItem (slots[i], [this, time, i] { ClipActions (workspace).paste (time, static_cast<int> (i)); });
        menu.addSubMenu ("Paste earlier copy", others, slots.size() > 1);
        menu.addSeparator();
    }
    if (const auto& range = workspace.selectedTime())
    {
        juce::Array<juce::var> tracks;
        for (const auto& id : range->tracks)
            tracks.add (id);
        for (const auto& [name, command] : { std::pair ("Clear range", "time.clear"), std::pair ("Delete time", "time.remove"), std::pair ("Insert time", "time.insert"),
                                             std::pair ("Duplicate time", "time.duplicate"), std::pair ("Split at both ends", "time.split") })
            menu.addItem (name, [this, command = command, range = *range, tracks] {
                workspace.run (command, { { "start", range.start }, { "end", range.end }, { "tracks", tracks } });
            });
        menu.addSeparator();
    }
    menu.addItem ("Add marker here", [this, time] { workspace.run ("marker.add", { { "time", time } }); });
    if (row >= 0)
    {
        const auto& track = workspace.arrangement().rows()[static_cast<size_t> (row)];
        menu.addItem ("Add pattern clip", ! track.locked, false, [this, id = track.id, time] {
            workspace.run ("clip.add", { { "track", id }, { "scene", "" }, { "startTime", time }, { "duration", workspace.arrangement().time.grid.bar() } });
        });
        menu.addItem ("Add take", ! track.locked, false, [this, id = track.id] { workspace.run ("take.add", { { "track", id } }); });
    }
    menu.addItem ("Zoom to fit", [this] { scroll.zoomToFit(); });
}

void LaneCanvas::addTakeItems (juce::PopupMenu& menu, int row, const SubLane& lane)
{
    const auto track = workspace.arrangement().rows()[static_cast<size_t> (row)].id;
    const auto run   = [this, track, id = lane.id] (const char* command) { return [=, this] { workspace.run (command, { { "track", track }, { "lane", id } }); }; };
    menu.addItem ("Sound this take", true, lane.isActive, run ("take.choose"));
    menu.addItem ("Rename", [this, track, id = lane.id, name = lane.name, area = juce::Rectangle<int> (0, topOf (row) + lane.top, 200, 20)] {
        renaming.open (area, { name, "New name of " + name }, [this, track, id] (const juce::String& text) -> Result<> {
            workspace.run ("take.rename", { { "track", track }, { "lane", id }, { "name", text.trim() } });
            return {};
        });
    });
    menu.addSeparator();
    menu.addItem ("Keep only what sounds", [this, track] { workspace.run ("take.flatten", { { "track", track } }); });
    menu.addItem ("Delete take", run ("take.remove"));
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
                   [this] (const juce::String& text) -> Result<> {
                       ClipActions (workspace).run ("clip.rename", { { "name", text.trim() } });
                       return {};
                   });
    if (! workspace.isSelected (clipId))
        workspace.selectClip (clipId);
}

void LaneCanvas::beginGainEntry()
{
    if (workspace.selectedClips().empty())
        return;
    const auto id    = *workspace.selectedClips().begin();
    const auto row   = workspace.arrangement().indexOfClip (id);
    const auto* clip = workspace.arrangement().findClip (id);
    if (clip == nullptr)
        return;
    const auto area = areaOf (*clip, row);
    renaming.open (area.withLeft (std::max (0, area.getX())).withSize (120, 22), { juce::String (laws::toDecibels (clip->gain), 1), "Gain of " + clip->name + " in decibels" },
                   [this] (const juce::String& text) -> Result<> {
                       const auto number = text.trim().upToFirstOccurrenceOf ("d", false, true).trim();
                       if (number.isEmpty() || ! number.containsOnly ("+-.0123456789"))
                           return Error { {}, "decibels from -60 to 60" };
                       const auto gain = number.getDoubleValue();
                       if (gain < -60.0 || gain > 60.0)
                           return Error { {}, "decibels from -60 to 60" };
                       ClipActions (workspace).run ("clip.gain", { { "gain", gain } });
                       return {};
                   });
}
} // namespace amp::gui
