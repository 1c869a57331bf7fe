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
    CHECK (inspectBus (i.window->work(), i.hall).name == "Hall");
    for (const auto& track : i.tracks)
        i.run ("track.remove", { { "track", track } });
    i.window->work().selectTrack ({});
    i.frame();
    CHECK (i.pane->kind() == "Session");
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
