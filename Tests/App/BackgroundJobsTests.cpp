#include "App/Support/Program.h"
#include "App/TrackRender/TrackRenderCommands.h"
#include "App/Window/BackgroundJobs.h"
#include "App/Window/StretchJob.h"
#include "Commands/DocumentCommands.h"
#include "Model/Lookup.h"

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
        addTrackRenderCommands (commands,
                                { *media,
                                  [this] {
                                      return Result<std::shared_ptr<const MediaFolder>> (
                                          std::make_shared<const MediaFolder> (files(), pcmCache(), document->path));
                                  },
                                  [this] { return work.get(); } });
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
