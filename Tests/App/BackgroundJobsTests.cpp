#include "App/ClipAudioCommands.h"
#include "App/PatternBounce.h"
#include "App/Support/Program.h"
#include "App/TrackRender/TrackRenderCommands.h"
#include "App/Window/BackgroundJobs.h"
#include "App/Window/StretchJob.h"
#include "Commands/DocumentCommands.h"
#include "Model/Lookup.h"
#include "Pattern/Commands/PatternCommands.h"

#include <catch2/catch.hpp>
#include <juce_events/juce_events.h>

using namespace amp;
using amp::tests::Program;

namespace
{
/** A session in a window: a tone on a track, and commands that work in the background. */
struct Room
{
    explicit Room (double seconds = 1.0)
    {
        program.write ("tone.wav", tests::sine (48000, 2, seconds, 440.0, 0.25));
        REQUIRE (program.run ("import tone.wav -o a.amp").status == 0);
        document = std::make_unique<Document> (*Document::open (program.folder / "a.amp"));
        session = std::make_unique<Session> (document->root());
        media = libraryOf (document->roots);
        addDocumentCommands (commands);
        const MediaRenderServices services { *media,
                                             [this] {
                                                 return Result<std::shared_ptr<const MediaFolder>> (
                                                     std::make_shared<const MediaFolder> (files(), pcmCache(), document->path));
                                             },
                                             [this] { return work.get(); } };
        addTrackRenderCommands (commands, services);
        addClipAudioCommands (commands, services);
        addPatternBounceCommands (commands, services);
        pattern::addPatternCommands (commands, { .read = readPattern, .performance = {} });
        work = std::make_unique<BackgroundJobs> (jobs);
        work->onEnd = [this] (const juce::String&, const Result<>& ended) { told.push_back (ended); };
        track = SessionView (document->root()).get<"tracks">()[0].id();
    }

    Result<Outcome> run (const char* id, std::initializer_list<std::pair<const char*, juce::var>> given)
    {
        Arguments arguments;
        for (const auto& [name, value] : given)
            arguments.set (name, value);
        return commands.run (id, *session, arguments);
    }

    void wait()
    {
        while (! jobs.running().empty())
            juce::MessageManager::getInstance()->runDispatchLoopUntil (2);
    }

    /** Files in the session's media folder. */
    int filesMade() const
    {
        return juce::File (mediaFolderOf (document->path)).getNumberOfChildFiles (juce::File::findFiles);
    }

    bool isFrozen() const
    {
        const auto now = session->now();
        return amp::isFrozen (SessionView (now.root()).get<"tracks">().find (track));
    }

    juce::ScopedJuceInitialiser_GUI messages;
    Program program;
    gui::Jobs jobs;
    std::unique_ptr<Document> document;
    std::unique_ptr<Session> session;
    std::unique_ptr<MediaLibrary> media;
    Registry commands;
    std::unique_ptr<BackgroundJobs> work;
    std::vector<Result<>> told;
    juce::String track;
};
} // namespace

TEST_CASE ("a freeze goes on in the background, and is one undo step when it is done", "[app][freeze][jobs]")
{
    Room room;
    REQUIRE (room.run ("track.freeze", { { "track", room.track } }).ok());
    REQUIRE (room.jobs.running().size() == 1);
    CHECK (room.jobs.running()[0]->title == "Freezing tone");
    CHECK_FALSE (room.isFrozen());
    CHECK_FALSE (room.run ("track.freeze", { { "track", room.track } }).ok());

    REQUIRE (room.run ("track.rename", { { "track", room.track }, { "name", "Vox" } }).ok()); // changes no sound
    room.wait();
    CHECK (room.isFrozen());
    REQUIRE (room.told.size() == 1);
    CHECK (room.told[0].ok());
    CHECK (room.session->history().undoStack().size() == 2);
    room.session->undo();
    CHECK_FALSE (room.isFrozen());
}

TEST_CASE ("a track that sounds otherwise when its render is done is left alone, and that is told", "[app][freeze][jobs]")
{
    Room room;
    REQUIRE (room.run ("track.bounce", { { "track", room.track } }).ok());
    REQUIRE (room.run ("mixer.gain", { { "id", room.track }, { "gain", 6.0 } }).ok());
    const auto before = room.session->now().revision();
    room.wait();
    CHECK (room.session->now().revision() == before);
    REQUIRE (room.told.size() == 1);
    REQUIRE_FALSE (room.told[0].ok());
    CHECK (room.told[0].error().text().contains ("was changed while it was rendered"));

    REQUIRE (room.run ("track.bounce", { { "track", room.track } }).ok());
    REQUIRE (room.run ("track.remove", { { "track", room.track } }).ok());
    room.wait();
    REQUIRE (room.told.size() == 2);
    CHECK (room.told[1].error().text().contains ("was removed"));
}

TEST_CASE ("a freeze can be cancelled, and its session closed meanwhile", "[app][freeze][jobs]")
{
    Room room (60.0);
    REQUIRE (room.run ("track.freeze", { { "track", room.track } }).ok());
    room.jobs.running()[0]->isCancelled = true;
    room.wait();
    CHECK_FALSE (room.isFrozen());
    CHECK (room.told.empty());

    REQUIRE (room.run ("track.freeze", { { "track", room.track } }).ok());
    room.work.reset(); // no message is delivered meanwhile
    CHECK (room.jobs.running().empty());
    CHECK_FALSE (room.isFrozen());
}

TEST_CASE ("a pattern is bounced in the background, and one that is cancelled leaves no file", "[app][pattern][bounce][jobs][X-04]")
{
    Room room;
    REQUIRE (room.run ("pattern.track.add", { { "id", "kick" }, { "sound", "bd" } }).ok());
    REQUIRE (room.run ("pattern.sequence.euclid", { { "track", "kick" }, { "pulses", 5 }, { "length", 16 } }).ok());
    const auto tracks = [&] { return SessionView (room.session->now().root()).get<"tracks">().size(); };

    const auto files = room.filesMade();
    REQUIRE (room.run ("pattern.bounceAudio", {}).ok());
    REQUIRE (room.jobs.running().size() == 1);
    CHECK (room.jobs.running()[0]->title == "Bouncing Pattern");
    CHECK (tracks() == 1);
    REQUIRE (room.run ("pattern.track.rename", { { "track", "kick" }, { "id", "drum" } }).ok());  // what was asked for is what comes
    room.wait();
    REQUIRE (room.told.size() == 1);
    CHECK (room.told[0].ok());
    CHECK (tracks() == 2);
    CHECK (room.filesMade() == files + 1);
    room.session->undo();
    CHECK (tracks() == 1);

    REQUIRE (room.run ("mixer.gain", { { "id", room.track }, { "gain", 1.0 } }).ok());
    REQUIRE (room.run ("pattern.sequence.euclid", { { "track", "drum" }, { "pulses", 7 }, { "length", 16 } }).ok());
    REQUIRE (room.run ("pattern.bounceAudio", {}).ok());
    room.jobs.running()[0]->isCancelled = true;
    room.wait();
    CHECK (tracks() == 1);
    CHECK (room.filesMade() == files + 1);  // the one from before
    REQUIRE_FALSE (room.run ("pattern.bounceAudio", { { "scene", "none" } }).ok());
    CHECK (room.jobs.running().empty());
}

TEST_CASE ("clips are consolidated in the background, unless they change meanwhile, and nothing is left behind then", "[app][consolidate][jobs]")
{
    Room room;
    const auto last = [&] {
        const auto now = room.session->now();
        const auto clips = playingLane (SessionView (now.root()).get<"tracks">()[0]).get<"clips">();
        return clips[clips.size() - 1].id();
    };
    const auto files = room.filesMade();
    const auto first = last();
    const auto begun = room.run ("clip.consolidate", { { "clip", first } });
    INFO ((begun.ok() ? std::string() : begun.error().text().toStdString()));
    REQUIRE (begun.ok());
    CHECK (room.jobs.running().size() == 1);
    CHECK (last() == first);
    room.wait();
    REQUIRE (room.told.size() == 1);
    INFO ((room.told[0].ok() ? std::string() : room.told[0].error().text().toStdString()));
    const auto second = last();
    REQUIRE (second != first);
    CHECK (room.filesMade() == files + 1);

    REQUIRE (room.run ("clip.consolidate", { { "clip", second } }).ok());
    REQUIRE (room.run ("clip.gain", { { "clip", second }, { "gain", -3.0 } }).ok());
    room.wait();
    REQUIRE (room.told.size() == 2);
    REQUIRE_FALSE (room.told[1].ok());
    CHECK (room.told[1].error().text().contains ("was changed while it was rendered"));
    CHECK (last() == second);
    CHECK (room.filesMade() == files + 1);

    REQUIRE (room.run ("clip.consolidate", { { "clip", second } }).ok());
    room.work.reset();  // the session closes: no message is delivered any more
    CHECK (room.filesMade() == files + 1);
}

TEST_CASE ("sounds that are being stretched are a job, and stay quick ones if it is cancelled", "[app][stretch][jobs]")
{
    Room room (120.0);
    Telemetry telemetry;
    engine::Engine engine (*room.session, *room.media, telemetry);
    StretchJob shown (engine, room.jobs);
    REQUIRE (room.session->edit ("Stretch", [&] (Edit& edit) { return edit.set (trackPath (room.track) / "timeStretch", 1.5); }).ok());
    while (room.jobs.running().empty())
    {
        juce::MessageManager::getInstance()->runDispatchLoopUntil (2);
        shown.update();
    }
    CHECK (engine.stretching().sounds == 1);
    CHECK (room.jobs.running()[0]->title == "Stretching sounds");
    room.jobs.running()[0]->isCancelled = true;
    shown.update();
    shown.update();
    CHECK (engine.stretching().sounds == 0);
    CHECK (room.jobs.running().empty());
}
