#include "Gui/Missing/MissingDialog.h"
#include "Gui/Support/Studio.h"

using namespace amp;
using namespace amp::gui;
using namespace amp::tests;

namespace
{
struct ScriptedMissing : MissingMedia
{
    std::vector<MediaUse> missing() override { return list; }
    std::shared_ptr<Job> search (const juce::File&, std::function<void (const Result<Found>&)> done) override
    {
        ends = std::move (done);
        job  = std::make_shared<Job> ("Search", true);
        return job;
    }
    void tryAgain() override { ++tries; }

    std::vector<MediaUse> list;
    std::function<void (const Result<Found>&)> ends;
    std::shared_ptr<Job> job;
    int tries = 0;
};

struct Missing : SongStudio
{
    Missing()
    {
        registry.add ({ .id = "media.assign", .title = "Assign", .category = "File", .doc = "Notes what it was given.",
                        .parameters = { schema::text ("paths", "", "Paths.").required(), schema::text ("files", "", "Files.").required() },
                        .run = [this] (Command::Call& call) -> Result<> {
                            assigned = call.arguments;
                            std::erase_if (source.list, [&] (const MediaUse& use) { return call.arguments.text ("paths").contains (use.path); });
                            return {};
                        } });
        source.list = { { "Bass.wav", "aa", 100, 2 }, { "Pad.wav", {}, 0, 1 } };
        auto all    = services();
        all.missing = &source;
        window      = std::make_unique<MainComponent> (all);
        window->advance (1.0 / 60.0);
    }

    MissingDialog& open()
    {
        REQUIRE (window->actionList().run ("media.missing"));
        return dynamic_cast<MissingDialog&> (*window->dialogs().dialog());
    }

    ScriptedMissing source;
    Arguments assigned;
    std::unique_ptr<MainComponent> window;
};
} // namespace

TEST_CASE ("the media of a session is counted by what plays it", "[gui][missing]")
{
    SongStudio s;
    const auto all = mediaOf (s.session.now().root());
    CHECK (all.size() == 8);
    const auto drums = std::find_if (all.begin(), all.end(), [] (const MediaUse& use) { return use.path == "Drums.wav"; });
    REQUIRE (drums != all.end());
    CHECK (drums->uses == 2);
}

TEST_CASE ("missing files are looked for in a folder and linked as one command", "[gui][missing]")
{
    Missing m;
    auto& dialog = m.open();
    CHECK (dialog.missingCount() == 2);
    dialog.relink(); // nothing was found yet
    CHECK (m.assigned.text ("paths").isEmpty());

    dialog.search (juce::File ("/archive"));
    m.source.ends (MissingMedia::Found { { "Bass.wav", juce::File ("/archive/x/bass 2.wav") } });
    CHECK (dialog.foundCount() == 1);
    CHECK (dialog.listBox().getModel()->getNameForRow (0).contains ("/archive/x"));
    dialog.relink();
    CHECK (m.assigned.text ("paths") == "Bass.wav");
    CHECK (m.assigned.text ("files") == "/archive/x/bass 2.wav");
    CHECK (m.source.tries == 1);
    CHECK (dialog.missingCount() == 1);
    CHECK (dialog.message().contains ("1 file still missing"));

    dialog.take (juce::File ("/archive/pad.wav"));
    dialog.relink();
    CHECK (m.assigned.text ("files") == "/archive/pad.wav");
    CHECK_FALSE (m.window->dialogs().isVisible());
    CHECK_FALSE (m.window->actionList().run ("media.missing"));
}

TEST_CASE ("a search that fails or finds nothing says so, and a closed dialog stops it", "[gui][missing]")
{
    Missing m;
    auto& dialog = m.open();
    dialog.search (juce::File ("/archive"));
    m.source.ends (Error { "/archive", "may not be read" });
    CHECK (dialog.message().contains ("may not be read"));
    dialog.search (juce::File ("/archive"));
    m.source.ends (MissingMedia::Found {});
    CHECK (dialog.message().contains ("none of them"));
    dialog.search (juce::File ("/archive"));
    const auto job = m.source.job;
    m.window.reset();
    CHECK (job->isCancelled);
}
