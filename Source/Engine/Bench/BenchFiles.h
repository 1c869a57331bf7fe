#pragma once
#include "Commands/DocumentCommands.h"
#include "Core/Media/PcmFile.h"
#include "Core/Media/WavWriter.h"
#include "Core/MediaSource.h"
#include "Core/Vfs/PosixVfs.h"

/** What the benchmarks play: files of noise, and sessions that are built by commands. Thread: message. */
namespace amp::engine
{
namespace benchFiles
{
inline constexpr int sampleRate = 48000, blockSize = 512;

/** The files of one folder. */
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

/** "track-0.wav" */
std::string nameOf (int track);

/** A stereo file of 24 bits. */
Result<std::unique_ptr<AudioFileWriter>> openWriter (PosixVfs&, const std::string& path);

/** So many files of quiet noise, each its own. */
Result<> writeTracks (const std::string& folder, int tracks, double seconds);
}  // namespace benchFiles

/** A session and the commands that build it. */
class BenchSession
{
public:
    explicit BenchSession (Session&);

    using Given = std::initializer_list<std::pair<const char*, juce::var>>;
    Result<Outcome> run (const char* id, Given = {});

    /** A track that plays the file of that number from its start. @returns its id. */
    Result<juce::String> addTrack (int number, double seconds);

    /** Sets all sections of a track: filters, gate, four bands, compressor. */
    Result<> fillStrip (const juce::String& track);

    Session& session;
    Registry commands;
};
}  // namespace amp::engine
