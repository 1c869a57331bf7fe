#include "Gui/Browser/BrowserPane.h"
#include "Gui/Support/Pointer.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct ScriptedShelf : MediaShelf
{
    explicit ScriptedShelf (Waveforms& w) : waves (w) {}
    Waveforms& disk() override { return waves; }
    juce::File find (const juce::String& path) override { return path == missing ? juce::File() : juce::File ("/music").getChildFile (path); }
    void play (const juce::File& file, double from, double ratio) override
    {
        played.push_back ({ file, from, ratio });
        now = { file, false, from, {} };
    }
    void stop() override { now.position = -1; }
    Audition audition() const override { return now; }

    struct Played
    {
        juce::File file;
        double from, ratio;
    };
    Waveforms& waves;
    std::vector<Played> played;
    juce::String missing;
    Audition now;
};

struct Folder
{
    Folder()
    {
        REQUIRE (file.getChildFile ("Loops").createDirectory().wasOk());
        for (const auto* name : { "Loops/beat_100.wav", "b.flac", "a.wav", "note.txt" })
            REQUIRE (file.getChildFile (name).replaceWithText ("x"));
    }
    ~Folder() { file.deleteRecursively(); }
    juce::File file = juce::File::getSpecialLocation (juce::File::tempDirectory).getNonexistentChildFile ("browser", {});
};

struct Browser : SongStudio
{
    Browser()
    {
        registry.add ({ .id = "media.import", .title = "Import", .category = "File", .doc = "Notes what it was given.",
                        .parameters = { schema::text ("files", "", "Files.").required(), schema::text ("track", "", "Track."), schema::number ("time", 0, 0, 1e6, "Time.") },
                        .run = [this] (Command::Call& call) -> Result<> {
                            imported = call.arguments;
                            return {};
                        } });
        auto all        = services();
        all.shelf       = &shelf;
        all.preferences = &preferences;
        window          = std::make_unique<MainComponent> (all);
        window->setSize (1440, 900);
        window->setVisible (true);
        window->advance (1.0 / 60.0);
        window->workArea().open ("projectBrowser");
        window->advance (1.0 / 60.0);
        pane = dynamic_cast<BrowserPane*> (window->workArea().sidePanel().shown());
        REQUIRE (pane != nullptr);
    }

    juce::StringArray names() const
    {
        juce::StringArray list;
        for (const auto& row : pane->rows())
            list.add (row.name);
        return list;
    }

    /** Types into the search of the disk, and waits for what it finds. */
    void search (const char* words)
    {
        pane->search().setText (words, true);
        pane->search().onTextChange();
        pane->diskSearch().finish();
        window->advance (1.0 / 60.0);
    }

    ScriptedShelf shelf { waveforms };
    PreferenceStore preferences;
    Arguments imported;
    Folder folder;
    std::unique_ptr<MainComponent> window;
    BrowserPane* pane = nullptr;
};
} // namespace

TEST_CASE ("the browser lists the session's files, and a search narrows them", "[gui][browser]")
{
    Browser b;
    CHECK (b.names().contains ("Drums.wav"));
    CHECK (b.names().size() == 8);
    b.pane->search().setText ("lead vo", true);
    b.pane->search().onTextChange();
    CHECK (b.names() == juce::StringArray ("Lead Vocal.wav"));
}

TEST_CASE ("a missing file of the session is marked and cannot be heard", "[gui][browser]")
{
    Browser b;
    b.shelf.missing = "Bass.wav";
    b.pane->show (BrowserPane::Place::session);
    const auto at = b.names().indexOf ("Bass.wav");
    CHECK (b.pane->rows()[static_cast<size_t> (at)].isMissing);
    b.pane->listBox().selectRow (at);
    CHECK (b.shelf.played.empty());
    CHECK (b.pane->listBox().getModel()->getNameForRow (at).contains ("missing"));
}

TEST_CASE ("the browser walks the disk: folders first, audio only, a search looks inside", "[gui][browser]")
{
    Browser b;
    b.pane->show (BrowserPane::Place::disk);
    b.pane->open (b.folder.file);
    CHECK (b.names() == juce::StringArray ("Loops", "a.wav", "b.flac"));
    b.pane->listBox().getModel()->returnKeyPressed (0);
    CHECK (b.names() == juce::StringArray ("beat_100.wav"));
    b.pane->open (b.folder.file);
    b.search ("beat");
    CHECK (b.names() == juce::StringArray ("beat_100.wav"));
    CHECK (b.pane->progress().contains ("looked at"));
    b.pane->search().setText ("a.w", true); // typing goes on: what was looked for before is not shown
    b.pane->search().onTextChange();
    b.search ("loops be");
    CHECK (b.names().isEmpty());
    b.search ("b.");
    CHECK (b.names() == juce::StringArray ("b.flac"));
    b.pane->open (b.folder.file.getChildFile ("gone"));
    CHECK (b.names().isEmpty());
}

TEST_CASE ("a chosen file is heard in the session's tempo, unless that is switched off", "[gui][browser]")
{
    Browser b;
    b.pane->show (BrowserPane::Place::disk);
    b.pane->open (b.folder.file.getChildFile ("Loops"));
    b.pane->listBox().selectRow (0);
    REQUIRE (b.shelf.played.size() == 1);
    CHECK (b.shelf.played[0].ratio == Approx (100.0 / 120.0));

    b.pane->previewBar().setSwitches (false, false);
    b.pane->listBox().deselectAllRows();
    b.pane->open (b.folder.file);
    b.pane->listBox().selectRow (1);
    CHECK (b.shelf.played.size() == 1);
    b.shelf.stop();
    b.pane->previewBar().advance();
    b.pane->previewBar().toggle();
    REQUIRE (b.shelf.played.size() == 2);
    CHECK (b.shelf.played[1].ratio == 1.0);
    b.pane->previewBar().toggle();
    CHECK (b.shelf.now.position < 0.0);
}

TEST_CASE ("the tempo of a loop is read from its name, or from a length of whole beats", "[gui][browser]")
{
    CHECK (tempoOfLoop ("Shaker_92bpm_dry.wav", 10.0) == 92.0);
    CHECK (tempoOfLoop ("Break 174.wav", 10.0) == 174.0);
    CHECK (tempoOfLoop ("kick.wav", 0.4) == 0.0);
    CHECK (tempoOfLoop ("take 3.wav", 8.0) == 120.0);   // 16 beats
    CHECK (tempoOfLoop ("take 3.wav", 7.913) == 0.0);
}

TEST_CASE ("Return puts a file at the playhead on the selected track", "[gui][browser]")
{
    Browser b;
    b.pane->show (BrowserPane::Place::disk);
    b.pane->open (b.folder.file);
    b.window->work().selectTrack (b.tracks[2]);
    b.transport.locate (6.5);
    b.pane->listBox().getModel()->returnKeyPressed (1);
    CHECK (b.imported.text ("files") == b.folder.file.getChildFile ("a.wav").getFullPathName());
    CHECK (b.imported.text ("track") == b.tracks[2]);
    CHECK (b.imported.number ("time") == 6.5);
}

TEST_CASE ("a file is dragged out of the browser onto the lanes", "[gui][browser]")
{
    Browser b;
    auto& lanes = b.window->arrangeView();
    FileDrag drag;
    const auto target = lanes.getScreenBounds().getCentre();
    drag.move ({ "/music/a.wav" }, *b.window, target);
    CHECK (drag.isUnderWay());
    CHECK (drag.drop (target));
    CHECK (b.imported.text ("files") == "/music/a.wav");

    b.imported = {};
    drag.move ({ "/music/a.wav" }, *b.window, target);
    drag.cancel();
    CHECK_FALSE (drag.isUnderWay());
    drag.move ({ "/music/a.wav" }, *b.window, b.window->transportBar().getScreenBounds().getCentre());
    CHECK_FALSE (drag.drop (b.window->transportBar().getScreenBounds().getCentre()));
    CHECK (b.imported.text ("files").isEmpty());
}

TEST_CASE ("favourite folders are kept among the preferences", "[gui][browser]")
{
    Browser b;
    b.pane->show (BrowserPane::Place::disk);
    b.pane->open (b.folder.file);
    for (auto* child : b.pane->getChildren())
        if (auto* star = dynamic_cast<IconButton*> (child); star != nullptr && star->getTitle().contains ("favourite"))
            star->onClick();
    CHECK (b.preferences.get().favourites.contains (b.folder.file.getFullPathName()));
}

TEST_CASE ("a search of the disk that finds no end says so, and shows what it has", "[gui][browser]")
{
    Browser b;
    const auto many = b.folder.file.getChildFile ("Many");
    REQUIRE (many.createDirectory().wasOk());
    for (int i = 0; i < DiskSearch::mostFound + 10; ++i)
        REQUIRE (many.getChildFile ("hit " + juce::String (i) + ".wav").create().wasOk());
    b.pane->show (BrowserPane::Place::disk);
    b.pane->open (b.folder.file);
    b.search ("hit");
    CHECK (b.names().size() == DiskSearch::mostFound);
    CHECK (b.pane->progress().contains ("More words"));
    b.pane->search().setText ({}, true);
    b.pane->search().onTextChange();
    CHECK (b.pane->progress().isEmpty());
    CHECK (b.names().contains ("Many"));
}
