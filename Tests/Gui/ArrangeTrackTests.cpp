#include "Commands/TrackEdits.h"
#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"
#include "Gui/Support/Window.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Arranger : SongStudio
{
    Arranger()
    {
        window.arrangeView().timelineScroll().show ({ 20.0, 0.0, 0 });
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }
    ArrangeView& arrange() { return window.arrangeView(); }
    LaneCanvas& lanes() { return arrange().lanes(); }
    const Arrangement& song() { return window.work().arrangement(); }
    juce::StringArray names()
    {
        juce::StringArray all;
        for (const auto& row : song().rows())
            all.add (row.name);
        return all;
    }
    juce::Array<juce::var> ids (std::initializer_list<size_t> which)
    {
        juce::Array<juce::var> list;
        for (const auto i : which)
            list.add (tracks[i]);
        return list;
    }

    MainComponent window { services() };
};

void runTest (Arranger& a, const juce::String& command, std::initializer_list<std::pair<const char*, juce::var>> given)
{
    a.run (command, given);
    a.frame();
}
} // namespace

TEST_CASE ("tracks of a group stand below it, are hidden while it is folded, and one undo ungroups them", "[gui][arrange]")
{
    Arranger a;
    runTest (a, "track.group", { { "tracks", a.ids ({ 1, 4 }) }, { "name", "Band" } });
    CHECK (a.names().joinIntoString (" ") == "Drums Band Bass Keys Pad Lead Vocal Guitar Choir Noise");
    const auto& folder = a.song().rows()[1];
    CHECK (folder.isFolder);
    CHECK (folder.covered == std::vector<juce::Range<double>> { { 0.0, 30.0 } }); // where either of them has a clip
    CHECK (a.song().rows()[2].depth == 1);
    pictureOf (a.window.arrangeView());

    const auto undo = a.session.history().undoStack().size();
    runTest (a, "bus.fold", { { "bus", folder.id } });
    CHECK (a.names().joinIntoString (" ") == "Drums Band Pad Lead Vocal Guitar Choir Noise");
    CHECK (a.session.history().undoStack().size() == undo); // how it is shown
    runTest (a, "bus.fold", { { "bus", a.song().rows()[1].id }, { "folded", false } });
    CHECK (a.song().rows().size() == 9);

    CHECK (a.session.history().undoName() == "Group tracks");
    a.session.undo();
    a.frame();
    CHECK (a.song().rows().size() == 8);
}

TEST_CASE ("takes are opened below a track, and a swipe over one lets it sound there", "[gui][arrange][S1-69]")
{
    Arranger a;
    a.run ("take.make", { { "clip", a.song().rows()[6].clips[0].id } });
    a.addClip (a.tracks[6], "Other", 16.0, 14.0);
    a.frame();
    CHECK (a.song().rows()[6].takes == 1);
    CHECK (a.song().rows()[6].lanes.empty());
    runTest (a, "track.openLanes", { { "track", a.tracks[6] }, { "lanes", juce::Array<juce::var> { "takes" } } });
    const auto& row = a.song().rows()[6];
    REQUIRE (row.lanes.size() == 2);
    CHECK (row.lanes[0].isActive);
    CHECK (row.fullHeight() == row.height + 80);
    CHECK (a.song().top (7) - a.song().top (6) == row.fullHeight());
    pictureOf (a.arrange());

    const auto y    = static_cast<float> (a.song().top (6) + row.lanes[1].top + 20);
    const auto undo = a.session.history().undoStack().size();
    Pointer (a.lanes()).press ({ 400.0f, y }).drag ({ 430.0f, y }).drag ({ 480.0f, y }).release();
    a.frame();
    CHECK (a.session.history().undoStack().size() == undo + 1);
    CHECK (a.session.history().undoName() == "Comp take");
    const auto& comped = a.song().rows()[6];
    REQUIRE (comped.clips.size() == 3);
    CHECK (comped.clips[1].name == "Choir");
    CHECK (comped.clips[1].start == Approx (20.0).margin (0.02));
    CHECK (comped.clips[1].end == Approx (24.0).margin (0.02));
}

TEST_CASE ("automation is drawn below its track and edited there", "[gui][arrange]")
{
    Arranger a;
    runTest (a, "track.openLanes", { { "track", a.tracks[0] }, { "lanes", juce::Array<juce::var> { "volume" } } });
    CHECK (a.song().rows()[0].lanes.empty()); // lanes are not shown
    runTest (a, "view.automation", { { "on", true } });
    REQUIRE (a.song().rows()[0].lanes.size() == 1);
    const auto lane = [&] () -> const SubLane& { return a.song().rows()[0].lanes[0]; };
    CHECK (lane().name == "Volume");
    const auto y = [&] (float share) { return static_cast<float> (lane().top) + static_cast<float> (lane().height) * share; };

    Pointer (a.lanes()).doubleClick ({ 80.0f, y (0.5f) });
    a.frame();
    REQUIRE (lane().points.size() == 1);
    CHECK (lane().points[0].time == Approx (4.0));
    CHECK (lane().points[0].value == Approx (50.0).margin (1.0));

    a.lanes().setTool (Tool::pencil);
    Pointer (a.lanes()).click ({ 160.0f, y (0.2f) });
    a.frame();
    REQUIRE (lane().points.size() == 2);
    a.lanes().setTool (Tool::select);

    const auto undo = a.session.history().undoStack().size();
    Pointer (a.lanes()).press ({ 80.0f, y (0.5f) }).drag ({ 100.0f, y (0.5f) }).drag ({ 120.0f, y (0.8f) }).release();
    a.frame();
    CHECK (lane().points[0].time == Approx (6.0));
    CHECK (lane().points[0].value < 40.0);
    CHECK (a.session.history().undoStack().size() == undo + 1);

    Pointer (a.lanes()).doubleClick ({ 120.0f, y (0.8f) });
    a.frame();
    CHECK (lane().points.size() == 1);
    pictureOf (a.arrange());
}

TEST_CASE ("Escape during a drag of a point leaves the curve as it was", "[gui][arrange]")
{
    Arranger a;
    a.run ("view.automation", { { "on", true } });
    a.run ("track.openLanes", { { "track", a.tracks[0] }, { "lanes", juce::Array<juce::var> { "pan" } } });
    a.run ("automation.add-point", { { "parameter", "tracks." + a.tracks[0] + ".pan" }, { "time", 4.0 }, { "value", 0.0 } });
    a.frame();
    const auto& lane = a.song().rows()[0].lanes[0];
    const juce::Point<float> point (80.0f, static_cast<float> (lane.top + lane.height / 2));
    Pointer pointer (a.lanes());
    pointer.press (point).drag (point.translated (10, 5)).drag (point.translated (60, 10));
    REQUIRE (a.lanes().isDragging());
    CHECK (a.lanes().keyPressed (juce::KeyPress (juce::KeyPress::escapeKey)));
    pointer.release();
    a.frame();
    CHECK (a.song().rows()[0].lanes[0].points[0].time == Approx (4.0));
}

TEST_CASE ("tracks are folded and zoomed without touching the document", "[gui][arrange][S1-68][S1-100]")
{
    Arranger a;
    const auto undo = a.session.history().undoStack().size();
    runTest (a, "track.fold", { { "track", a.tracks[0] } });
    CHECK (a.song().rows()[0].height == 28);
    runTest (a, "view.verticalZoom", { { "zoom", 2.0 } });
    CHECK (a.song().rows()[1].height == 152);
    CHECK (a.session.history().undoStack().size() == undo);
}

TEST_CASE ("several tracks are chosen with Ctrl and Shift", "[gui][arrange]")
{
    Arranger a;
    Pointer (*a.arrange().headerOf (a.tracks[0])).click ({ 60, 60 });
    Pointer (*a.arrange().headerOf (a.tracks[2])).with (juce::ModifierKeys (juce::ModifierKeys::ctrlModifier)).click ({ 60, 60 });
    CHECK (a.window.work().selectedTracks() == std::set<juce::String> { a.tracks[0], a.tracks[2] });
    Pointer (*a.arrange().headerOf (a.tracks[4])).with (juce::ModifierKeys (juce::ModifierKeys::shiftModifier)).click ({ 60, 60 });
    CHECK (a.window.work().selectedTracks().size() == 5);
    Pointer (*a.arrange().headerOf (a.tracks[5])).click ({ 60, 60 });
    CHECK (a.window.work().selectedTracks().empty());
}

TEST_CASE ("names of ten thousand characters, no tracks and a thousand tracks are drawn", "[gui][arrange]")
{
    Arranger a;
    const auto longName = juce::String::repeatedString (juce::CharPointer_UTF8 ("\xe3\x82\xae\xd8\xb5W"), 3334);
    a.run ("track.rename", { { "track", a.tracks[0] }, { "name", longName } });
    a.run ("clip.rename", { { "clip", a.song().rows()[0].clips[0].id }, { "name", longName } });
    a.run ("marker.add", { { "time", 4.0 }, { "name", longName } });
    a.frame();
    pictureOf (a.arrange());

    for (const auto& track : a.tracks)
        a.run ("track.remove", { { "track", track } });
    a.frame();
    pictureOf (a.arrange());
    CHECK (a.song().rows().empty());
    CHECK (a.lanes().keyPressed (juce::KeyPress (juce::KeyPress::downKey)));

    for (int i = 0; i < 1000; ++i)
        REQUIRE (a.session.edit ("Add", [] (Edit& edit) { return tracks::add (edit, {}).ok() ? Result<>() : Result<> (Error { "track", "not added" }); }).ok());
    a.frame();
    CHECK (a.song().rows().size() == 1000);
    pictureOf (a.arrange());
}
