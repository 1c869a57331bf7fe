#include "Gui/Gallery/Gallery.h"

namespace amp::gui
{
namespace
{
void prepareSong (Staging& s)
{
    s.addSong();
    s.addLevels();
}

/** Sixty tracks in four groups, of which one is folded, and five minutes of clips. */
void prepareDense (Staging& s)
{
    for (int group = 0; group < 4; ++group)
    {
        juce::Array<juce::var> members;
        for (int i = 0; i < 15; ++i)
        {
            const auto number = group * 15 + i;
            const auto name   = juce::String (i % 3 == 0 ? "Strings " : i % 3 == 1 ? "Brass " : "Percussion ") + juce::String (number + 1);
            const auto track  = s.run ("track.add", { { "name", name } });
            members.add (track);
            for (auto at = 3.0 * (number % 7); at < 300.0; at += 14.0 + number % 5)
                s.run ("clip.add", { { "track", track }, { "filePath", name + ".wav" }, { "name", name }, { "startTime", at }, { "duration", 6.0 + number % 4 * 2.0 } });
        }
        s.run ("track.group", { { "tracks", members } });
    }
    const auto state = s.session().now();
    s.run ("bus.fold", { { "bus", SessionView (state.root()).get<"mixer">().get<"buses">()[1].id() }, { "folded", true } });
    s.run ("view.trackMode", { { "mode", "minimal" } });
    for (int i = 0; i < 6; ++i)
        s.run ("marker.add", { { "time", 48.0 * i }, { "name", "Part " + juce::String (i + 1) } });
    s.position = 121.0;
    s.addLevels();
}

juce::String addClip (Staging& s, const juce::String& track, const char* name, double start, double duration, const juce::String& file = {})
{
    s.run ("clip.add", { { "track", track }, { "filePath", (file.isEmpty() ? juce::String (name) : file) + ".wav" }, { "name", name }, { "startTime", start }, { "duration", duration } });
    const auto state = s.session().now();
    const auto clips = playingLane (SessionView (state.root()).get<"tracks">().find (track)).get<"clips">();
    return clips[clips.size() - 1].id(); // the first that the command adds may be the lane
}

/** A clip in every state. */
void prepareClips (Staging& s)
{
    const auto one = s.run ("track.add", { { "name", "Fades" } }), two = s.run ("track.add", { { "name", "States" } }), three = s.run ("track.add", { { "name", "Takes" } });
    const auto faded = addClip (s, one, "Long fades", 1.0, 6.0);
    s.run ("clip.fade", { { "clip", faded }, { "fadeIn", 2.0 }, { "fadeOut", 1.5 }, { "fadeCurve", "s-curve" } });
    addClip (s, one, "Crossfade, left", 8.0, 5.0, "Left");
    addClip (s, one, "Crossfade, right", 12.0, 5.0, "Right");
    const auto muted = addClip (s, two, "Muted", 1.0, 3.0), locked = addClip (s, two, "Locked", 4.5, 3.0), back = addClip (s, two, "Reversed", 8.0, 3.0), slow = addClip (s, two, "Stretched", 11.5, 3.0);
    s.run ("clip.mute", { { "clip", muted }, { "muted", true } });
    s.run ("clip.lock", { { "clip", locked }, { "locked", true } });
    s.run ("clip.reverse", { { "clip", back } });
    s.run ("clip.stretch", { { "clip", slow }, { "factor", 1.25 } });
    addClip (s, two, "Not there", 16.0, 2.5, "Missing take 3");
    const auto take = addClip (s, three, "Verse, first take", 1.0, 8.0);
    s.run ("take.make", { { "clip", take } });
    addClip (s, three, "Verse, second take", 1.0, 9.0);
    s.run ("clip.add", { { "track", three }, { "scene", "" }, { "startTime", 12.0 }, { "duration", 4.0 } });
    s.run ("track.openLanes", { { "track", three }, { "lanes", juce::Array<juce::var> { "takes" } } });
    s.run ("region.add", { { "startTime", 8.0 }, { "endTime", 16.0 }, { "name", "Chorus" } });
    s.run ("tempo.add", { { "time", 8.0 }, { "bpm", 128.0 } });
    s.position = 6.2;
    s.addLevels();
}

/** Volume and pan of two tracks. */
void prepareAutomation (Staging& s)
{
    prepareSong (s);
    const auto state  = s.session().now();
    const auto tracks = SessionView (state.root()).get<"tracks">();
    const auto draw   = [&] (size_t track, const char* parameter, std::initializer_list<std::pair<double, double>> points) {
        const auto path = "tracks." + tracks[track].id() + "." + parameter;
        for (const auto& [time, value] : points)
            s.run ("automation.add-point", { { "parameter", path }, { "time", time }, { "value", value } });
    };
    draw (0, "volume", { { 0.0, 60.0 }, { 4.0, 80.0 }, { 10.0, 72.0 }, { 16.0, 88.0 }, { 22.0, 40.0 } });
    draw (0, "pan", { { 2.0, -60.0 }, { 12.0, 60.0 }, { 20.0, 0.0 } });
    draw (2, "volume", { { 4.0, 0.0 }, { 9.0, 82.0 }, { 18.0, 70.0 } });
    for (const auto track : { size_t { 0 }, size_t { 2 } })
        s.run ("track.openLanes", { { "track", tracks[track].id() }, { "lanes", track == 0 ? juce::Array<juce::var> { "volume", "pan" } : juce::Array<juce::var> { "volume" } } });
    s.run ("view.automation", { { "on", true } });
}

/** Chooses all points of the first lane, or the second of them. */
void choosePoints (MainComponent& w, bool all)
{
    const auto& row  = w.work().arrangement().rows().front();
    const auto& lane = row.lanes.front();
    Selected chosen { Selected::Kind::points, lane.id };
    for (size_t i = 0; i < lane.points.size(); ++i)
        if (all || i == 1)
            chosen.items.insert (juce::String (lane.points[i].id));
    w.work().selectTrack (row.id);
    w.work().select (chosen);
    w.workArea().open ("trackInspector");
}
} // namespace

void addArrangeScenes (std::vector<Scene>& list)
{
    constexpr juce::Point<int> small { 1120, 680 };
    list.push_back ({ .name = "arrange-dense", .title = "Sixty tracks in groups, minimal and zoomed out", .prepare = prepareDense, .act = [] (MainComponent& w) {
                         w.arrangeView().timelineScroll().zoomToFit();
                     } });
    list.push_back ({ .name = "arrange-clips", .title = "Clips in every state, takes, a region and a change of tempo", .size = small, .prepare = prepareClips, .act = [] (MainComponent& w) {
                         w.arrangeView().timelineScroll().zoomToFit();
                     } });
    list.push_back ({ .name = "automation", .title = "Automation, a point of it in the inspector", .prepare = prepareAutomation, .act = [] (MainComponent& w) { choosePoints (w, false); } });
    list.push_back ({ .name = "inspector-points", .title = "Inspector of several points", .size = small, .prepare = prepareAutomation, .act = [] (MainComponent& w) { choosePoints (w, true); } });
    list.push_back ({ .name = "inspector-tracks", .title = "Inspector of several tracks", .size = small, .prepare = prepareSong, .act = [] (MainComponent& w) {
                         const auto& rows = w.work().arrangement().rows();
                         w.work().selectTrack (rows[0].id);
                         w.work().selectTracks ({ rows[0].id, rows[2].id, rows[5].id });
                         w.workArea().open ("trackInspector");
                     } });
    list.push_back ({ .name = "inspector-region", .title = "Inspector of a region", .size = small, .prepare = prepareClips, .act = [] (MainComponent& w) {
                         for (const auto& mark : w.work().arrangement().marks())
                             if (mark.isRegion())
                                 w.work().select ({ Selected::Kind::marks, {}, { mark.id } });
                         w.workArea().open ("trackInspector");
                     } });
    list.push_back ({ .name = "large", .title = "On a large screen", .size = { 1920, 1080 }, .prepare = prepareSong, .act = [] (MainComponent& w) {
                         w.workArea().open ("projectBrowser");
                         w.workArea().open ("mixer");
                     },
                      .scales = { 1.0f, 1.5f, 2.0f } });
}
} // namespace amp::gui
