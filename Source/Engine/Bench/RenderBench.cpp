#include "Engine/Bench/RenderBench.h"

#include "Commands/DocumentCommands.h"
#include "Core/Media/WavWriter.h"
#include "Core/Vfs/PosixVfs.h"
#include "Engine/Bench/ThreadTime.h"
#include "Engine/OfflineRender.h"
#include "Engine/Strip/Kernels.h"
#include "Model/NewSession.h"
#include "Model/Session.h"

namespace amp::engine
{
namespace
{
constexpr int sampleRate = 48000, blockSize = 512;

struct FolderMedia : MediaSource
{
    explicit FolderMedia (std::string path) : folder (std::move (path)) {}

    Result<std::shared_ptr<const PcmFile>> open (const juce::String& path) override
    {
        return PcmFile::open (folder + "/" + path.toStdString());
    }
    Status status (const juce::String&) override { return Status::found; }
    Result<juce::String> hash (const juce::String& path) override
    {
        return Error { path, "not needed by a benchmark" };
    }

    const std::string folder;
};

std::string nameOf (int track)
{
    return "track-" + std::to_string (track) + ".wav";
}

Result<std::unique_ptr<AudioFileWriter>> openWriter (PosixVfs& vfs, const std::string& path)
{
    AudioFileFormat format;
    format.sampleRate = sampleRate;
    format.bits = 24;
    return WavWriter::create (vfs, path, format);
}

Result<> writeTrack (PosixVfs& vfs, const std::string& path, int64_t frames, uint32_t seed)
{
    auto writer = openWriter (vfs, path);
    if (! writer)
        return writer.error();

    std::vector<float> noise (blockSize);
    for (int64_t at = 0; at < frames; at += blockSize)
    {
        for (auto& sample : noise)
            sample = 0.1f * static_cast<float> (static_cast<int32_t> (seed = seed * 1664525u + 1013904223u)) * 0x1p-31f;
        const float* const channels[] = { noise.data(), noise.data() };
        if (auto written = (*writer)->write (channels, static_cast<int> (std::min<int64_t> (blockSize, frames - at)));
            ! written)
            return written;
    }
    return (*writer)->finish();
}

Result<> buildSession (Session& session, int tracks, double seconds)
{
    Registry commands;
    addDocumentCommands (commands);
    const auto run = [&] (const char* id, std::initializer_list<std::pair<const char*, juce::var>> given) {
        Arguments arguments;
        for (const auto& [name, value] : given)
            arguments.set (name, value);
        return commands.run (id, session, arguments);
    };

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
    PosixVfs vfs;
    const auto frames = std::llround (seconds * sampleRate);
    for (int i = 0; i < tracks; ++i)
        if (auto written = writeTrack (vfs, folder + "/" + nameOf (i), frames, static_cast<uint32_t> (i + 1));
            ! written)
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
