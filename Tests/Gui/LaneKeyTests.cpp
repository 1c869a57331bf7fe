#include "Core/Laws.h"
#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
using Press = juce::KeyPress;

const Press up (Press::upKey), down (Press::downKey), left (Press::leftKey), right (Press::rightKey), enter (Press::returnKey);
Press with (int code, int modifiers) { return Press (code, juce::ModifierKeys (modifiers), 0); }

/** The small song with the automation of its first track's volume open. */
struct KeyLanes : SongStudio
{
    KeyLanes()
    {
        path = juce::String (automatedParameter (session.now().root(), trackPath (tracks[0]) / "volume")->path.toString());
        run ("track.openLanes", { { "track", tracks[0] }, { "lanes", juce::Array<juce::var> { "volume" } } });
        run ("view.automation", { { "on", true } });
        window.work().selectTrack (tracks[0]);
        window.arrangeView().timelineScroll().show ({ 20.0, 0.0, 0 });
        frame();
    }

    void frame() { window.advance (1.0 / 60.0); }
    bool press (const Press& key)
    {
        const auto taken = window.arrangeView().lanes().keyPressed (key);
        frame();
        return taken;
    }
    std::vector<AutomationPoint> points() { return pointsOf (laneOf (session.now().root(), *automatedParameter (session.now().root(), trackPath (tracks[0]) / "volume"))); }
    LaneCanvas& lanes() { return window.arrangeView().lanes(); }

    juce::String path;
    MainComponent window { services() };
};
} // namespace

TEST_CASE ("automation is made, typed, moved and deleted by keys alone", "[gui][arrange][keyboard]")
{
    KeyLanes k;
    CHECK (k.press (down));
    CHECK (k.window.work().selected().is (Selected::Kind::points));
    CHECK (k.window.work().selectedTrack() == k.tracks[0]);

    k.lanes().setEditCursor (4.0);
    CHECK (k.press (enter)); // a point at the cursor, as high as the fader, and its value to be typed
    REQUIRE (k.points().size() == 1);
    CHECK (k.points()[0].time == 4.0);
    CHECK (k.points()[0].value == Approx (78.0));
    REQUIRE (k.lanes().entry() != nullptr);
    k.lanes().entry()->editor().setText ("-12");
    k.lanes().entry()->editor().onReturnKey();
    CHECK (laws::toDecibels (laws::faderGain (k.points()[0].value)) == Approx (-12.0).margin (0.01));

    CHECK (k.press (with (Press::rightKey, juce::ModifierKeys::ctrlModifier))); // along the grid, a sixteenth at a time
    CHECK (k.lanes().editCursor() == Approx (4.125));
    CHECK (k.press (enter));
    REQUIRE (k.points().size() == 2);
    CHECK (k.points()[1].value == Approx (k.points()[0].value));

    const auto before = k.points()[1];
    CHECK (k.press (with (Press::upKey, juce::ModifierKeys::altModifier)));
    CHECK (k.points()[1].value == Approx (before.value + 1.0));
    CHECK (k.press (with (Press::rightKey, juce::ModifierKeys::altModifier)));
    CHECK (k.points()[1].time == Approx (before.time + 0.125));
    CHECK (k.press (left));
    CHECK (k.window.work().selected().items == std::set<juce::String> { juce::String (k.points()[0].id) });
    CHECK (k.press (with (Press::rightKey, juce::ModifierKeys::shiftModifier)));
    CHECK (k.window.work().selected().items.size() == 2);
    CHECK (k.press (Press (Press::deleteKey)));
    CHECK (k.points().empty());
}

TEST_CASE ("down and up go through tracks and the lanes that are open below them", "[gui][arrange][keyboard]")
{
    KeyLanes k;
    k.run ("take.add", { { "track", k.tracks[1] }, { "name", "Second" } });
    k.run ("track.openLanes", { { "track", k.tracks[1] }, { "lanes", juce::Array<juce::var> { "takes" } } });
    k.frame();
    const auto takes = k.window.work().arrangement().rows()[1].lanes.size();
    REQUIRE (takes == 2);
    juce::StringArray went;
    const auto& chosen = k.window.work().selected();
    for (int i = 0; i < 5; ++i)
    {
        k.press (down);
        went.add (chosen.is (Selected::Kind::points) ? "automation" : chosen.is (Selected::Kind::lane) ? "take" : juce::String (k.window.work().arrangement().indexOf (k.window.work().selectedTrack())));
    }
    CHECK (went == juce::StringArray ("automation", "1", "take", "take", "2"));
    k.press (up);
    CHECK (chosen.is (Selected::Kind::lane));
    CHECK (k.press (enter)); // lets it sound
    CHECK (playingLane (k.view().get<"tracks">().find (k.tracks[1])).id() == *chosen.items.begin());
}

TEST_CASE ("a drag takes several points along, and the lane stays chosen", "[gui][arrange]")
{
    KeyLanes k;
    for (const auto time : { 2.0, 4.0 })
        k.run ("automation.add-point", { { "parameter", k.path }, { "time", time }, { "value", 50.0 } });
    k.frame();
    k.window.work().select ({ Selected::Kind::points, k.path, { juce::String (k.points()[0].id), juce::String (k.points()[1].id) } });
    const auto& lane = k.window.work().arrangement().rows()[0].lanes[0];
    const juce::Point<float> at (40.0f, static_cast<float> (lane.top + lane.height / 2));
    Pointer (k.lanes()).press (at).drag (at.translated (10, 0)).drag (at.translated (20, 0)).release();
    k.frame();
    CHECK (k.points()[0].time == Approx (3.0));
    CHECK (k.points()[1].time == Approx (5.0));
}

TEST_CASE ("marks are walked, named, moved and deleted by keys alone", "[gui][arrange][keyboard]")
{
    KeyLanes k;
    const auto verse  = k.run ("marker.add", { { "time", 2.0 }, { "name", "Verse" } });
    const auto chorus = k.run ("marker.add", { { "time", 8.0 }, { "name", "Chorus" } });
    k.frame();
    auto& ruler      = k.window.arrangeView().timeRuler();
    const auto press = [&] (const Press& key) {
        const auto taken = ruler.keyPressed (key);
        k.frame();
        return taken;
    };
    const auto mark = [&] (const juce::String& id) { return k.view().get<"timeline">().get<"markers">().find (id); };

    CHECK (press (right));
    CHECK (k.window.work().selected().has (Selected::Kind::marks, verse));
    CHECK (press (right));
    CHECK (k.window.work().selected().has (Selected::Kind::marks, chorus));
    CHECK (press (with (Press::leftKey, juce::ModifierKeys::altModifier)));
    CHECK (mark (chorus).get<"time">() == Approx (7.875));
    CHECK (press (enter));
    REQUIRE (ruler.entry() != nullptr);
    ruler.entry()->editor().setText ("Hook");
    ruler.entry()->editor().onReturnKey();
    CHECK (mark (chorus).get<"name">() == "Hook");
    CHECK (press (Press (Press::deleteKey)));
    CHECK_FALSE (mark (chorus).exists());
    CHECK_FALSE (press (Press (Press::deleteKey))); // nothing is chosen any more: the key is for others
    CHECK (mark (verse).exists());
}
