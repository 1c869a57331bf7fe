#include "App/CommandLine/Verbs.h"
#include "App/Remote/LiveOutputs.h"
#include "App/SessionCommands.h"
#include "Core/Text.h"
#include "Engine/Device/NullDevice.h"
#include "Engine/Engine.h"
#include "Model/NewSession.h"
#include "Remote/Api/Api.h"
#include "Remote/Api/StatusFeed.h"
#include "Remote/Http/HttpServer.h"

#include <chrono>
#include <csignal>
#include <deque>
#include <thread>

namespace amp::cli
{
namespace
{
struct Given
{
    std::string file, osc, midi, device;
    remote::Access access;
    std::vector<std::string> mediaRoots, sampleFolders;
};

volatile std::sig_atomic_t isAskedToStop = 0;

void stopServing (int)
{
    isAskedToStop = 1;
}

/** What other threads want done on the message thread. */
class Inbox
{
public:
    void put (std::function<void()> job)
    {
        {
            const std::lock_guard lock (mutex);
            jobs.push_back (std::move (job));
        }
        arrival.notify_one();
    }

    /** Does what is there, waiting a little for it. */
    void work (std::chrono::milliseconds patience)
    {
        std::deque<std::function<void()>> taken;
        {
            std::unique_lock lock (mutex);
            arrival.wait_for (lock, patience, [this] { return ! jobs.empty(); });
            taken.swap (jobs);
        }
        for (const auto& job : taken)
            job();
    }

private:
    std::mutex mutex;
    std::condition_variable arrival;
    std::deque<std::function<void()>> jobs;
};

/** Everything that serves one session. */
class Service
{
public:
    Service (Document what, const Given& g)
        : given (g),
          document (std::move (what)),
          media (libraryOf ({ document.roots.sessionFolder, g.mediaRoots, g.sampleFolders })),
          session (document.root()),
          engine (session, *media, telemetry),
          performance (session, [this] { return pattern::Performance::Position { engine.isPlaying(), engine.nextStep() }; }),
          outputs (session, performance, telemetry),
          assets (files(), folderOf (userSampleFolders().back())),
          studio { session, registry, performance, engine, telemetry, outputs, assets, feed, AMP_VERSION },
          api (studio),
          status (studio)
    {
        addSessionCommands (registry, { .engine = &engine, .performance = [this] (Session&) { return &performance; } });
        performance.onChange = [this] {
            engine.playAhead (performance.plan());
            outputs.follow();
        };
    }

    Result<> start()
    {
        if (auto opened = given.device == "null" ? engine.openDevice (engine::NullDeviceType::typeName)
                                                 : engine.openDevice();
            ! opened)
            return opened;
        if (! given.osc.empty())
            if (auto opened = openOsc(); ! opened)
                return opened;
        if (! given.midi.empty())
            if (auto opened = outputs.openMidi (given.midi); ! opened)
                return opened;

        auto started = remote::HttpServer::start (
            feed,
            { .access = given.access,
              .handle =
                  [this] (remote::Request request, remote::HttpServer::Answer answer) {
                      inbox.put ([this, request = std::move (request), answer = std::move (answer)] {
                          const auto response = api.handle (request);
                          if (request.method == "POST" && ! request.path.empty() && request.path[0] == "assets" && response.status == 200)
                              engine.retryMedia();  // a sound that was not known may be there now
                          answer (response);
                      });
                  },
              .bodyLimit = remote::Api::bodyLimit,
              .greeting = remote::StatusFeed::greeting });
        if (! started)
            return started.error();
        server = std::move (*started);
        return {};
    }

    int port() const { return server->port(); }

    void run()
    {
        const auto begun = std::chrono::steady_clock::now();
        auto updated = begun;
        while (isAskedToStop == 0)
        {
            inbox.work (std::chrono::milliseconds (4));
            if (const auto done = performance.commitDue(); ! done)
                feed.publish ("error", errorEvent ("APPLY_ERROR", done.error()));

            const auto now = std::chrono::steady_clock::now();
            if (now - updated > std::chrono::milliseconds (30))
            {
                updated = now;
                engine.update();
            }
            status.update (std::chrono::duration<double> (now - begun).count());
        }
        engine.stop();
        server.reset();
        engine.closeDevice();
    }

private:
    Result<> openOsc()
    {
        const auto where = toText (given.osc);
        const auto port = where.fromLastOccurrenceOf (":", false, false).getIntValue();
        return outputs.openOsc (where.upToLastOccurrenceOf (":", false, false).toStdString(), port);
    }

    static std::string errorEvent (const char* code, const Error& error)
    {
        return Json { { "code", code }, { "message", error.text().toStdString() } }.dump();
    }

    const Given& given;
    Document document;
    std::unique_ptr<MediaLibrary> media;
    Session session;
    Telemetry telemetry;
    engine::Engine engine;
    pattern::Performance performance;
    LiveOutputs outputs;
    Registry registry;
    remote::EventFeed feed;
    remote::Assets assets;
    remote::Studio studio;
    remote::Api api;
    remote::StatusFeed status;
    Inbox inbox;
    std::unique_ptr<remote::HttpServer> server;
};

Result<Document> documentOf (const Given& given)
{
    if (! given.file.empty())
        return Document::open (given.file);
    OpenedSession fresh;
    fresh.root = newSession ("Live", Session::systemClock());
    return Document (stateFolder() + "/Live.amp", std::move (fresh));
}

Status runServe (Program& program, const Given& given)
{
    auto document = documentOf (given);
    if (! document)
        return program.console.fail (document.error());

    Service service (std::move (*document), given);
    if (const auto started = service.start(); ! started)
        return program.console.fail (started.error());

    std::signal (SIGINT, stopServing);
    std::signal (SIGTERM, stopServing);
    program.console.print ("http://" + toText (given.access.address) + ":" + juce::String (service.port()));
    program.console.flush();
    service.run();
    return worked;
}
}  // namespace

void addServeVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("serve",
                              "Plays a session without a window, driven over HTTP, until it is told to stop.",
                              "audiomage serve beat.amp --port 57122 --osc 127.0.0.1:57120",
                              [&program, given] { return runServe (program, *given); });
    verb->add_option ("FILE", given->file, "A session; without it, a new one. It is read and not written.");
    verb->add_option ("--bind", given->access.address, "The address to listen on; any but loopback needs a token.");
    verb->add_option ("--port", given->access.port, "The port; 0 lets the system choose.")->check (CLI::Range (0, 65535));
    verb->add_option ("--token", given->access.token, "What clients must send: Authorization: Bearer TOKEN.");
    verb->add_option ("--device", given->device, "null is the clocked device that every machine has.");
    verb->add_option ("--osc", given->osc, "Also sends to SuperDirt, at HOST:PORT.");
    verb->add_option ("--midi", given->midi, "Also sends to this MIDI output.");
    verb->add_option (
        "--media-root", given->mediaRoots, "A folder outside the session's that media may come from; repeatable.");
}
}  // namespace amp::cli
