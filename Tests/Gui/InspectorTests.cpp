#include "Gui/Inspector/InspectorPane.h"
#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"
#include "Gui/Widgets/EntryField.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/SegmentedControl.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct Inspector : SongStudio
{
    Inspector()
    {
        window = std::make_unique<MainComponent> (services());
        window->setSize (1440, 900);
        window->advance (1.0 / 60.0);
        window->workArea().open ("trackInspector");
        window->advance (1.0 / 60.0);
        pane = dynamic_cast<InspectorPane*> (window->workArea().bottomDock().shown());
        REQUIRE (pane != nullptr);
    }

    void frame() { window->advance (1.0 / 60.0); }

    template <typename Control>
    Control& control (const juce::String& name)
    {
        frame();
        auto* row = pane->row (name);
        INFO (name);
        REQUIRE (row != nullptr);
        auto* found = dynamic_cast<Control*> (row->control());
        REQUIRE (found != nullptr);
        return *found;
    }

    juce::String clip (size_t track, size_t index) { return window->work().arrangement().rows()[track].clips[index].id; }
    ClipView clipView (const juce::String& id)
    {
        held = session.now();
        return findClip (held.root(), id)->clip;
    }
    size_t steps() const { return session.history().undoStack().size(); }

    Snapshot held;
    std::unique_ptr<MainComponent> window;
    InspectorPane* pane = nullptr;
};
} // namespace

TEST_CASE ("the inspector follows the selection: session, track, bus, clip, clips", "[gui][inspector]")
{
    Inspector i;
    i.window->work().selectTrack (i.tracks[1]);
    i.frame();
    CHECK (i.pane->kind() == "Track");
    i.window->work().selectClip (i.clip (0, 0));
    i.frame();
    CHECK (i.pane->kind() == "Clip");
    i.window->work().selectClips ({ i.clip (0, 0), i.clip (1, 0) });
    i.frame();
    CHECK (i.pane->kind() == "Clips");
    CHECK (i.pane->row ("Start") == nullptr); // each has its own
    i.window->work().selectTrack (i.tracks[2]);
    i.frame();
    CHECK (i.pane->kind() == "Track"); // it was selected later
    i.window->work().select ({ Selected::Kind::strip, i.hall });
    i.frame();
    CHECK (i.pane->kind() == "Bus");
    i.window->work().selectClip (i.clip (0, 0)); // the same clip as before: it was selected last
    i.frame();
    CHECK (i.pane->kind() == "Clip");
    i.window->work().selectTrack (i.tracks[2]);
    i.frame();
    CHECK (i.pane->kind() == "Track");
    for (const auto& track : i.tracks)
        i.run ("track.remove", { { "track", track } });
    i.window->work().selectTrack ({});
    i.frame();
    CHECK (i.pane->kind() == "Session");
}

TEST_CASE ("several tracks are one inspection: what they share, mixed where they differ, set on all in one undo step", "[gui][inspector]")
{
    Inspector i;
    auto& w = i.window->work();
    w.selectTrack (i.tracks[0]);
    w.selectTracks ({ i.tracks[0], i.tracks[2] });
    i.frame();
    CHECK (i.pane->kind() == "Tracks");
    REQUIRE (i.pane->row ("Volume") != nullptr);
    CHECK (i.pane->row ("Volume")->property().isMixed);
    CHECK_FALSE (i.pane->row ("Locked")->property().isMixed);

    const auto before = i.steps();
    i.control<SegmentedControl> ("Locked").onChoice (1);
    CHECK (i.steps() == before + 1);
    for (const auto track : { 0u, 2u })
        CHECK (i.view().get<"tracks">().find (i.tracks[track]).get<"locked">());
    CHECK_FALSE (i.view().get<"tracks">().find (i.tracks[1]).get<"locked">());

    auto& volume = i.control<NumberField> ("Volume");
    volume.onGestureBegin();
    for (const auto value : { 40.0, 50.0 })
        volume.onChange (value);
    volume.onGestureEnd();
    i.frame();
    CHECK (i.steps() == before + 2);
    const auto root = i.session.now().root();
    CHECK (channelOf (root, i.tracks[0]).get<"volume">() == 50.0);
    CHECK (channelOf (root, i.tracks[2]).get<"volume">() == 50.0);
    CHECK_FALSE (i.pane->row ("Volume")->property().isMixed);
}

TEST_CASE ("a marker, a region and a change of tempo are inspected and changed", "[gui][inspector]")
{
    Inspector i;
    const auto marker = i.run ("marker.add", { { "time", 2.0 }, { "name", "Verse" } });
    const auto region = i.run ("region.add", { { "startTime", 4.0 }, { "endTime", 8.0 }, { "name", "Chorus" } });
    const auto tempo  = i.run ("tempo.add", { { "time", 16.0 }, { "bpm", 90.0 } });
    auto& w = i.window->work();

    w.select ({ Selected::Kind::marks, {}, { marker } });
    REQUIRE (i.control<EntryField> ("Name").onEntry ("Bridge"));
    CHECK (i.view().get<"timeline">().get<"markers">().find (marker).get<"name">() == "Bridge");
    CHECK (i.pane->kind() == "Marker");

    w.select ({ Selected::Kind::marks, {}, { region } });
    REQUIRE (i.control<EntryField> ("Start").onEntry ("4.1.1")); // 6 s: it moves as it is
    CHECK (i.view().get<"timeline">().get<"regions">().find (region).get<"endTime">() == 10.0);
    i.control<SegmentedControl> ("Locked").onChoice (1);
    CHECK_FALSE (i.control<EntryField> ("End").isEnabled());
    CHECK (i.control<SegmentedControl> ("Locked").isEnabled());

    w.select ({ Selected::Kind::marks, {}, { tempo } });
    auto& bpm = i.control<NumberField> ("Tempo");
    bpm.onChange (140.0);
    CHECK (i.view().get<"timeline">().get<"markers">().find (tempo).get<"bpm">() == 140.0);
    i.run ("marker.remove", { { "marker", tempo } });
    i.frame();
    CHECK (i.pane->kind() == "Track"); // what is gone is not shown
}

TEST_CASE ("points of automation are inspected, and set together", "[gui][inspector]")
{
    Inspector i;
    auto& w        = i.window->work();
    const auto path = juce::String (automatedParameter (i.session.now().root(), trackPath (i.tracks[0]) / "volume")->path.toString());
    for (const auto& [time, value] : { std::pair (1.0, 20.0), std::pair (2.0, 60.0) })
        i.run ("automation.add-point", { { "parameter", path }, { "time", time }, { "value", value } });
    i.run ("track.openLanes", { { "track", i.tracks[0] }, { "lanes", juce::Array<juce::var> { "volume" } } });
    i.run ("view.automation", { { "on", true } });
    i.frame();
    const auto points = [&] {
        return pointsOf (laneOf (i.session.now().root(), *automatedParameter (i.session.now().root(), trackPath (i.tracks[0]) / "volume")));
    };
    w.select ({ Selected::Kind::points, path });
    i.frame();
    CHECK (i.pane->kind() == "Automation");
    w.select ({ Selected::Kind::points, path, { juce::String (points()[0].id), juce::String (points()[1].id) } });
    auto& value = i.control<NumberField> ("Value");
    CHECK (i.pane->row ("Value")->property().isMixed);
    const auto before = i.steps();
    value.onGestureBegin();
    for (const auto to : { 30.0, 35.0, 40.0 }) // a drag goes on from where it is
        value.onChange (to);
    value.onGestureEnd();
    CHECK (i.steps() == before + 1);
    CHECK (points()[0].value == 40.0);
    CHECK (points()[1].value == 40.0);

    w.select ({ Selected::Kind::points, path, { juce::String (points()[1].id) } });
    REQUIRE (i.control<EntryField> ("Time").onEntry ("3.1.1"));
    CHECK (points()[1].time == 4.0);
}

TEST_CASE ("a take is inspected: its name, and whether it sounds", "[gui][inspector]")
{
    Inspector i;
    i.run ("take.add", { { "track", i.tracks[0] }, { "name", "Second" } });
    const auto lanes = i.view().get<"tracks">().find (i.tracks[0]).get<"lanes">();
    const auto take  = lanes[lanes.size() - 1].id();
    i.run ("track.openLanes", { { "track", i.tracks[0] }, { "lanes", juce::Array<juce::var> { "takes" } } });
    i.frame();
    i.window->work().select ({ Selected::Kind::lane, i.tracks[0], { take } });
    REQUIRE (i.control<EntryField> ("Name").onEntry ("Softer"));
    CHECK (i.view().get<"tracks">().find (i.tracks[0]).get<"lanes">().find (take).get<"name">() == "Softer");
    i.control<juce::TextButton> ("Sound this take").onClick();
    CHECK (playingLane (i.view().get<"tracks">().find (i.tracks[0])).id() == take);
}

TEST_CASE ("the fades of a clip are dragged in its picture, each drag one undo step; a locked clip stays as it is", "[gui][inspector]")
{
    Inspector i;
    const auto id = i.clip (0, 0); // 16 s
    i.window->work().selectClip (id);
    i.frame();
    auto& picture = i.pane->fades();
    REQUIRE (picture.isVisible());
    const auto wide   = static_cast<float> (picture.getWidth() - 12);
    const auto before = i.steps();
    const auto in     = picture.handle (true);
    Pointer (picture).press (in).drag (in.translated (wide / 8, 0)).drag (in.translated (wide / 4, 4)).release();
    i.frame();
    CHECK (i.clipView (id).get<"fadeIn">() == Approx (4.0).margin (0.05));
    CHECK (i.steps() == before + 1);
    const auto out = picture.handle (false);
    Pointer (picture).press (out).drag (out.translated (-wide / 8, 0)).release();
    i.frame();
    CHECK (i.clipView (id).get<"fadeOut">() == Approx (2.0).margin (0.05));
    CHECK (i.steps() == before + 2);

    i.run ("clip.lock", { { "clip", id } });
    i.frame();
    Pointer (picture).press (picture.handle (true)).drag (picture.handle (true).translated (20, 0)).release();
    CHECK (i.clipView (id).get<"fadeIn">() == Approx (4.0).margin (0.05));
    i.window->work().selectTrack (i.tracks[1]);
    i.frame();
    CHECK_FALSE (picture.isVisible());
}

TEST_CASE ("a drag in the inspector is one undo step, and sets what it says", "[gui][inspector]")
{
    Inspector i;
    const auto id = i.clip (0, 0);
    i.window->work().selectClip (id);
    auto& gain        = i.control<NumberField> ("Gain");
    const auto before = i.steps();
    gain.onGestureBegin();
    for (const auto value : { -1.0, -2.0, -3.5 })
        gain.onChange (value);
    gain.onGestureEnd();
    CHECK (i.steps() == before + 1);
    CHECK (i.clipView (id).get<"gain">() == -3.5);
    i.session.undo();
    i.frame();
    CHECK (i.clipView (id).get<"gain">() == 0.0);
    CHECK (gain.value() == 0.0);
}

TEST_CASE ("a clip's start and end are typed in the session's time format", "[gui][inspector]")
{
    Inspector i;
    const auto id = i.clip (0, 0);
    i.window->work().selectClip (id);
    REQUIRE (i.control<EntryField> ("Start").onEntry ("3.1.1"));
    CHECK (i.clipView (id).get<"startTime">() == 4.0);
    REQUIRE (i.control<EntryField> ("End").onEntry ("5.1.1"));
    CHECK (i.clipView (id).get<"duration">() == 4.0);
    CHECK_FALSE (i.control<EntryField> ("Start").onEntry ("soon").ok());
    CHECK (i.clipView (id).get<"startTime">() == 4.0);
}

TEST_CASE ("what several clips do not share is shown as mixed, and set on all of them", "[gui][inspector]")
{
    Inspector i;
    const auto a = i.clip (0, 0), b = i.clip (2, 0);
    i.run ("clip.gain", { { "clip", a }, { "gain", -6.0 } });
    i.window->work().selectClips ({ a, b });
    i.frame();
    REQUIRE (i.pane->row ("Gain") != nullptr);
    CHECK (i.pane->row ("Gain")->property().isMixed);
    CHECK (i.control<EntryField> ("Name").text() != "Drums");
    auto& gain        = i.control<NumberField> ("Gain");
    const auto before = i.steps();
    gain.onGestureBegin();
    gain.onChange (-2.0);
    gain.onGestureEnd();
    i.frame();
    CHECK (i.steps() == before + 1);
    CHECK (i.clipView (a).get<"gain">() == -2.0);
    CHECK (i.clipView (b).get<"gain">() == -2.0);
    CHECK_FALSE (i.pane->row ("Gain")->property().isMixed);
}

TEST_CASE ("a locked clip's rows say why they cannot be changed, but for the lock", "[gui][inspector]")
{
    Inspector i;
    const auto id = i.clip (0, 0);
    i.run ("clip.lock", { { "clip", id } });
    i.window->work().selectClip (id);
    CHECK_FALSE (i.control<NumberField> ("Fade in").isEnabled());
    CHECK (i.pane->row ("Fade in")->getTooltip().contains ("locked"));
    i.control<SegmentedControl> ("Locked").onChoice (0);
    CHECK (i.control<NumberField> ("Fade in").isEnabled());
}

TEST_CASE ("a field without a picture of its own is a row made of the schema", "[gui][inspector]")
{
    Inspector i;
    i.window->work().selectTrack (i.tracks[0]);
    auto& pitch       = i.control<NumberField> ("Pitch");
    const auto* field = schema::track.find ("pitchShift");
    CHECK (pitch.range().min == field->min);
    CHECK (pitch.range().max == field->max);
    CHECK (pitch.format().spoken (2.0).contains ("st"));
    pitch.onGestureBegin();
    pitch.onChange (7.0);
    pitch.onGestureEnd();
    CHECK (SessionView (i.session.now().root()).get<"tracks">().find (i.tracks[0]).get<"pitchShift">() == 7.0);
    i.control<SegmentedControl> ("Solo-safe").onChoice (1);
    const auto root = i.session.now().root();
    CHECK (channelOf (root, i.tracks[0]).get<"soloSafe">());
}

TEST_CASE ("keys are made into words", "[gui][inspector]")
{
    CHECK (titleOfKey ("fadeIn") == "Fade in");
    CHECK (titleOfKey ("mixer_lines") == "Mixer lines");
}

TEST_CASE ("field.set takes the value of the field's kind and nothing else", "[gui][inspector]")
{
    Inspector i;
    const auto path = "tracks." + i.tracks[0] + ".pitchShift";
    const auto run  = [&] (const char* name, const juce::var& value) {
        Arguments arguments;
        arguments.set ("path", path);
        arguments.set (name, value);
        return i.registry.run ("field.set", i.session, arguments).ok();
    };
    CHECK (run ("value", 3.0));
    CHECK_FALSE (run ("value", 300.0));
    CHECK_FALSE (run ("text", "loud"));
    CHECK (SessionView (i.session.now().root()).get<"tracks">().find (i.tracks[0]).get<"pitchShift">() == 3.0);
}

TEST_CASE ("several marks are one inspection: what they share is set on all in one undo step", "[gui][inspector][S1-106]")
{
    Inspector i;
    const auto verse = i.run ("marker.add", { { "time", 4.0 }, { "name", "Verse" }, { "color", "#88C0D0" } }), end = i.run ("marker.add", { { "time", 20.0 }, { "name", "End" } });
    const auto chorus = i.run ("region.add", { { "startTime", 8.0 }, { "endTime", 12.0 }, { "name", "Chorus" } });
    i.frame();
    i.window->work().select ({ Selected::Kind::marks, {}, { verse, end, chorus } });
    i.frame();
    CHECK (i.pane->kind() == "Marks");
    REQUIRE (i.pane->row ("Colour") != nullptr);
    CHECK (i.pane->row ("Colour")->property().isMixed);
    CHECK (i.pane->row ("Time") == nullptr); // a region has none
    CHECK (i.pane->row ("Start") == nullptr);

    const auto steps = i.steps();
    i.pane->row ("Colour")->property().set ("#A3BE8C", 0);
    i.frame();
    CHECK (i.steps() == steps + 1);
    for (const auto& id : { verse, end, chorus })
        CHECK (i.window->work().arrangement().findMark (id)->colour == juce::Colour (0xffa3be8c));
    CHECK_FALSE (i.pane->row ("Colour")->property().isMixed);
}

TEST_CASE ("a card of the inspector folds, and stays so for what is selected next", "[gui][inspector]")
{
    Inspector i;
    i.window->work().selectTrack (i.tracks[0]);
    i.frame();
    REQUIRE (i.pane->row ("Volume") != nullptr);
    CHECK (i.pane->row ("Volume")->isVisible());
    i.pane->fold ("Mixer", true);
    CHECK_FALSE (i.pane->row ("Volume")->isVisible());
    CHECK (i.pane->row ("Name")->isVisible());
    i.window->work().selectTrack (i.tracks[1]);
    i.frame();
    CHECK_FALSE (i.pane->row ("Volume")->isVisible());
    i.pane->fold ("Mixer", false);
    CHECK (i.pane->row ("Volume")->isVisible());
}

TEST_CASE ("a track is given an icon, in the inspector and by its command, and loses it again", "[gui][inspector][S1-40]")
{
    Inspector i;
    i.window->work().selectTrack (i.tracks[0]);
    i.frame();
    REQUIRE (i.pane->row ("Icon") != nullptr);
    CHECK (i.pane->row ("Icon")->property().value == "none");
    i.pane->row ("Icon")->property().set ("drum", 0);
    i.frame();
    CHECK (i.window->work().arrangement().rows()[0].icon == "drum");
    i.run ("track.icon", { { "track", i.tracks[0] }, { "icon", "none" } });
    i.frame();
    CHECK (i.window->work().arrangement().rows()[0].icon.isEmpty());
    Arguments wrong;
    wrong.set ("track", i.tracks[0]);
    wrong.set ("icon", "kazoo");
    CHECK_FALSE (i.registry.run ("track.icon", i.session, wrong).ok());
}
