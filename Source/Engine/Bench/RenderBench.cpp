#include "Engine/Bench/RenderBench.h"

#include "Engine/Bench/BenchFiles.h"
#include "Engine/Bench/ThreadTime.h"
#include "Engine/OfflineRender.h"
#include "Engine/Strip/Kernels.h"
#include "Model/NewSession.h"
#include "Model/Session.h"

namespace amp::engine
{
namespace
{
using namespace benchFiles;

Result<> buildSession (Session& session, int tracks, double seconds)
{
    BenchSession bench (session);
    const auto run = [&] (const char* id, BenchSession::Given given) { return bench.run (id, given); };

    for (int i = 0; i < tracks; ++i)
    {
        const auto track = run ("track.add", {});
        if (! track)
            return track.error();
        const auto id = track->ids.front();
        for (const auto& outcome :
             { run ("clip.add",
                    { { "track", id }, { "filePath", juce::String (nameOf (i)) }, { "duration", seconds } }),
               run ("mixer.volume", { { "id", id }, { "volume", 50.0 + i % 30 } }),
               run ("mixer.pan", { { "id", id }, { "pan", -50.0 + i * 3 % 100 } }) })
            if (! outcome)
                return outcome.error();
    }
    return {};
}

/** Reads the files in blocks and adds them up, no more. */
Result<double> timeBareLoop (const std::string& folder, int tracks, int64_t frames)
{
    std::vector<std::shared_ptr<const PcmFile>> files;
    for (int i = 0; i < tracks; ++i)
    {
        auto file = PcmFile::open (folder + "/" + nameOf (i));
        if (! file)
            return file.error();
        files.push_back (std::move (*file));
    }

    std::array<std::array<float, blockSize>, 2> sum {}, block {};
    float* const samples[] = { block[0].data(), block[1].data() };
    auto loudest = 0.0f;  // so that nothing is optimised away

    const auto began = threadTime();
    for (int64_t at = 0; at < frames; at += blockSize)
    {
        sum = {};
        for (const auto& file : files)
        {
            file->read (at, blockSize, samples);
            for (size_t channel = 0; channel < 2; ++channel)
                kernels::addScaled (sum[channel].data(), samples[channel], 1.0f, blockSize);
        }
        loudest = std::max (loudest, sum[0][0]);
    }
    const auto taken = threadTime() - began;
    return loudest > 0.0f ? Result<double> (taken)
                          : Result<double> (Error { folder, "the files of the benchmark are silent" });
}

Result<double> timeRender (const Session& session, const std::string& folder)
{
    PosixVfs vfs;
    FolderMedia media (folder);
    auto render = OfflineRender::prepare (session.now(), media, {});
    if (! render)
        return render.error();
    auto writer = openWriter (vfs, folder + "/mix.wav");
    if (! writer)
        return writer.error();

    const auto began = threadTime();
    auto done =
        (*render)->run ([&] (const float* const* channels, int frames) { return (*writer)->write (channels, frames); });
    if (done)
        done = (*writer)->finish();
    return done ? Result<double> (threadTime() - began) : Result<double> (done.error());
}
}  // namespace

Result<RenderFigures> benchRender (const std::string& folder, int tracks, double seconds)
{
    const auto frames = std::llround (seconds * sampleRate);
    if (auto written = writeTracks (folder, tracks, seconds); ! written)
        return written.error();

    Session session (newSession ("Benchmark", Session::systemClock()));
    if (auto built = buildSession (session, tracks, seconds); ! built)
        return built.error();

    RenderFigures figures { tracks, seconds, 1e9, 1e9 };
    for (int round = 0; round < 5; ++round)
    {
        const auto bare = timeBareLoop (folder, tracks, frames), render = timeRender (session, folder);
        if (! bare || ! render)
            return ! bare ? bare.error() : render.error();
        figures.bareLoop = std::min (figures.bareLoop, *bare);
        figures.render = std::min (figures.render, *render);
    }
    return figures;
}
}  // namespace amp::engine
