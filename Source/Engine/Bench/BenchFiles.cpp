#include "Engine/Bench/BenchFiles.h"

#include "Engine/Effects/EffectCommands.h"

namespace amp::engine
{
namespace benchFiles
{
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

namespace
{
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
}  // namespace

Result<> writeTracks (const std::string& folder, int tracks, double seconds)
{
    PosixVfs vfs;
    for (int i = 0; i < tracks; ++i)
        if (auto written = writeTrack (
                vfs, folder + "/" + nameOf (i), std::llround (seconds * sampleRate), static_cast<uint32_t> (i + 1));
            ! written)
            return written;
    return {};
}
}  // namespace benchFiles

BenchSession::BenchSession (Session& what) : session (what)
{
    addDocumentCommands (commands);
    addEffectCommands (commands);
}

Result<Outcome> BenchSession::run (const char* id, Given given)
{
    Arguments arguments;
    for (const auto& [name, value] : given)
        arguments.set (name, value);
    return commands.run (id, session, arguments);
}

Result<juce::String> BenchSession::addTrack (int number, double seconds)
{
    const auto track = run ("track.add");
    if (! track)
        return track.error();
    const auto id = track->ids.front();
    const auto clip =
        run ("clip.add",
             { { "track", id }, { "filePath", juce::String (benchFiles::nameOf (number)) }, { "duration", seconds } });
    return clip ? Result<juce::String> (id) : Result<juce::String> (clip.error());
}

Result<> BenchSession::fillStrip (const juce::String& track)
{
    const auto on = [&] (const char* parameter) {
        return run ("mixer.set", { { "id", track }, { "parameter", parameter }, { "on", true } });
    };
    const auto set = [&] (const char* parameter, double value) {
        return run ("mixer.set", { { "id", track }, { "parameter", parameter }, { "value", value } });
    };
    for (const auto& outcome : { set ("input.highpass", 80.0),
                                 set ("input.lowpass", 16000.0),
                                 on ("gate.enabled"),
                                 set ("gate.threshold", -60.0),
                                 on ("eq.enabled"),
                                 set ("eq.lowShelf.gain", 3.0),
                                 set ("eq.lowMid.gain", -3.0),
                                 set ("eq.highMid.gain", 2.0),
                                 set ("eq.highShelf.gain", 2.0),
                                 on ("compressor.enabled"),
                                 set ("compressor.threshold", -30.0) })
        if (! outcome)
            return outcome.error();
    return {};
}
}  // namespace amp::engine
