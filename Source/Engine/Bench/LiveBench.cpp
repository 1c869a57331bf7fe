#include "Engine/Bench/LiveBench.h"

#include "Engine/Bench/BareLoop.h"
#include "Engine/Bench/BenchFiles.h"
#include "Engine/Device/NullDevice.h"
#include "Engine/Engine.h"
#include "Model/NewSession.h"

#include <chrono>
#include <thread>

namespace amp::engine
{
namespace
{
using namespace benchFiles;

constexpr int tracks = 64, frames = 64;
constexpr auto fileSeconds = 20.0;
constexpr auto tick = std::chrono::milliseconds (20);

/** One edit after another: a track comes, is routed to the group, back to the master, and goes. */
class Edits
{
public:
    Edits (BenchSession& what, juce::String group) : bench (what), groupId (std::move (group)) {}

    Result<> next()
    {
        switch (count++ % 4)
        {
        case 0:
        {
            const auto added = bench.addTrack (static_cast<int> (count % tracks), fileSeconds);
            if (! added)
                return added.error();
            track = *added;
            return bench.fillStrip (track);
        }
        case 1:
            return done (bench.run ("mixer.route", { { "id", track }, { "to", groupId } }));
        case 2:
            return done (bench.run ("mixer.route", { { "id", track }, { "to", "master" } }));
        default:
            return done (bench.run ("track.remove", { { "track", track } }));
        }
    }

    int64_t made() const { return count; }

private:
    static Result<> done (const Result<Outcome>& outcome) { return outcome ? Result<>() : Result<> (outcome.error()); }

    BenchSession& bench;
    const juce::String groupId;
    juce::String track;
    int64_t count = 0;
};

Result<juce::String> build (BenchSession& bench)
{
    for (int i = 0; i < tracks; ++i)
    {
        const auto track = bench.addTrack (i, fileSeconds);
        if (! track)
            return track.error();
        if (auto filled = bench.fillStrip (*track); ! filled)
            return filled.error();
    }
    if (auto looped = bench.run ("loop.set", { { "start", 0.0 }, { "end", fileSeconds } }); ! looped)
        return looped.error();

    const auto group = bench.run ("bus.add", { { "type", "group" } });
    return group ? Result<juce::String> (group->ids.front()) : Result<juce::String> (group.error());
}
}  // namespace

Result<LiveFigures> benchLive (const std::string& folder, double seconds)
{
    using Clock = std::chrono::steady_clock;
    if (auto written = writeTracks (folder, tracks, fileSeconds); ! written)
        return written.error();

    Session session (newSession ("Benchmark", Session::systemClock()));
    BenchSession bench (session);
    const auto group = build (bench);
    if (! group)
        return group.error();

    FolderMedia media (folder);
    Telemetry telemetry;
    Engine engine (session, media, telemetry);
    const auto loading = Clock::now();
    while (! engine.isReady() && Clock::now() - loading < std::chrono::seconds (60))
    {
        std::this_thread::sleep_for (tick);
        engine.update();
    }
    // Smaller than a project may ask for: the device is opened by itself.
    const DeviceChoice choice { .type = NullDeviceType::typeName, .sampleRate = sampleRate, .bufferSize = frames };
    if (auto opened = engine.devices().open (choice, engine.deviceCallback()); ! opened)
        return opened.error();
    engine.update();
    engine.play();

    const BareLoop bare (sampleRate, frames);
    Edits edits (bench, *group);
    const auto began = Clock::now();
    while (std::chrono::duration<double> (Clock::now() - began).count() < seconds)
    {
        std::this_thread::sleep_for (tick);
        engine.update();
        if (auto edited = edits.next(); ! edited)
            return edited.error();
    }

    engine.update();
    const auto load = telemetry.performance.load();
    const auto device = telemetry.device.load();
    engine.closeDevice();
    if (device.bufferSize != frames)
        return Error { "live", "the null device did not open with blocks of 64 samples" };

    constexpr auto blockSeconds = static_cast<double> (frames) / sampleRate;
    return LiveFigures { std::chrono::duration<double> (Clock::now() - began).count(),
                         edits.made(),
                         load.blocks,
                         load.overruns + load.missingReads,
                         load.lateBlocks,
                         load.worstBlock / blockSeconds,
                         load.load,
                         bare.lateBlocks(),
                         bare.worstShare() };
}
}  // namespace amp::engine
