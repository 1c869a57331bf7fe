#include "Gui/Changemap/ChangemapPane.h"
#include "Gui/Versions/VersionsPane.h"

namespace amp::gui
{
void addVersionPanes (Shell& shell)
{
    auto* source = shell.workspace.services.versions;
    if (source == nullptr)
        return; // a window around something that has no files
    shell.panes.add ({ .id = "projectVersions", .title = "Versions", .place = PaneInfo::Place::left, .icon = Icon::branch, .make = [&shell] { return std::make_unique<VersionsPane> (shell); } });
    shell.panes.add ({ .id = "audioChangemaps", .title = "Changemap", .place = PaneInfo::Place::dock, .icon = Icon::changes, .make = [&shell] { return std::make_unique<ChangemapPane> (shell); } });

    shell.actions.add ({ .id = "version.save", .title = "Save version...", .menu = "File", .keys = { "ctrl + alt + S" }, .run = [&shell] {
                            shell.frame.open ("projectVersions");
                            dynamic_cast<VersionsPane&> (shell.panes.get ("projectVersions")).beginVersion();
                        } });
    shell.actions.add ({ .id = "view.changes", .title = "Changemap over the arranger", .menu = "View", .keys = { "D" }, .run = [&shell, source] {
                            source->showsOverlay = ! source->showsOverlay;
                            if (source->showsOverlay)
                                shell.panes.get ("audioChangemaps").refresh();
                            shell.frame.mainPane().repaint();
                        },
                         .isOn = [source] { return source->showsOverlay; } });
}
} // namespace amp::gui
