#include "App/Bench/Benchmarks.h"
#include "App/Bench/ScratchFolder.h"
#include "App/Document.h"
#include "Engine/Bench/BareLoop.h"
#include "Engine/Bench/BenchFiles.h"
#include "Engine/Device/NullDevice.h"
#include "Engine/Engine.h"
#include "Persistence/Journal/Autosave.h"

#include <chrono>
#include <thread>

namespace amp
{
namespace
{
using Steady = std::chrono::steady_clock;
constexpr int tracks = 500, frames = 64, ticksOfASecond = 50;
constexpr auto tick = std::chrono::milliseconds (1000 / ticksOfASecond);
constexpr double fileSeconds = 8;  // its clips read up to 6.2 s of a file

double percentile (std::vector<double>& values, size_t hundredths)
{
    std::sort (values.begin(), values.end());
    return values.empty() ? 0.0 : values[(values.size() - 1) * hundredths / 100];
}

/** One file of noise under the names of all tracks: what counts is that they are read. */
Result<> writeFiles (const std::string& folder)
{
    const auto media = folder + "/Bench Media";
    if (auto made = files().makeFolders (media); ! made)
        return made;
    if (auto written = engine::benchFiles::writeTracks (media, 1, fileSeconds); ! written)
        return written;
    for (int i = 1; i < tracks; ++i)
        if (auto linked = files().link (media + "/" + engine::benchFiles::nameOf (0), media + "/" + engine::benchFiles::nameOf (i)); ! linked)
            return linked.error();
    return {};
}
}  // namespace

Result<std::vector<Figure>> benchCheckpoint (double seconds)
{
    const ScratchFolder folder;
    if (auto written = writeFiles (folder.path()); ! written)
        return written.error();
    const auto path = folder.path() + "/bench.amp";
    Session session (benchSessionOf (tracks));
    if (auto saved = saveSession (files(), path, session.now().root()); ! saved)
        return saved.error();
    const auto state = stateOfFile (files(), path);
    if (! state)
        return state.error();

    const auto media = libraryOf ({ .sessionFolder = folder.path() });
    Telemetry telemetry;
    engine::Engine engine (session, *media, telemetry);
    const auto loading = Steady::now();
    while (! engine.isReady() && Steady::now() - loading < std::chrono::seconds (60))
    {
        std::this_thread::sleep_for (tick);
        engine.update();
    }
    const engine::DeviceChoice choice {
        .type = engine::NullDeviceType::typeName, .sampleRate = engine::benchFiles::sampleRate, .bufferSize = frames
    };
    if (auto opened = engine.devices().open (choice, engine.deviceCallback()); ! opened)
        return opened.error();
    engine.update();
    engine.play();

    const engine::BareLoop bare (engine::benchFiles::sampleRate, frames);
    Autosave autosave (files(), session, SessionFiles (path), state->hash);
    std::vector<double> stalls;
    int checkpoints = 0;
    int64_t lateBefore = 0;  // in the first half, which makes none
    const auto began = Steady::now();
    for (int i = 0; std::chrono::duration<double> (Steady::now() - began).count() < seconds; ++i)
    {
        std::this_thread::sleep_for (tick);
        const auto start = Steady::now();
        engine.update();
        const Path fader ({ "tracks", "track-" + std::to_string (i % tracks), "volume" });
        if (auto edited = session.edit ("Set volume", [&] (Edit& edit) { return edit.set (fader, 50.0 + i % 40); }); ! edited)
            return edited.error();
        if (std::chrono::duration<double> (Steady::now() - began).count() < seconds / 2)
            lateBefore = telemetry.performance.load().overruns;
        else if (i % ticksOfASecond == ticksOfASecond - 1)  // thirty times as often as the program makes them
        {
            autosave.checkpoint();
            ++checkpoints;
        }
        stalls.push_back (std::chrono::duration<double, std::milli> (Steady::now() - start).count());
    }
    engine.update();
    const auto load = telemetry.performance.load();
    const auto device = telemetry.device.load();
    engine.closeDevice();
    autosave.finishWriting();
    if (auto flushed = autosave.flush(); ! flushed)
        return flushed.error();
    if (device.bufferSize != frames)
        return Error { "checkpoint", "the null device did not open with blocks of 64 samples" };

    const auto longest = stalls.empty() ? 0.0 : *std::max_element (stalls.begin(), stalls.end());
    return std::vector<Figure> { { "tracks that played", static_cast<double> (tracks), "" },
                                 { "checkpoints", static_cast<double> (checkpoints), "" },
                                 { "edits, each in the journal", static_cast<double> (stalls.size()), "" },
                                 { "blocks of 64", static_cast<double> (load.blocks), "" },
                                 { "under-runs: blocks over their time, with checkpoints",
                                   static_cast<double> (load.overruns - lateBefore), "", 0.0 },
                                 { "the same in the half before, without", static_cast<double> (lateBefore), "" },
                                 { "a bare loop beside it: blocks over 70 % of their time", static_cast<double> (bare.lateBlocks()), "" },
                                 { "under-runs: reads that came too late", static_cast<double> (load.missingReads), "", 0.0 },
                                 { "load at the end", load.load * 100.0, "%" },
                                 { "the message thread is held up, p99", percentile (stalls, 99), "ms", 8.0 },
                                 { "at most", longest, "ms", 25.0 } };
}
}  // namespace amp
