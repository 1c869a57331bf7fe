#include "Gui/Pattern/PatternServices.h"
#include "Gui/Pattern/PatternView.h"
#include "Gui/Pattern/SceneRow.h"
#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"
#include "Pattern/Commands/PatternCommands.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
/** A window with the pattern view open, a track "kick" and a performance whose position the test sets. */
struct Beat : SongStudio
{
    Beat()
    {
        pattern::addPatternCommands (registry, { .read = [] (const juce::String&) -> Result<NodePtr> { return Error { "test", "reads no patterns" }; },
                                                 .performance = [this] (Session&) { return &performance; } });
        PatternServices::set (session, { &performance, nullptr });
        run ("pattern.track.add", { { "id", "kick" }, { "sound", "bd" } });
        run ("pattern.track.add", { { "id", "hat" }, { "sound", "hh" } });
        window = std::make_unique<MainComponent> (services());
        window->setSize (1440, 900);
        window->showView ("pattern");
        frame();
    }
    ~Beat() { PatternServices::remove (session); }

    void frame() { window->advance (1.0 / 60.0); }
    PatternView& view() { return dynamic_cast<PatternView&> (window->workArea().mainPane()); }
    StepGrid& grid() { return view().steps(); }

    juce::Point<float> cell (int row, int step) { return grid().areaOf (row, step).getCentre().toFloat(); }

    std::vector<int> steps (const char* track)
    {
        std::vector<int> all;
        PatternRows rows;
        rows.refresh (session.now().root());
        for (const auto& event : rows.find (track)->events)
            all.push_back (event.step);
        return all;
    }

    size_t undoSteps() { return session.history().undoStack().size(); }

    pattern::Performance::Position position;
    pattern::Performance performance { session, [this] { return position; } };
    std::unique_ptr<MainComponent> window;
};
} // namespace

TEST_CASE ("a click sets a step and another takes it away, each one undo step", "[gui][pattern][G4]")
{
    Beat b;
    const auto before = b.undoSteps();
    Pointer (b.grid()).click (b.cell (0, 4));
    b.frame();
    CHECK (b.steps ("kick") == std::vector<int> { 4 });
    CHECK (b.undoSteps() == before + 1);
    Pointer (b.grid()).click (b.cell (0, 4));
    b.frame();
    CHECK (b.steps ("kick").empty());
    CHECK (b.undoSteps() == before + 2);
}

TEST_CASE ("a drag along a row paints or takes away, and up and down changes the velocity", "[gui][pattern][G4]")
{
    Beat b;
    const auto before = b.undoSteps();
    Pointer (b.grid()).press (b.cell (1, 2)).drag (b.cell (1, 5)).release();
    CHECK (b.steps ("hat") == std::vector<int> { 2, 3, 4, 5 });
    CHECK (b.undoSteps() == before + 1);

    Pointer (b.grid()).press (b.cell (1, 3)).drag (b.cell (1, 4)).release();
    CHECK (b.steps ("hat") == std::vector<int> { 2, 5 });
    CHECK (b.undoSteps() == before + 2);

    const auto at = b.cell (1, 2);
    Pointer (b.grid()).press (at).drag (at.translated (0.0f, 30.0f)).drag (at.translated (0.0f, 40.0f)).release();
    CHECK (b.view().patternBoard().rows().find ("hat")->at (2)->velocity == Approx (newVelocity - 0.4));
    CHECK (b.undoSteps() == before + 3);
}

TEST_CASE ("with Shift every n-th step is set, as far apart as the one before", "[gui][pattern][G4]")
{
    Beat b;
    Pointer (b.grid()).click (b.cell (0, 0));
    Pointer (b.grid()).with (juce::ModifierKeys::leftButtonModifier | juce::ModifierKeys::shiftModifier).press (b.cell (0, 3)).drag (b.cell (0, 13)).release();
    CHECK (b.steps ("kick") == std::vector<int> { 0, 3, 6, 9, 12 });
}

TEST_CASE ("the keyboard walks the steps, sets them, and changes what is on them", "[gui][pattern][keys][G4]")
{
    Beat b;
    const auto press = [&] (int code, int modifiers = 0) { return b.grid().keyPressed (juce::KeyPress (code, juce::ModifierKeys (modifiers), 0)); };
    CHECK (press (juce::KeyPress::downKey));
    CHECK (b.view().patternBoard().selected == "hat");
    CHECK (press (juce::KeyPress::pageDownKey));
    CHECK (press (juce::KeyPress::returnKey));
    CHECK (b.steps ("hat") == std::vector<int> { 16 });
    CHECK (press (juce::KeyPress::upKey, juce::ModifierKeys::altModifier));
    CHECK (press (juce::KeyPress::rightKey, juce::ModifierKeys::altModifier));
    CHECK (press (juce::KeyPress::upKey, juce::ModifierKeys::ctrlModifier));
    const auto* event = b.view().patternBoard().rows().find ("hat")->at (16);
    CHECK (event->velocity == Approx (newVelocity + 0.05));
    CHECK (event->offset == Approx (1.0));
    CHECK (event->note == 61);
    CHECK (press (juce::KeyPress::endKey));
    CHECK (b.view().patternBoard().cursor == 255);
    CHECK (b.view().patternBoard().firstStep == 192);
    CHECK_FALSE (press (juce::KeyPress::spaceKey)); // plays
}

TEST_CASE ("the fold shows the selected track, and a step there is the same step", "[gui][pattern][G4]")
{
    Beat b;
    b.view().showFold (true);
    auto& fold = b.view().fold();
    Pointer (fold).click (fold.areaOf (5 * 16 + 3).getCentre().toFloat());
    CHECK (b.steps ("kick") == std::vector<int> { 83 });
}

TEST_CASE ("held edits wait, are shown, and are applied together as one undo step", "[gui][pattern][G4][S2-106]")
{
    Beat b;
    auto& board       = b.view().patternBoard();
    const auto before = b.undoSteps();
    board.hold (true);
    Pointer (b.grid()).click (b.cell (0, 0));
    Pointer (b.grid()).click (b.cell (0, 8));
    b.frame();
    CHECK (b.steps ("kick").empty());
    CHECK (board.rows().find ("kick")->events.size() == 2);
    CHECK (board.heldTracks() == juce::StringArray { "kick" });

    b.run ("pattern.event.add", { { "track", "hat" }, { "step", 2 } }); // meanwhile, from elsewhere
    b.frame();
    CHECK (board.rows().find ("hat")->events.size() == 1);
    CHECK (board.rows().find ("kick")->events.size() == 2);

    board.applyHeld();
    b.frame();
    CHECK (b.steps ("kick") == std::vector<int> { 0, 8 });
    CHECK (b.steps ("hat") == std::vector<int> { 2 });
    CHECK (b.undoSteps() == before + 2);
    CHECK_FALSE (board.hasHeld());
}

TEST_CASE ("held edits can be given up", "[gui][pattern][G4]")
{
    Beat b;
    auto& board = b.view().patternBoard();
    board.hold (true);
    Pointer (b.grid()).click (b.cell (0, 0));
    board.discardHeld();
    b.frame();
    CHECK (board.rows().find ("kick")->events.empty());
    CHECK (b.steps ("kick").empty());
}

TEST_CASE ("a scene that is launched while it plays waits for its boundary, and can be taken back", "[gui][pattern][scenes][S2-106]")
{
    Beat b;
    b.view().scenePanel().capture();
    b.frame();
    REQUIRE (b.view().patternBoard().rows().scenes == juce::StringArray { "scene 1" });

    b.position      = { true, 5 };
    b.transport.now = TransportState::playing;
    b.transport.at  = 0.5; // step 4 at 120 bpm
    b.view().scenePanel().launch (0);
    b.frame();
    REQUIRE (b.performance.pending().entries().size() == 1);
    CHECK (b.performance.pending().entries().front().due == 16);
    CHECK (b.view().patternBoard().beatsUntil (16) == Approx (3.0));
    CHECK (b.performance.scene().isEmpty());

    const auto id = static_cast<juce::int64> (b.performance.pending().entries().front().id);
    b.run ("pattern.pending.cancel", { { "id", id } });
    b.frame();
    CHECK (b.performance.pending().entries().empty());

    b.view().scenePanel().launch (0);
    b.position.next = 17;
    REQUIRE (b.performance.commitDue());
    b.frame();
    CHECK (b.performance.scene() == "scene 1");
}

TEST_CASE ("what is put on the timeline is a pattern clip of one loop", "[gui][pattern][X-01]")
{
    Beat b;
    b.view().scenePanel().capture();
    const auto tracks = b.view().patternBoard().workspace.arrangement().rows().size();
    b.window->actionList().run ("pattern.printLoop");
    b.frame();
    const auto& rows = b.view().patternBoard().workspace.arrangement().rows();
    REQUIRE (rows.size() == tracks + 1);
    REQUIRE (rows.back().clips.size() == 1);
    CHECK (rows.back().clips.front().pattern != nullptr);
    CHECK (rows.back().clips.front().end == Approx (32.0)); // 256 steps at 120 bpm
}

TEST_CASE ("an expression makes the curve of a modulation, and a wrong one is told", "[gui][pattern][S2-110]")
{
    Beat b;
    b.run ("pattern.modulation.set", { { "track", "kick" }, { "param", "pan" }, { "signal", "sin(16)" } });
    b.frame();
    const auto* row = b.view().patternBoard().rows().find ("kick");
    REQUIRE (row->modulations.size() == 1);
    CHECK (row->modulations[0].signal == "sin(16)");
    CHECK (row->modulations[0].values[4] == Approx (1.0)); // a quarter of a bar into a sine
}

TEST_CASE ("the bar below the pattern counts what is held and has the boundary for it and for scenes", "[gui][pattern][G4][S2-106]")
{
    Beat b;
    b.view().scenePanel().capture();
    auto& board = b.view().patternBoard();
    auto& bar   = b.view().applyControls();
    board.hold (true);
    b.frame();
    CHECK (bar.summary() == "Nothing is held.");
    Pointer (b.grid()).click (b.cell (0, 0));
    Pointer (b.grid()).click (b.cell (1, 8));
    b.frame();
    CHECK (bar.summary() == "2 held edits: kick, hat");

    b.position      = { true, 5 };
    b.transport.now = TransportState::playing;
    bar.timingControl().segment (3).onClick(); // when the loop begins again
    board.applyHeld();
    REQUIRE (b.performance.pending().entries().size() == 1);
    CHECK (b.performance.pending().entries().front().due == 256);
    b.view().scenePanel().launch (0);
    CHECK (b.performance.pending().entries().back().due == 256);
}

TEST_CASE ("the scene that plays says where in the loop it is", "[gui][pattern][scenes]")
{
    Beat b;
    b.view().scenePanel().capture();
    b.frame();
    b.view().scenePanel().launch (0);
    b.transport.now = TransportState::playing;
    b.transport.at  = 9.0; // step 72 at 120 bpm
    b.frame();
    auto* row = b.view().scenePanel().rowOf ("scene 1");
    REQUIRE (row != nullptr);
    CHECK (row->stateText() == "5.3 of 16");
}

TEST_CASE ("the key that applies is not a click on the button that has the keyboard", "[gui][pattern][keys]")
{
    Beat b;
    auto& board = b.view().patternBoard();
    board.hold (true);
    Pointer (b.grid()).click (b.cell (0, 0));
    auto& segment = b.view().applyControls().timingControl().segment (3);
    const juce::KeyPress apply (juce::KeyPress::returnKey, juce::ModifierKeys::ctrlModifier, 0);
    CHECK (b.view().applyControls().keyPressed (apply, &segment));
    b.frame();
    CHECK (b.steps ("kick") == std::vector<int> { 0 });
    CHECK_FALSE (segment.getMouseClickGrabsKeyboardFocus());
}
