#include "Gui/MainComponent.h"

// The View menu: what is shown and how.
namespace amp::gui
{
void MainComponent::addViewActions()
{
    auto& w      = workspace;
    auto& arrange = arrangeView();

    actions.add ({ .id = "view.zoomToSelection", .title = "Zoom to selection", .menu = "View", .keys = { "Z" }, .run = [&arrange] { arrange.zoomToSelection(); },
                   .startsGroup = true });
    actions.add ({ .id = "view.zoomBack", .title = "Zoom back", .menu = "View", .keys = { "shift + Z" }, .run = [&arrange] { arrange.stepZoomBack(); } });
    actions.add ({ .id = "view.fit", .title = "Zoom to fit", .menu = "View", .keys = { "ctrl + 0", "\\" }, .run = [&arrange] { arrange.zoomToFit(); } });
    actions.add ({ .id = "view.zoomIn", .title = "Zoom in", .menu = "View", .keys = { "=", "+", "ctrl + =" }, .run = [&arrange] { arrange.zoomBy (1.25); } });
    actions.add ({ .id = "view.zoomOut", .title = "Zoom out", .menu = "View", .keys = { "-", "ctrl + -" }, .run = [&arrange] { arrange.zoomBy (0.8); } });
    actions.add ({ .id = "view.follow", .title = "Follow the playhead", .menu = "View", .keys = { "F" }, .run = [&arrange, &w] {
                      const auto on = ! arrange.follows();
                      w.run ("view.followPlayhead", { { "on", on } });
                      arrange.setFollowing (on);
                  },
                   .isOn = [&arrange] { return arrange.follows(); } });
    actions.add ({ .id = "view.snap", .title = "Snap to the grid", .menu = "View", .keys = { "N" },
                   .run = [&w] { w.run ("view.snap", { { "on", ! w.arrangement().snaps } }); }, .isOn = [&w] { return w.arrangement().snaps; } });
    actions.add ({ .id = "view.overview", .title = "Overview of the song", .menu = "View", .run = [&arrange] { arrange.setMinimapVisible (! arrange.isMinimapVisible()); },
                   .isOn = [&arrange] { return arrange.isMinimapVisible(); } });
    actions.add ({ .id = "track.rename", .title = "Rename track", .menu = "Track", .keys = { "F2" }, .run = [&arrange] { arrange.renameSelectedTrack(); },
                   .whyNot = [this, &w] {
                       return view() != "arrange" || w.selectedTrack().isEmpty() ? juce::String ("no track is in sight") : juce::String();
                   } });

    auto isFirst = true;
    for (const auto mode : schema::trackModes)
    {
        const juce::String name (mode.data(), mode.size());
        actions.add ({ .id = "view.tracks." + name, .title = "Tracks: " + name, .menu = "View",
                       .run = [&w, name] { w.run ("view.trackMode", { { "mode", name } }); },
                       .isOn = [&w, name] {
                           const auto state = w.services.session.now();
                           return SessionView (state.root()).get<"ui">().get<"view">().get<"trackMode">() == name;
                       },
                       .startsGroup = std::exchange (isFirst, false) });
    }
    actions.add ({ .id = "view.light", .title = "Light theme", .menu = "View",
                   .run = [this, &w] { w.run ("view.theme", { { "theme", look.theme().isDark ? "nord-light" : "nord-dark" } }); },
                   .isOn = [this] { return ! look.theme().isDark; }, .startsGroup = true });
    actions.add ({ .id = "view.stats", .title = "Frame statistics", .menu = "View", .keys = { "F12" },
                   .run = [this] {
                       showsStats = ! showsStats;
                       repaint();
                   },
                   .isOn = [this] { return showsStats; } });
    actions.add ({ .id = "view.nextRegion", .title = "Next part of the window", .menu = {}, .keys = { "F6" }, .run = [this] { focusRegion (1); } });
    actions.add ({ .id = "view.previousRegion", .title = "Previous part of the window", .menu = {}, .keys = { "shift + F6" }, .run = [this] { focusRegion (-1); } });
}
} // namespace amp::gui
