#include "Gui/Gallery/Gallery.h"
#include "Gui/Spellbook/Spellbook.h"

namespace amp::gui
{
namespace
{
/** A session that was never saved, without tracks. */
void prepareEmpty (Staging& s)
{
    s.file = juce::File();
    s.open = { { "a", "Untitled.amp", {}, false } };
}

void prepareSong (Staging& s)
{
    s.addSong();
    s.addLevels();
    s.open.push_back ({ "b", "Podcast_Master.amp", "/music/Podcast_Master.amp", true });
    s.open.push_back ({ "c", "Film_Mix_v3.amp", "/music/Film_Mix_v3.amp", false });
}

void prepareRecents (Staging& s)
{
    prepareEmpty (s);
    const auto now = s.services().now();
    s.preferences.change ([now] (Preferences& p) {
        p.recents = { { "/music/Night Drive.amp", "Night Drive", now - juce::RelativeTime::hours (2), 204 },
                      { "/music/a very long folder name/with another one inside/Podcast Master, episode 48, the final mix with corrections.amp",
                        "Podcast Master, episode 48, the final mix with corrections", now - juce::RelativeTime::days (3), 2890 },
                      { "/music/Film Mix v3.amp", "Film Mix v3", now - juce::RelativeTime::days (30), 411 } };
    });
}

void prepareScripts (Staging& s)
{
    prepareEmpty (s);
    const auto now = s.services().now();
    s.preferences.change ([now] (Preferences& p) {
        p.recents = { { juce::String::fromUTF8 ("/music/夜のドライブ.amp"), juce::String::fromUTF8 ("夜のドライブ（最終版）"), now - juce::RelativeTime::hours (1), 204 },
                      { juce::String::fromUTF8 ("/music/Ночная поездка.amp"), juce::String::fromUTF8 ("Ночная поездка"), now - juce::RelativeTime::hours (5), 300 },
                      { juce::String::fromUTF8 ("/music/قيادة ليلية.amp"), juce::String::fromUTF8 ("قيادة ليلية"), now - juce::RelativeTime::days (2), 180 } };
    });
    s.run ("project.rename", { { "name", juce::String::fromUTF8 ("夜のドライブ — قيادة ليلية") } });
}

void typeIntoSpellbook (MainComponent& window, const juce::String& text)
{
    window.actionList().run ("spellbook.open");
    auto& book = dynamic_cast<Spellbook&> (*window.dialogs().dialog());
    book.editor().setText (text, false);
    book.search();
}

void showToasts (MainComponent& window)
{
    auto& toasts = window.messages();
    toasts.show ({ "Bounced 3 clips", Toasts::Kind::info });
    toasts.show ({ "Deleted 3 tracks", Toasts::Kind::ok, "Undo", [] {} });
    toasts.show ({ "The audio device \"Scarlett 2i2\" is gone. Playing without sound until it is back.", Toasts::Kind::warn });
    toasts.report (Error { "/music/Night Drive.amp", "no space left on the disk; free some and save again" });
    for (int i = 0; i < 20; ++i)
        window.frameClock().advance (1.0 / 60.0);
}
} // namespace

void addShellScenes (std::vector<Scene>& list)
{
    list.push_back ({ .name = "first-run", .title = "First run", .prepare = [] (Staging& s) {
                         prepareEmpty (s);
                         s.preferences.change ([] (Preferences& p) { p.hasSeenFirstRun = false; });
                     },
                      .act = [] (MainComponent& w) { w.workArea().showStart(); } });
    list.push_back ({ .name = "start", .title = "Start page with recent sessions", .prepare = prepareRecents, .act = [] (MainComponent& w) { w.workArea().showStart(); } });
    list.push_back ({ .name = "start-scripts", .title = "Names in other scripts", .prepare = prepareScripts, .act = [] (MainComponent& w) { w.workArea().showStart(); }, .isGolden = false });
    list.push_back ({ .name = "empty", .title = "Empty session", .prepare = prepareEmpty });
    list.push_back ({ .name = "arrange", .title = "Arranger with the mixer in the dock", .prepare = prepareSong, .act = [] (MainComponent& w) { w.workArea().open ("mixer"); } });
    list.push_back ({ .name = "mix", .title = "Mixer", .prepare = prepareSong, .act = [] (MainComponent& w) { w.showView ("mix"); } });
    list.push_back ({ .name = "spellbook", .title = "Spellbook", .size = { 1120, 680 }, .prepare = prepareSong, .act = [] (MainComponent& w) { typeIntoSpellbook (w, "re"); } });
    list.push_back ({ .name = "spellbook-recipe", .title = "A recipe in the Spellbook", .size = { 1120, 680 }, .prepare = prepareSong, .act = [] (MainComponent& w) { typeIntoSpellbook (w, "!vocal"); } });
    list.push_back ({ .name = "toasts", .title = "Messages and jobs", .size = { 1120, 680 }, .prepare = [] (Staging& s) {
                         prepareSong (s);
                         s.running.push_back (s.jobs.start ("Export Aurora.wav", true));
                         s.running.back()->progress = 0.71;
                     },
                      .act = showToasts });
    list.push_back ({ .name = "engine", .title = "The engine's figures", .size = { 1120, 680 }, .prepare = prepareSong, .act = [] (MainComponent& w) { w.actionList().run ("view.engine"); } });
    list.push_back ({ .name = "small", .title = "The smallest window", .size = { MainComponent::leastWidth, MainComponent::leastHeight }, .prepare = prepareSong,
                      .act = [] (MainComponent& w) { w.workArea().open ("mixer"); } });
}

void addSettingsScenes (std::vector<Scene>& list)
{
    const auto page = [] (const char* id) { return [action = "settings." + juce::String (id)] (MainComponent& w) { w.actionList().run (action); }; };
    list.push_back ({ .name = "settings-audio", .title = "Audio settings", .size = { 1120, 680 }, .prepare = prepareSong, .act = page ("audio") });
    list.push_back ({ .name = "settings-audio-lost", .title = "Audio settings without a device", .size = { 1120, 680 }, .prepare = [] (Staging& s) {
                         prepareSong (s);
                         s.hasDevice = false;
                     },
                      .act = page ("audio") });
    list.push_back ({ .name = "settings-connections", .title = "Connections", .size = { 1120, 760 }, .prepare = prepareSong, .act = page ("connections") });
    list.push_back ({ .name = "settings-keyboard", .title = "Keyboard settings", .size = { 1120, 680 }, .prepare = prepareSong, .act = page ("keyboard") });
    list.push_back ({ .name = "settings-display", .title = "Display settings", .size = { 1120, 680 }, .prepare = prepareSong, .act = page ("display") });
    list.push_back ({ .name = "keys", .title = "Keys and mouse", .size = { 1120, 760 }, .prepare = prepareSong, .act = [] (MainComponent& w) { w.actionList().run ("help.keys"); } });
}
} // namespace amp::gui
