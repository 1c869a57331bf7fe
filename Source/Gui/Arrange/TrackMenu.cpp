#include "Gui/Arrange/ClipColourMenu.h"
#include "Gui/Arrange/TrackHeader.h"
#include "Gui/Arrange/TrackIconMenu.h"
#include "Gui/Theme/LookAndFeel.h"

// The menu of a track: edit, create, view, delete last. What can be done with several is done with all selected tracks.
namespace amp::gui
{
namespace
{
/** The selected tracks, or one that is not among them. */
juce::Array<juce::var> chosenTracks (Workspace& workspace, const juce::String& track)
{
    juce::Array<juce::var> ids;
    const auto& chosen = workspace.selectedTracks();
    for (const auto& row : workspace.arrangement().rows())
        if (! row.isFolder && (row.id == track || (chosen.contains (track) && chosen.contains (row.id))))
            ids.add (row.id);
    return ids;
}

/** Runs a command on the selected tracks, or on one that is not among them, as one undo step. */
void runOnTracks (Workspace& workspace, const juce::String& track, const char* command, std::initializer_list<std::pair<const char*, juce::var>> given = {})
{
    const auto gesture = workspace.newGesture();
    for (const auto& id : chosenTracks (workspace, track))
    {
        Arguments arguments;
        arguments.set ("track", id);
        for (const auto& [name, value] : given)
            arguments.set (name, value);
        workspace.run (command, arguments, gesture);
    }
    workspace.endGesture();
}

bool hasLane (Workspace& workspace, const juce::String& track, const juce::String& lane)
{
    const auto state = workspace.services.session.now();
    return SessionView (state.root()).get<"tracks">().find (track).get<"openLanes">().contains (lane);
}

void toggleLane (Workspace& workspace, const juce::String& track, const juce::String& lane)
{
    const auto state = workspace.services.session.now();
    auto open        = SessionView (state.root()).get<"tracks">().find (track).get<"openLanes">();
    if (open.removeAllInstancesOf (lane) == 0)
    {
        open.add (lane);
        if (lane != "takes" && ! workspace.arrangement().showsAutomation)
            workspace.run ("view.automation", { { "on", true } });
    }
    workspace.run ("track.openLanes", { { "track", track }, { "lanes", juce::var (open) } });
}
} // namespace

void TrackHeader::addLaneItems (juce::PopupMenu& menu)
{
    juce::PopupMenu automation;
    const auto item = [&] (const juce::String& title, const juce::String& lane) {
        automation.addItem (title, true, workspace.arrangement().showsAutomation && hasLane (workspace, track, lane), [this, id = track, lane] { toggleLane (workspace, id, lane); });
    };
    item ("Volume", "volume");
    item ("Pan", "pan");
    item ("Input gain", "gain");
    item ("Mute", "muted");

    const auto state = workspace.services.session.now();
    for (const auto each : SessionView (state.root()).get<"tracks">().find (track).get<"effects">())
    {
        juce::PopupMenu parameters;
        for (const auto parameter : each.get<"parameters">())
        {
            const auto lane = "effects." + each.id() + ".parameters." + parameter.id();
            parameters.addItem (parameter.id(), true, hasLane (workspace, track, lane), [this, id = track, lane] { toggleLane (workspace, id, lane); });
        }
        automation.addSubMenu (each.get<"name">().isNotEmpty() ? each.get<"name">() : each.get<"pluginId">(), parameters);
    }
    menu.addSubMenu ("Automation", automation);
    menu.addItem ("Takes", takes > 0, hasLane (workspace, track, "takes"), [this] { toggleTakes(); });
    menu.addItem ("Add take", ! isLocked, false, [this, id = track] {
        workspace.run ("take.add", { { "track", id } });
        if (! hasLane (workspace, id, "takes"))
            toggleLane (workspace, id, "takes");
    });
}

void TrackHeader::showFolderMenu()
{
    juce::PopupMenu menu;
    menu.addItem ("Rename", [this] { beginRename(); });
    menu.addItem (isFolded ? "Unfold" : "Fold", [this] { foldButton.triggerClick(); });
    menu.addItem ("Select its tracks", [this, id = track] {
        std::set<juce::String> members;
        for (const auto& row : workspace.arrangement().rows())
            if (row.group == id)
                members.insert (row.id);
        workspace.selectTracks (members);
    });
    menu.addItem ("Why is this silent?", workspace.onWhySilent != nullptr, false, [this, id = track] { workspace.onWhySilent (id); });
    menu.addSeparator();
    menu.addItem ("Ungroup", [this, id = track] { workspace.run ("bus.remove", { { "bus", id } }); });
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withMousePosition());
}

void TrackHeader::showMenu()
{
    if (isFolder)
        return showFolderMenu();
    juce::PopupMenu menu;
    const auto id  = track;
    const auto run = [this, id] (const char* command) { return [this, id, command] { runOnTracks (workspace, id, command); }; };
    menu.addItem ("Rename", [this] { beginRename(); });
    menu.addSubMenu ("Icon", iconMenu (icon, LookAndFeel::of (*this).theme().textPrimary, [this, id] (const juce::String& chosen) { runOnTracks (workspace, id, "track.icon", { { "icon", chosen } }); }));
    menu.addSubMenu ("Colour", colourMenu (colour, [this, id] (const juce::String& hex) { runOnTracks (workspace, id, "track.color", { { "color", hex } }); }));
    menu.addItem ("Duplicate", run ("track.duplicate"));
    menu.addItem ("Group", [this, id] { workspace.run ("track.group", { { "tracks", chosenTracks (workspace, id) } }); });
    if (const auto* row = workspace.arrangement().find (id); row != nullptr && row->group.isNotEmpty())
        menu.addItem ("Leave the group", [this, id] { workspace.run ("track.ungroup", { { "tracks", chosenTracks (workspace, id) } }); });
    menu.addItem ("Locked", true, isLocked, [this, id, on = ! isLocked] { runOnTracks (workspace, id, "track.lock", { { "locked", on } }); });
    menu.addSeparator();
    addLaneItems (menu);
    menu.addItem ("Folded", true, isFolded, [this, id, on = ! isFolded] { runOnTracks (workspace, id, "track.fold", { { "folded", on } }); });
    menu.addItem ("Select its clips", [this, id] {
        std::set<juce::String> clips;
        if (const auto* row = workspace.arrangement().find (id))
            for (const auto& clip : row->clips)
                clips.insert (clip.id);
        workspace.selectClips (clips);
    });
    menu.addItem ("Why is this silent?", workspace.onWhySilent != nullptr, false, [this, id] { workspace.onWhySilent (id); });
    menu.addSeparator();
    menu.addItem ("Delete", run ("track.remove"));
    menu.showMenuAsync (juce::PopupMenu::Options().withTargetComponent (this).withMousePosition());
}
} // namespace amp::gui
