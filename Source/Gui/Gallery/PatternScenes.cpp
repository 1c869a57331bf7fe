#include "Gui/Gallery/PatternScenes.h"

#include "Gui/Pattern/PatternServices.h"
#include "Gui/Pattern/PatternView.h"

namespace amp::gui
{
namespace
{
void euclid (Staging& s, const char* track, int pulses, int length, double velocity, int rotation = 0)
{
    s.run ("pattern.sequence.euclid", { { "track", track }, { "pulses", pulses }, { "length", length }, { "velocity", velocity }, { "rotation", rotation } });
}

/** A beat of eight tracks with five scenes. */
void prepareBeat (Staging& s)
{
    s.addSong();
    const std::pair<const char*, const char*> tracks[] { { "Kick", "bd" }, { "Snare", "sd" }, { "Hat", "hh" }, { "Clap", "cp" }, { "Bass", "bass" }, { "Stab", "supersaw" }, { "Lead", "lead" } };
    for (const auto& [id, sound] : tracks)
        s.run ("pattern.track.add", { { "id", id }, { "sound", sound } });
    s.run ("pattern.midiTrack.add", { { "id", "MIDI 2" }, { "channel", 1 } });
    euclid (s, "Kick", 4, 16, 0.95);
    s.run ("pattern.scene.capture", { { "name", "intro" } });
    euclid (s, "Snare", 2, 16, 0.8, 4);
    euclid (s, "Hat", 8, 16, 0.6, 2);
    s.run ("pattern.scene.capture", { { "name", "verse" } });
    euclid (s, "Bass", 5, 16, 0.7);
    euclid (s, "Clap", 3, 64, 0.7, 46);
    s.run ("pattern.scene.capture", { { "name", "build" } });
    euclid (s, "Stab", 7, 64, 0.85, 6);
    euclid (s, "Lead", 11, 64, 0.55, 3);
    s.run ("pattern.scene.capture", { { "name", "a break with a very long name that does not fit" } });
    euclid (s, "MIDI 2", 3, 32, 0.75, 5);
    s.run ("pattern.scene.capture", { { "name", "chorus" } });
    s.run ("pattern.scene.activate", { { "scene", "chorus" }, { "timing", "now" } });
    s.run ("pattern.track.mute", { { "track", "Clap" } });
    s.run ("pattern.environment.set", { { "swing", 0.12 }, { "default_gate", 0.9 } });
    s.run ("pattern.modulation.set", { { "track", "Bass" }, { "param", "cutoff" }, { "signal", "sin(4, 0.8) | smooth(2)" } });
    s.position  = 9.35;
    s.isPlaying = true;
}

PatternView& viewOf (MainComponent& window)
{
    window.showView ("pattern");
    return dynamic_cast<PatternView&> (window.workArea().mainPane());
}

/** Late, early and soft steps, so that the lanes have something to show. */
void human (PatternBoard& board, const juce::String& track)
{
    const auto* row = board.rows().find (track);
    auto i          = 0;
    for (const auto& event : std::vector<StepEvent> (row->events))
    {
        board.workspace.run ("pattern.event.set", { { "track", track }, { "event", static_cast<juce::int64> (event.id) }, { "velocity", 0.45 + 0.13 * (i * 7 % 5) }, { "offset", -20.0 + 11.0 * (i * 5 % 6) } });
        ++i;
    }
    board.refresh();
}

void showRows (MainComponent& window)
{
    auto& view  = viewOf (window);
    auto& board = view.patternBoard();
    human (board, "Bass");
    board.select ("Bass", 68);
    board.firstStep = 64;
    board.hold (true);
    for (const auto step : { 98, 106 })
        board.run ("pattern.event.add", { { "track", "Stab" }, { "step", step }, { "velocity", 0.7 } });
    view.scenePanel().launch (2);
    board.changed();
    window.frameClock().advance (1.0 / 60.0);
}

void showFold (MainComponent& window)
{
    auto& view = viewOf (window);
    human (view.patternBoard(), "Stab");
    view.patternBoard().select ("Stab", 0);
    view.showFold (true);
    window.frameClock().advance (1.0 / 60.0);
}

void showModulation (MainComponent& window)
{
    auto& view = viewOf (window);
    view.patternBoard().select ("Bass", 0);
    view.showModulations (true);
    window.frameClock().advance (1.0 / 60.0);
}
} // namespace

void addPatternScenes (std::vector<Scene>& list)
{
    list.push_back ({ .name = "pattern-rows", .title = "Pattern: rows, held edits, a scene that waits", .prepare = prepareBeat, .act = showRows });
    list.push_back ({ .name = "pattern-fold", .title = "Pattern: one track, folded", .prepare = prepareBeat, .act = showFold });
    list.push_back ({ .name = "pattern-modulation", .title = "Pattern: modulation in the smallest window", .size = { MainComponent::leastWidth, MainComponent::leastHeight },
                      .prepare = prepareBeat, .act = showModulation });
    list.push_back ({ .name = "pattern-empty", .title = "Pattern: nothing yet", .size = { 1120, 680 }, .prepare = [] (Staging& s) { s.file = juce::File(); }, .act = [] (MainComponent& w) { viewOf (w); } });
}
} // namespace amp::gui
