#include "App/Bundle/Bundle.h"
#include "App/Support/Program.h"
#include "App/Window/SaveElsewhere.h"
#include "App/Window/Stage.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace amp;
using amp::tests::Program;
namespace fs = std::filesystem;

namespace
{
/** A session of two files, open as in the window. */
struct Open
{
    Open()
    {
        program.write ("low.wav", tests::sine (48000, 2, 1.0, 220.0, 0.25));
        program.write ("high.wav", tests::sine (48000, 2, 1.0, 990.0, 0.2));
        REQUIRE (program.run ("import low.wav high.wav -o a.amp").status == 0);
        fs::create_directory (program.folder / "there");
        auto opened = Stage::open (juce::File (program.folder / "a.amp"), devices);
        REQUIRE (opened);
        stage = std::move (*opened);
        elsewhere = std::make_unique<SaveElsewhere> (*stage, jobs);
        rename ("Edited");
    }
    ~Open() { stage->safe().close(); }

    void rename (const char* name)
    {
        REQUIRE (stage->session.edit ("Rename", [&] (Edit& edit) { return edit.set (Path ({ "project", "name" }), juce::String (name)); }));
    }

    Result<> save (const char* name)
    {
        std::optional<Result<>> ended;
        elsewhere->start (juce::File (program.folder / name), [&] (const Result<>& result) { ended = result; });
        while (! ended)
            juce::MessageManager::getInstance()->runDispatchLoopUntil (2);
        return *ended;
    }

    std::vector<std::string> names (const char* folder) const
    {
        std::vector<std::string> all;
        for (const auto& entry : fs::recursive_directory_iterator (program.folder / folder))
            all.push_back (entry.path().filename());
        return all;
    }

    juce::ScopedJuceInitialiser_GUI messages;
    Program program;
    gui::Jobs jobs;
    engine::Devices devices;
    std::unique_ptr<Stage> stage;
    std::unique_ptr<SaveElsewhere> elsewhere;
};
}  // namespace

TEST_CASE ("a session is saved elsewhere with its audio, and goes on there", "[app][window][S1-192]")
{
    Open o;
    const auto before = o.program.folder.read ("a.amp");
    const auto saved = o.save ("there/b.amp");
    INFO ((saved ? "" : saved.error().text().toStdString()));
    REQUIRE (saved);
    CHECK (o.stage->file() == juce::File (o.program.folder / "there/b.amp"));
    CHECK_FALSE (o.stage->session.isDirty());
    CHECK (o.program.folder.read ("a.amp") == before);
    CHECK_FALSE (fs::exists (o.program.folder / "a.amp.journal"));
    CHECK (fs::exists (o.program.folder / "there/b Media/low.wav"));
    CHECK (o.program.run ("get there/b.amp project.name").out == "\"Edited\"\n");
    CHECK (o.program.run ("info there/b.amp --json").json()["media"]["missing"].empty());
    CHECK (o.stage->session.undo());
    CHECK (o.stage->session.undo());  // also what was done before
    CHECK (fs::exists (o.program.folder / "there/b.amp.undo"));
}

TEST_CASE ("a session takes its versions along when it is saved elsewhere", "[app][window][S1-192]")
{
    Open o;
    const auto does = [&] (const std::string& what) { CHECK (o.program.run (what).status == 0); };
    std::string report;
    o.stage->safe().onTrouble = [&] (const Error& error) { report = error.text().toStdString(); };
    does ("commit a.amp -m First");
    does ("tag a.amp good");
    does ("branch a.amp louder");

    SECTION ("to a new place: the same ones, by the same names")
    {
        REQUIRE (o.save ("there/b.amp"));
        const auto versionsOf = [&] (const char* name) { return o.program.run (std::string ("log --all --json ") + name).json()["history"]; };
        CHECK (versionsOf ("there/b.amp").size() == 1);
        CHECK (versionsOf ("there/b.amp") == versionsOf ("a.amp"));
    }
    SECTION ("to one that has versions: beside those")
    {
        REQUIRE (o.program.run ("import low.wav -o there/b.amp").status == 0);
        does ("commit there/b.amp -m Other");
        REQUIRE (o.save ("there/b.amp"));
        const auto branches = o.program.run ("branch there/b.amp").out;
        INFO (branches);
        CHECK (branches.find ("a/louder") != std::string::npos);
        CHECK (branches.find ("a/main") != std::string::npos);
    }
    SECTION ("damaged ones stay behind, which is said")
    {
        for (const auto& entry : fs::directory_iterator (o.program.folder / "a.amp.versions"))
            if (entry.path().filename().string().starts_with ("refs"))
                o.program.folder.write ("a.amp.versions/" + entry.path().filename().string(), "{");
        REQUIRE (o.save ("there/b.amp"));
        CHECK (report.find ("without its versions") != std::string::npos);
        CHECK (o.stage->file() == juce::File (o.program.folder / "there/b.amp"));
        return;
    }
    CHECK (report.empty());
}

TEST_CASE ("a session that cannot be saved elsewhere stays where it was, and leaves nothing there", "[app][window][F2]")
{
    Open o;
    SECTION ("no audio can be copied there") { o.program.folder.write ("there/b Media", "a file"); }
    SECTION ("a damaged session is in its place") { o.program.folder.write ("there/b.amp", o.program.folder.read ("a.amp").substr (0, 700)); }
    const auto there = o.names ("there");
    const auto state = writeSession (o.stage->session.now().root());

    REQUIRE_FALSE (o.save ("there/b.amp"));
    CHECK (o.names ("there") == there);
    CHECK (o.stage->file() == juce::File (o.program.folder / "a.amp"));
    auto after = writeSession (o.stage->session.now().root());
    const auto mediaOf = [] (const std::string& text) { return nlohmann::json::parse (text)["tracks"]; };
    CHECK (mediaOf (after) == mediaOf (state));
    CHECK (o.stage->session.isDirty());
    CHECK (o.save ("there/c.amp"));  // and another place works
}

TEST_CASE ("a session goes on being edited while it is copied, and what came meanwhile is not lost", "[app][window]")
{
    Open o;
    std::optional<Result<>> ended;
    o.elsewhere->start (juce::File (o.program.folder / "there/b.amp"), [&] (const Result<>& result) { ended = result; });
    CHECK_FALSE (ended);  // nobody waited for it
    std::optional<Result<>> second;
    o.elsewhere->start (juce::File (o.program.folder / "there/c.amp"), [&] (const Result<>& result) { second = result; });
    REQUIRE (second);
    CHECK_FALSE (second->ok());
    o.rename ("While it was copied");
    while (! ended)
        juce::MessageManager::getInstance()->runDispatchLoopUntil (2);
    REQUIRE (ended->ok());
    CHECK (o.program.run ("get there/b.amp project.name").out == "\"While it was copied\"\n");
}

TEST_CASE ("copying audio that is cancelled or fails leaves no file behind", "[app][media][S1-192]")
{
    Open o;
    const auto document = o.stage->snapshot();
    const MediaFolder target (files(), pcmCache(), o.program.folder / "there/b.amp");
    for (int stopAt = 1, cancelled = 0;; ++stopAt)
    {
        CAPTURE (stopAt);
        int calls = 0;
        double last = -1;
        BroughtMedia brought;
        const auto copied = bringFiles (brought, document.root(), document.roots, target, MediaFolder::Bring::copy, [&] (double part) {
            CHECK (part >= last);
            last = part;
            return ++calls < stopAt;
        });
        if (copied)
        {
            CHECK (cancelled >= 4);
            CHECK (brought.made.size() == 2);
            CHECK (last == 1.0);
            takeBack (brought, target);
            CHECK (o.names ("there").empty());
            break;
        }
        ++cancelled;
        CHECK (brought.files.empty());
        CHECK (o.names ("there").empty());
    }
}

TEST_CASE ("a bundle that is cancelled at any point leaves no file behind", "[app][bundle][S1-192]")
{
    Open o;
    const auto document = o.stage->snapshot();
    const auto path = o.program.folder / "there/song.ampbundle";
    int cancelled = 0;
    for (int stopAt = 1;; ++stopAt)
    {
        int calls = 0;
        const auto report = writeBundle (document.root(), document.roots, path, [&] (double) { return ++calls < stopAt; });
        if (report)
            break;
        ++cancelled;
        REQUIRE (o.names ("there").empty());
    }
    CHECK (cancelled >= 4);
    CHECK (o.names ("there").size() == 1);
}

TEST_CASE ("audio from elsewhere is collected into the session's folder", "[app][cli][media][S1-192]")
{
    const Program program;
    program.write ("tone.wav", tests::sine (48000, 2, 1.0, 220.0, 0.25));
    REQUIRE (program.run ("import tone.wav -o a.amp --link").status == 0);
    REQUIRE_FALSE (fs::exists (program.folder / "a Media"));
    const auto collected = program.run ("do a.amp media.collect");
    INFO (collected.err);
    REQUIRE (collected.status == 0);
    CHECK (fs::exists (program.folder / "a Media/tone.wav"));
    fs::remove (program.folder / "tone.wav");
    CHECK (program.run ("info a.amp --json").json()["media"]["missing"].empty());
}
