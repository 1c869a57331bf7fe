#include "App/Support/Program.h"
#include "App/Window/BackgroundExport.h"
#include "Model/Lookup.h"

#include <catch2/catch.hpp>
#include <juce_events/juce_events.h>

using namespace amp;
using amp::tests::Program;
using State = gui::ExportStatus::State;

namespace
{
/** Two tones on two tracks, saved as a.amp. */
struct Export
{
    Export()
    {
        program.write ("low.wav", tests::sine (48000, 2, 1.5, 220.0, 0.25));
        program.write ("high.wav", tests::sine (48000, 2, 1.0, 990.0, 0.2));
        REQUIRE (program.run ("import low.wav high.wav -o a.amp").status == 0);
        document = std::make_unique<Document> (*Document::open (program.folder / "a.amp"));
        exporter = std::make_unique<BackgroundExport> (jobs, [this] { return *document; });
        folder = juce::File (program.folder.path()).getChildFile ("out");
        REQUIRE (folder.createDirectory().wasOk());
    }

    gui::ExportOrder mix (const char* name) { return { .passes = { { {}, { { {}, "Mix", folder.getChildFile (name) } } } } }; }

    /** Starts, and lets messages come until it has ended. */
    gui::ExportStatus run (const gui::ExportOrder& order)
    {
        REQUIRE (exporter->start (order).ok());
        while (exporter->isRunning())
            juce::MessageManager::getInstance()->runDispatchLoopUntil (2);
        return exporter->status();
    }

    std::string bytes (const char* name) const { return program.folder.read (name); }

    juce::ScopedJuceInitialiser_GUI messages;
    Program program;
    gui::Jobs jobs;
    std::unique_ptr<Document> document;
    std::unique_ptr<BackgroundExport> exporter;
    juce::File folder;
};
}  // namespace

TEST_CASE ("an export from the window has the bits of audiomage render", "[app][export]")
{
    Export e;
    auto order = e.mix ("mix.wav");
    order.bits = 16;
    order.loudness = -18.0;
    order.tail = 0.5;
    const auto status = e.run (order);
    INFO ((status.problem ? status.problem->text() : juce::String()));
    REQUIRE (status.state == State::done);
    REQUIRE (status.files.size() == 1);
    CHECK (status.done == 1.0);
    REQUIRE (status.files[0].lufs.has_value());
    CHECK (*status.files[0].lufs == Approx (-18.0).margin (0.1));
    CHECK (status.files[0].seconds == Approx (2.0).margin (0.001));
    CHECK (e.jobs.running().empty());

    REQUIRE (e.program.run ("render a.amp -o verb.wav --bits 16 --loudness -18 --tail 0.5").status == 0);
    CHECK (e.bytes ("out/mix.wav") == e.bytes ("verb.wav"));
}

TEST_CASE ("an export shows what came out so far: waveform and loudness, whole at the end", "[app][export]")
{
    Export e;
    auto order = e.mix ("mix.wav");
    order.tail = 2.0;  // the tones end after 1.5 s: the end is silent
    const auto status = e.run (order);
    REQUIRE (status.state == State::done);
    REQUIRE (status.sound.size() == gui::ExportStatus::columns);
    CHECK (std::all_of (status.sound.begin(), status.sound.end(), [] (const auto& c) { return c.isMade; }));
    CHECK (status.sound[20].high > 0.2f);
    CHECK (status.sound[20].low < -0.2f);
    CHECK (status.sound[395].high < 0.01f);
    CHECK_FALSE (status.sound[200].loudness.has_value());  // short-term loudness is that of three seconds
    REQUIRE (status.sound[395].loudness.has_value());
    CHECK (*status.sound[395].loudness < -5.0f);
}

TEST_CASE ("an export is dithered only if it is asked to", "[app][export]")
{
    Export e;
    auto order = e.mix ("dithered.wav"), plain = e.mix ("plain.wav");
    order.bits = plain.bits = 16;
    plain.dithers = false;
    REQUIRE (e.run (order).state == State::done);
    REQUIRE (e.run (plain).state == State::done);
    CHECK (e.bytes ("out/dithered.wav") != e.bytes ("out/plain.wav"));
    CHECK (e.bytes ("out/dithered.wav").size() == e.bytes ("out/plain.wav").size());
}

TEST_CASE ("stems go to the files that they are given, with the bits of the verb's stems", "[app][export]")
{
    Export e;
    const auto tracks = SessionView (e.document->root()).get<"tracks">();
    gui::ExportOrder order;
    order.passes.push_back ({ {}, { { tracks[0].id(), "low", e.folder.getChildFile ("First one.wav") }, { tracks[1].id(), "high", e.folder.getChildFile ("Second.wav") } } });
    const auto status = e.run (order);
    REQUIRE (status.state == State::done);
    REQUIRE (status.files.size() == 2);
    CHECK (e.folder.getNumberOfChildFiles (juce::File::findFiles) == 2);

    REQUIRE (e.program.run ("render a.amp -o verb.wav --stems stems").status == 0);
    CHECK (e.bytes ("out/First one.wav") == e.bytes (("stems/" + tracks[0].id() + ".wav").toRawUTF8()));
}

TEST_CASE ("a cancelled export leaves no file, and one that replaces leaves the old one", "[app][export]")
{
    Export e;
    auto order = e.mix ("mix.wav");
    order.passes[0].range = juce::Range<double> (0.0, 36000.0);
    REQUIRE (e.folder.getChildFile ("mix.wav").replaceWithText ("precious"));
    REQUIRE (e.exporter->start (order).ok());
    CHECK_FALSE (e.exporter->start (order).ok());
    e.exporter->cancel();
    while (e.exporter->isRunning())
        juce::MessageManager::getInstance()->runDispatchLoopUntil (2);
    CHECK (e.exporter->status().state == State::cancelled);
    CHECK (e.exporter->status().files.empty());
    CHECK (e.bytes ("out/mix.wav") == "precious");
    CHECK (e.folder.getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 1);
}

TEST_CASE ("a session can be closed while it is exported", "[app][export]")
{
    Export e;
    auto order = e.mix ("mix.wav");
    order.passes[0].range = juce::Range<double> (0.0, 36000.0);
    REQUIRE (e.exporter->start (order).ok());
    e.exporter.reset(); // no message is delivered meanwhile
    CHECK (e.folder.getNumberOfChildFiles (juce::File::findFilesAndDirectories) == 0);
}

TEST_CASE ("an export that fails says which file and why", "[app][export]")
{
    Export e;
    const auto status = e.run (e.mix ("no/such/folder/mix.wav"));
    CHECK (status.state == State::failed);
    REQUIRE (status.problem.has_value());
    CHECK (status.problem->text().contains ("no/such/folder"));

    REQUIRE (juce::File (e.program.folder.path()).getChildFile ("low.wav").deleteFile());
    REQUIRE (juce::File (e.program.folder.path()).getChildFile ("a Media").deleteRecursively());
    auto order = e.mix ("mix.wav");
    const auto lacking = e.run (order);
    CHECK (lacking.state == State::failed);
    CHECK (lacking.problem->text().contains ("a Media"));
    order.allowsMissingMedia = true;
    const auto silent = e.run (order);
    CHECK (silent.state == State::done);
    CHECK (silent.files[0].warnings.joinIntoString (" ").contains ("low.wav"));
}
