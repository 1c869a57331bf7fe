#include "Gui/Browser/BrowserPane.h"
#include "Gui/Export/ExportDialog.h"
#include "Gui/Gallery/Gallery.h"
#include "Gui/Missing/MissingDialog.h"

namespace amp::gui
{
namespace
{
constexpr juce::Point<int> small { 1120, 680 };

void prepareSong (Staging& s)
{
    s.addSong();
    s.addLevels();
}

juce::File in (const char* name) { return juce::File ("/music/Exports").getChildFile (juce::String::fromUTF8 (name)); }

void prepareRunning (Staging& s)
{
    prepareSong (s);
    s.exported.state   = ExportStatus::State::running;
    s.exported.done    = 0.71;
    s.exported.elapsed = 4.2;
    s.exported.speed   = 21.4;
    s.exported.doing   = "Aurora 03 Chorus.wav";
    s.exported.sound.resize (ExportStatus::columns);
    for (size_t i = 0; i < ExportStatus::columns * 71 / 100; ++i)
    {
        const auto at       = static_cast<float> (i);
        const auto high     = 0.35f + 0.3f * std::abs (std::sin (at * 0.021f)) + 0.2f * std::abs (std::sin (at * 1.7f));
        s.exported.sound[i] = { -high * 0.9f, high, -26.0f + 14.0f * std::abs (std::sin (at * 0.021f)) + 2.0f * std::sin (at * 0.13f), true };
    }
    s.exported.files   = { { in ("Aurora 01 Intro.wav"), "Intro", 16.0, -15.1, -1.4, -1.6, {} }, { in ("Aurora 02 Verse.wav"), "Verse", 32.0, -14.4, -1.1, -1.3, {} } };
    s.running.push_back (s.jobs.start ("Export 5 files", true));
    s.running.back()->progress = 0.71;
}

void finish (Staging& s)
{
    prepareRunning (s);
    s.running.clear();
    s.exported.state = ExportStatus::State::done;
    s.exported.files.push_back ({ in ("Aurora 03 Chorus.wav"), "Chorus", 32.0, -12.9, 0.4, 0.0, { "18 samples were over full scale" } });
    s.exported.files.push_back ({ in ("Aurora 04 A bridge with a name that is longer than the room that there is for it.wav"), "Bridge", 24.5, -17.8, -3.2, -3.5, {} });
    s.exported.files.push_back ({ in ("Aurora 05 夜のドライブ.wav"), "Outro", 12.0, {}, {}, {}, { "is silent" } });
}

/** The dialog of an export that has begun; its end comes later. */
ExportDialog& openExport (MainComponent& w)
{
    w.actionList().run ("document.export");
    return dynamic_cast<ExportDialog&> (*w.dialogs().dialog());
}

void prepareMissing (Staging& s)
{
    prepareSong (s);
    const auto track = s.run ("track.add", { { "name", "Strings" } });
    for (const auto* name : { "Missing cello", "Missing viola, the second take with the new bow and the old microphone" })
        s.run ("clip.add", { { "track", track }, { "filePath", juce::String (name) + ".wav" }, { "name", name }, { "startTime", 2.0 }, { "duration", 8.0 } });
    s.missing = { { "Missing cello.wav", "9f", 4'812'044, 3 }, { "Missing viola, the second take with the new bow and the old microphone.wav", "3c", 7'300'212, 1 }, { "Old drive/bounce 7.aif", {}, 0, 1 } };
    s.found   = { { "Missing cello.wav", juce::File ("/media/archive/2024/strings/cello take 4.wav") } };
}

juce::String clipOf (MainComponent& w, size_t row, size_t clip) { return w.work().arrangement().rows()[row].clips[clip].id; }
} // namespace

void addDeskScenes (std::vector<Scene>& list)
{
    list.push_back ({ .name = "export", .title = "Export", .size = small, .prepare = prepareSong, .act = [] (MainComponent& w) {
                         auto& dialog             = openExport (w);
                         dialog.chosen().what     = ExportChoices::What::stems;
                         dialog.chosen().folder   = juce::File ("/music/Exports");
                         dialog.chosen().kind     = "flac";
                         dialog.settings().refresh();
                         dialog.settings().onChange();
                     } });
    list.push_back ({ .name = "export-running", .title = "An export that runs", .size = small, .prepare = prepareRunning, .act = [] (MainComponent& w) { openExport (w); } });
    list.push_back ({ .name = "export-done", .title = "What an export made", .size = small, .prepare = finish, .act = [] (MainComponent& w) {
                         openExport (w).showOutcome();
                     },
                      .isGolden = false });
    list.push_back ({ .name = "browser", .title = "Browser", .prepare = [] (Staging& s) {
                         prepareMissing (s);
                         s.audition = { juce::File ("/music/Aurora Media/Glass.wav"), false, 31.0, {} };
                     },
                      .act = [] (MainComponent& w) {
                         w.workArea().open ("projectBrowser");
                         auto& pane = dynamic_cast<BrowserPane&> (*w.workArea().sidePanel().shown());
                         for (size_t i = 0; i < pane.rows().size(); ++i)
                             if (pane.rows()[i].name == "Glass.wav")
                                 pane.listBox().selectRow (static_cast<int> (i));
                     } });
    list.push_back ({ .name = "inspector-track", .title = "Inspector of a track", .prepare = prepareSong, .act = [] (MainComponent& w) {
                         w.work().selectTrack (w.work().arrangement().rows()[3].id);
                         w.workArea().open ("trackInspector");
                     } });
    list.push_back ({ .name = "inspector-clip", .title = "Inspector of a clip", .size = small, .prepare = prepareSong, .act = [] (MainComponent& w) {
                         w.work().selectClip (clipOf (w, 3, 1));
                         w.workArea().open ("trackInspector");
                     } });
    list.push_back ({ .name = "inspector-clips", .title = "Inspector of several clips", .size = small, .prepare = prepareSong, .act = [] (MainComponent& w) {
                         w.work().selectClips ({ clipOf (w, 0, 0), clipOf (w, 1, 1), clipOf (w, 5, 0) });
                         w.workArea().open ("trackInspector");
                     } });
    list.push_back ({ .name = "missing", .title = "Missing files", .size = small, .prepare = prepareMissing, .act = [] (MainComponent& w) {
                         w.actionList().run ("media.missing");
                         dynamic_cast<MissingDialog&> (*w.dialogs().dialog()).search (juce::File ("/media/archive"));
                     } });
    list.push_back ({ .name = "history", .title = "History", .prepare = [] (Staging& s) {
                         prepareSong (s);
                         s.run ("project.rename", { { "name", "Aurora, second night" } });
                         s.run ("marker.add", { { "time", 24.0 }, { "name", "Bridge" } });
                         s.run ("edit.undo");
                     },
                      .act = [] (MainComponent& w) { w.workArea().open ("history"); },
                      .isGolden = false });
}
} // namespace amp::gui
