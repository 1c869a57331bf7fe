#include "Gui/Shell/EditActions.h"

// Markers, the grid, and what of the timeline is shown.
namespace amp::gui
{
namespace
{
constexpr auto zoomStep = 1.25;

void stepToMark (Workspace& w, int direction)
{
    const auto now = w.services.transport.position();
    std::optional<double> nearest;
    for (const auto& mark : w.arrangement().marks())
        for (const auto time : { mark.start, mark.end })
            if ((time - now) * direction > 1e-4 && (! nearest || (*nearest - time) * direction > 0.0))
                nearest = time;
    w.services.transport.locate (nearest.value_or (direction < 0 ? 0.0 : now));
}

void addMarkActions (Actions& actions, Workspace& w)
{
    actions.add ({ .id = "marker.add", .title = "Marker here", .menu = "Transport", .keys = { "shift + M" }, .run = [&w] {
                      // At once and without a question, also while playing; the name can wait.
                      const auto& song = w.arrangement();
                      const auto at    = w.services.transport.position();
                      const auto count = std::count_if (song.marks().begin(), song.marks().end(), [] (const MarkItem& m) { return m.kind == MarkItem::Kind::marker; });
                      w.run ("marker.add", { { "time", w.services.transport.isPlaying() ? at : song.snapped (at) }, { "name", "Marker " + juce::String (count + 1) } });
                  },
                   .startsGroup = true });
    actions.add ({ .id = "marker.previous", .title = "Previous marker", .menu = "Transport", .keys = { "alt + page up" }, .run = [&w] { stepToMark (w, -1); } });
    actions.add ({ .id = "marker.next", .title = "Next marker", .menu = "Transport", .keys = { "alt + page down" }, .run = [&w] { stepToMark (w, 1); } });
}

void addGridActions (Actions& actions, Workspace& w)
{
    for (const auto resolution : schema::gridResolutions)
    {
        const juce::String name (resolution.data(), resolution.size());
        actions.add ({ .id = "view.grid." + name, .title = "Grid: " + name, .menu = {}, .run = [&w, name] { w.run ("view.grid", { { "resolution", name } }); },
                       .isOn = [&w, name] { return w.arrangement().resolution == name; } });
    }
}

/** Shows or hides the lanes of automation; of the selected track that of the volume at least. */
void toggleAutomation (Workspace& workspace)
{
    const auto isOn = ! workspace.arrangement().showsAutomation;
    workspace.run ("view.automation", { { "on", isOn } });

    const auto state = workspace.services.session.now();
    const auto track = SessionView (state.root()).get<"tracks">().find (workspace.selectedTrack());
    if (! isOn)
        return;
    if (track.id() != workspace.selectedTrack() || track.id().isEmpty())
        return workspace.hint ("Automation is shown. The menu of a track opens a lane of it");
    auto open = track.get<"openLanes">();
    if (std::all_of (open.begin(), open.end(), [] (const auto& lane) { return lane == "takes"; }))
    {
        open.add ("volume");
        workspace.run ("track.openLanes", { { "track", workspace.selectedTrack() }, { "lanes", juce::var (open) } });
    }
}
} // namespace

void addTimelineActions (Actions& actions, Workspace& w)
{
    const auto zoomTracks = [&w] (double factor) {
        const auto state = w.services.session.now();
        const auto zoom  = SessionView (state.root()).get<"timeline">().get<"verticalZoom">();
        w.run ("view.verticalZoom", { { "zoom", juce::jlimit (0.25, 8.0, zoom * factor) } });
    };
    const auto zoomWaves = [&w] (double factor) { w.run ("view.waveZoom", { { "zoom", juce::jlimit (0.1, 100.0, w.arrangement().waveZoom * factor) } }); };

    addMarkActions (actions, w);
    addGridActions (actions, w);
    actions.add ({ .id = "view.automation", .title = "Automation lanes", .menu = "View", .keys = { "A" },
                   .run = [&w] { toggleAutomation (w); }, .isOn = [&w] { return w.arrangement().showsAutomation; },
                   .startsGroup = true });
    actions.add ({ .id = "view.waveforms", .title = "Waveforms", .menu = "View", .run = [&w] { w.run ("view.waveforms", { { "on", ! w.arrangement().showsWaves } }); },
                   .isOn = [&w] { return w.arrangement().showsWaves; } });
    actions.add ({ .id = "view.wavesUp", .title = "Larger waveforms", .menu = "View", .keys = { "ctrl + alt + cursor up" }, .run = [zoomWaves] { zoomWaves (zoomStep); } });
    actions.add ({ .id = "view.wavesDown", .title = "Smaller waveforms", .menu = "View", .keys = { "ctrl + alt + cursor down" }, .run = [zoomWaves] { zoomWaves (1.0 / zoomStep); } });
    actions.add ({ .id = "view.tracksUp", .title = "Higher tracks", .menu = "View", .keys = { "alt + =" }, .run = [zoomTracks] { zoomTracks (zoomStep); } });
    actions.add ({ .id = "view.tracksDown", .title = "Lower tracks", .menu = "View", .keys = { "alt + -" }, .run = [zoomTracks] { zoomTracks (1.0 / zoomStep); } });
    actions.add ({ .id = "view.autoScroll", .title = "Scroll smoothly", .menu = "View", .run = [&w] {
                      const auto state = w.services.session.now();
                      w.run ("view.autoScroll", { { "on", ! SessionView (state.root()).get<"ui">().get<"view">().get<"autoScroll">() } });
                  },
                   .isOn = [&w] {
                       const auto state = w.services.session.now();
                       return SessionView (state.root()).get<"ui">().get<"view">().get<"autoScroll">();
                   } });
    actions.add ({ .id = "track.fold", .title = "Fold track", .menu = "Track", .run = [&w] {
                      const auto* row = w.arrangement().find (w.selectedTrack());
                      w.run ("track.fold", { { "track", w.selectedTrack() }, { "folded", ! row->isFolded } });
                  },
                   .whyNot = [&w] { return w.arrangement().find (w.selectedTrack()) == nullptr ? juce::String ("no track is selected") : juce::String(); } });
}
} // namespace amp::gui
