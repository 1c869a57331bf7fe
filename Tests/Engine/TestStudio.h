#pragma once
#include "Core/Media/WavWriter.h"
#include "Core/Vfs/PosixVfs.h"
#include "Engine/OfflineRender.h"
#include "Engine/TestDesk.h"
#include "Support/Studio.h"
#include "Support/TemporaryFolder.h"

namespace amp::engine::test
{
/** Files of one folder, by their names. */
struct FolderMedia : MediaSource
{
    explicit FolderMedia (const std::string& path) : folder (path) {}

    Result<std::shared_ptr<const PcmFile>> open (const juce::String& path) override
    {
        return PcmFile::open (folder + "/" + path.toStdString());
    }
    Status status (const juce::String&) override { return Status::found; }
    Result<juce::String> hash (const juce::String&) override { return juce::String(); }

    const std::string folder;
};

/** A studio with audio files: the session that a test builds with commands, and what it sounds like. */
struct TestStudio : Studio
{
    tests::TemporaryFolder folder;
    FolderMedia media { folder.path() };

    void writeFile (const juce::String& name, const std::vector<Sound>& channels, int sampleRate = 48000, int bits = 32)
    {
        PosixVfs vfs;
        AudioFileFormat format;
        format.sampleRate = sampleRate;
        format.channels = static_cast<int> (channels.size());
        format.bits = bits;

        auto writer = WavWriter::create (vfs, folder / name.toStdString(), format);
        REQUIRE (writer.ok());
        std::vector<const float*> samples;
        for (const auto& channel : channels)
            samples.push_back (channel.data());
        REQUIRE ((*writer)->write (samples.data(), static_cast<int> (channels[0].size())).ok());
        REQUIRE ((*writer)->finish().ok());
    }

    /** A new file, and a track with a clip of it at a time in seconds. @returns the track's id. */
    juce::String addTrack (const std::vector<Sound>& channels, double start = 0, int sampleRate = 48000, int bits = 32)
    {
        const auto file = "file-" + juce::String (++files) + ".wav";
        writeFile (file, channels, sampleRate, bits);
        const auto track = run ("track.add");
        run ("clip.add",
             { { "track", track },
               { "filePath", file },
               { "startTime", start },
               { "duration", static_cast<double> (channels[0].size()) / sampleRate } });
        return track;
    }

    Stereo render (const OfflineRender::Options& options = {})
    {
        auto prepared = OfflineRender::prepare (session.now(), media, options);
        INFO ((prepared.ok() ? std::string() : prepared.error().text().toStdString()));
        REQUIRE (prepared.ok());

        Stereo heard;
        const auto done = (*prepared)->run ([&] (const float* const* samples, int frames) -> Result<> {
            for (size_t channel = 0; channel < 2; ++channel)
                heard[channel].insert (heard[channel].end(), samples[channel], samples[channel] + frames);
            return {};
        });
        REQUIRE (done.ok());
        return heard;
    }

    int files = 0;
};

/** The level of a sound after the first tenth of a second, in dB of its root mean square. */
inline double levelOf (const Sound& sound)
{
    double sum = 0;
    constexpr size_t skip = 4800;
    for (auto i = skip; i < sound.size(); ++i)
        sum += static_cast<double> (sound[i]) * static_cast<double> (sound[i]);
    return 10.0 * std::log10 (sum / static_cast<double> (sound.size() - skip));
}
}  // namespace amp::engine::test
