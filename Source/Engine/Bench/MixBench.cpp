#include "Engine/Bench/MixBench.h"

#include "Engine/Bench/BenchFiles.h"
#include "Engine/Bench/ThreadTime.h"
#include "Engine/OfflineRender.h"
#include "Engine/Strip/Kernels.h"
#include "Model/NewSession.h"

#include <sys/resource.h>

#include <chrono>
#include <thread>

namespace amp::engine
{
namespace
{
using namespace benchFiles;

constexpr double seconds = 20.0;

Result<> build (BenchSession& bench, int tracks)
{
    const auto effectReturn = bench.run ("return.add");
    if (! effectReturn)
        return effectReturn.error();
    const auto reverb = effectReturn->ids.front();
    if (auto added = bench.run ("effect.add", { { "id", reverb }, { "pluginId", "audiomage.reverb" } }); ! added)
        return added.error();

    for (int i = 0; i < tracks; ++i)
    {
        const auto track = bench.addTrack (i % 64, seconds);
        if (! track)
            return track.error();
        for (const auto& outcome :
             { bench.run ("mixer.set", { { "id", *track }, { "parameter", "eq.enabled" }, { "on", true } }),
               bench.run ("mixer.set", { { "id", *track }, { "parameter", "eq.lowShelf.gain" }, { "value", 3.0 } }),
               bench.run ("mixer.set", { { "id", *track }, { "parameter", "eq.lowMid.gain" }, { "value", -3.0 } }),
               bench.run ("mixer.set", { { "id", *track }, { "parameter", "eq.highMid.gain" }, { "value", 2.0 } }),
               bench.run ("mixer.set", { { "id", *track }, { "parameter", "eq.highShelf.gain" }, { "value", 2.0 } }),
               bench.run ("mixer.set", { { "id", *track }, { "parameter", "compressor.enabled" }, { "on", true } }),
               bench.run ("mixer.set",
                          { { "id", *track }, { "parameter", "compressor.threshold" }, { "value", -30.0 } }),
               bench.run ("mixer.volume", { { "id", *track }, { "volume", 50.0 + i % 20 } }),
               bench.run ("send.set", { { "id", *track }, { "to", reverb }, { "level", 50.0 } }) })
            if (! outcome)
                return outcome.error();
    }

    for (const auto* section : { "compressor.enabled", "limiter.enabled" })
        if (auto set = bench.run ("mixer.set", { { "id", "master" }, { "parameter", section }, { "on", true } }); ! set)
            return set.error();
    return {};
}

/** How long a render takes, in whatever time `clock` gives; a checksum of its bits. */
template <typename Clock>
Result<std::pair<double, uint64_t>>
timeRender (const Session& session, const std::string& folder, int threads, Clock clock)
{
    PosixVfs vfs;
    FolderMedia media (folder);
    OfflineRender::Options options;
    options.threads = threads;
    auto render = OfflineRender::prepare (session.now(), media, options);
    if (! render)
        return render.error();
    auto writer = openWriter (vfs, folder + "/mix.wav");
    if (! writer)
        return writer.error();

    uint64_t sum = 0;
    const auto began = clock();
    auto done = (*render)->run ([&] (const float* const* channels, int frames) {
        for (int i = 0; i < frames; ++i)
            sum = sum * 31 + std::bit_cast<uint32_t> (channels[0][i]);
        return (*writer)->write (channels, frames);
    });
    if (done)
        done = (*writer)->finish();
    return done ? Result<std::pair<double, uint64_t>> (std::pair (clock() - began, sum))
                : Result<std::pair<double, uint64_t>> (done.error());
}

/** The best of three, in CPU time of this thread. */
Result<double> timeTracks (const std::string& folder, int tracks)
{
    Session session (newSession ("Benchmark", Session::systemClock()));
    BenchSession bench (session);
    if (auto built = build (bench, tracks); ! built)
        return built.error();

    auto best = 1e9;
    for (int round = 0; round < 3; ++round)
    {
        const auto taken = timeRender (session, folder, 1, threadTime);
        if (! taken)
            return taken.error();
        best = std::min (best, taken->first);
    }
    return best;
}

double wallTime()
{
    return std::chrono::duration<double> (std::chrono::steady_clock::now().time_since_epoch()).count();
}

/** Work like that of lanes, which needs nothing but the processor and its cache. */
void bareWork (int rounds, std::array<float, 4096>& memory)
{
    for (int round = 0; round < rounds; ++round)
        kernels::addScaledRamp (memory.data(), memory.data() + 2048, 0.1f, 0.2f, 2048);
}

double bareSpeedUp()
{
    constexpr auto rounds = 2'000'000;
    std::array<std::array<float, 4096>, 2> memory {};
    const auto began = wallTime();
    bareWork (2 * rounds, memory[0]);
    const auto alone = wallTime() - began;

    const auto shared = wallTime();
    std::thread other ([&] { bareWork (rounds, memory[1]); });
    bareWork (rounds, memory[0]);
    other.join();
    return alone / (wallTime() - shared);
}
}  // namespace

Result<MixFigures> benchMix (const std::string& folder)
{
    if (auto written = writeTracks (folder, 64, seconds); ! written)
        return written.error();

    constexpr auto blocks = seconds * sampleRate / blockSize;
    const auto few = timeTracks (folder, 32), many = timeTracks (folder, 64), most = timeTracks (folder, 128);
    for (const auto* taken : { &few, &many, &most })
        if (! *taken)
            return taken->error();

    rusage usage {};
    getrusage (RUSAGE_SELF, &usage);
    return MixFigures { (*many - *few) * 1e6 / (32.0 * blocks),
                        seconds / *most,
                        static_cast<double> (usage.ru_maxrss) / 1024.0 };
}

Result<TeamFigures> benchTeam (const std::string& folder)
{
    if (auto written = writeTracks (folder, 64, seconds); ! written)
        return written.error();
    Session session (newSession ("Benchmark", Session::systemClock()));
    BenchSession bench (session);
    if (auto built = build (bench, 128); ! built)
        return built.error();

    TeamFigures figures;
    figures.sameBits = true;
    auto alone = 1e9, together = 1e9;
    for (int round = 0; round < 3; ++round)
    {
        figures.bareSpeedUp = std::max (figures.bareSpeedUp, bareSpeedUp());
        const auto one = timeRender (session, folder, 1, wallTime), two = timeRender (session, folder, 2, wallTime);
        if (! one || ! two)
            return ! one ? one.error() : two.error();
        alone = std::min (alone, one->first);
        together = std::min (together, two->first);
        figures.sameBits = figures.sameBits && one->second == two->second;
    }
    figures.renderSpeedUp = alone / together;
    return figures;
}
}  // namespace amp::engine
