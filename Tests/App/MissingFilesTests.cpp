#include "App/Support/Program.h"
#include "App/Window/MissingFiles.h"

#include <catch2/catch.hpp>

using namespace amp;
using amp::tests::Program;

namespace
{
/** A session of two files, of which one was moved to another folder under another name. */
struct Moved
{
    Moved()
    {
        program.write ("low.wav", tests::sine (48000, 2, 1.0, 220.0, 0.25));
        program.write ("high.wav", tests::sine (48000, 2, 1.0, 990.0, 0.2));
        REQUIRE (program.run ("import low.wav high.wav -o a.amp").status == 0);
        REQUIRE (program.run ("render a.amp -o before.wav").status == 0);
        const juce::File folder (program.folder.path());
        REQUIRE (folder.getChildFile ("archive/deep").createDirectory().wasOk());
        REQUIRE (folder.getChildFile ("a Media/high.wav").moveFileTo (folder.getChildFile ("archive/deep/take 7.wav")));
        for (const auto* name : { "low.wav", "high.wav" })
            REQUIRE (folder.getChildFile (name).deleteFile());
    }

    juce::ScopedJuceInitialiser_GUI messages;
    Program program;
};
}  // namespace

TEST_CASE ("a moved file is found by its content, linked, and sounds as before", "[app][missing]")
{
    Moved m;
    gui::Jobs jobs;
    engine::Devices devices;
    auto stage = Stage::open (juce::File (m.program.folder / "a.amp"), devices);
    REQUIRE (stage);
    MissingFiles files (**stage, jobs);
    REQUIRE (files.missing().size() == 1);
    const auto path = files.missing()[0].path;
    CHECK (path.endsWith ("high.wav"));
    CHECK (files.missing()[0].hash.length() == 64);

    auto found = std::optional<Result<gui::MissingMedia::Found>>();
    const auto job = files.search (juce::File (m.program.folder / "archive"), [&] (const Result<gui::MissingMedia::Found>& result) { found = result; });
    while (! found)
        juce::MessageManager::getInstance()->runDispatchLoopUntil (2);
    REQUIRE (found->ok());
    REQUIRE ((**found).contains (path));
    const auto place = (**found).at (path);
    CHECK (place.getFileName() == "take 7.wav");
    (**stage).safe().close();

    REQUIRE (m.program.run ("render a.amp -o lacking.wav").status == 1);
    const auto assigned = m.program.run ("do a.amp media.assign 'paths=" + path.toStdString() + "' 'files=" + place.getFullPathName().toStdString() + "'");
    INFO (assigned.err);
    REQUIRE (assigned.status == 0);
    REQUIRE (m.program.run ("render a.amp -o after.wav").status == 0);
    CHECK (m.program.folder.read ("before.wav") == m.program.folder.read ("after.wav"));
}

TEST_CASE ("a session with a missing file can be edited and saved, and still names it", "[app][missing][F19]")
{
    Moved m;
    REQUIRE (m.program.run ("set a.amp project.bpm=99").status == 0);
    const auto info = m.program.run ("info a.amp --json").json();
    REQUIRE (info["media"]["missing"].size() == 1);
    const auto wrong = m.program.run ("do a.amp media.assign 'paths=nothing.wav' 'files=" + (m.program.folder / "a Media/low.wav") + "'");
    CHECK (wrong.status == 1);
    CHECK (wrong.err.find ("no track or clip plays this file") != std::string::npos);
    CHECK (m.program.run ("do a.amp media.assign 'paths=a Media/high.wav' files=/gone.wav").status == 1);
    CHECK (m.program.run ("info a.amp --json").json()["media"]["missing"].size() == 1);
}
