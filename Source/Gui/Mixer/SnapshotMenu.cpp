#include "Gui/Mixer/SnapshotMenu.h"

#include "Gui/Widgets/NamePanel.h"

namespace amp::gui
{
namespace
{
/** Asks for a name in a small panel beside the opener. */
void askName (const MixerTools& tools, juce::Component& opener, const juce::String& title, const juce::String& start, std::function<void (const juce::String&)> done)
{
    auto panel      = std::make_unique<NamePanel> (title, start);
    panel->onAccept = [&overlays = tools.overlays, done = std::move (done)] (const juce::String& name) {
        overlays.close();
        done (name);
    };
    tools.overlays.showBeside (std::move (panel), { NamePanel::width, NamePanel::height }, opener);
}
} // namespace

juce::String currentSnapshotName (const Workspace& workspace)
{
    const auto state = workspace.services.session.now();
    const auto mixer = SessionView (state.root()).get<"mixer">();
    const auto id    = mixer.get<"currentSnapshot">();
    return id ? mixer.get<"snapshots">().find (*id).get<"name">() : juce::String();
}

juce::PopupMenu snapshotMenu (const MixerTools& tools, juce::Component& opener)
{
    auto& workspace  = tools.workspace;
    const auto state = workspace.services.session.now();
    const auto mixer = SessionView (state.root()).get<"mixer">();
    const auto now   = mixer.get<"currentSnapshot">().value_or (juce::String());
    const auto dots  = juce::String::fromUTF8 ("\xe2\x80\xa6");

    juce::PopupMenu menu, updates, names, removals;
    for (const auto snapshot : mixer.get<"snapshots">())
    {
        const auto id = snapshot.id(), name = snapshot.get<"name">();
        const auto run = [&workspace, id] (const char* command) { return [&workspace, id, command] { workspace.run (command, { { "snapshot", id } }); }; };
        menu.addItem (name, true, id == now, run ("mixer.snapshot.recall"));
        updates.addItem (name, run ("mixer.snapshot.update"));
        removals.addItem (name, run ("mixer.snapshot.remove"));
        names.addItem (name + dots, [tools, &workspace, &opener, id, name] {
            askName (tools, opener, "Name of the snapshot", name, [&workspace, id] (const juce::String& typed) {
                workspace.run ("mixer.snapshot.rename", { { "snapshot", id }, { "name", typed } });
            });
        });
    }
    const auto hasAny = names.getNumItems() > 0;
    if (hasAny)
        menu.addSeparator();
    menu.addItem ("Store" + dots, [tools, &workspace, &opener] {
        askName (tools, opener, "Name of the new snapshot", {}, [&workspace] (const juce::String& typed) { workspace.run ("mixer.snapshot.store", { { "name", typed } }); });
    });
    menu.addSubMenu ("Update", updates, hasAny);
    menu.addSubMenu ("Rename", names, hasAny);
    menu.addSubMenu ("Delete", removals, hasAny);
    return menu;
}
} // namespace amp::gui
