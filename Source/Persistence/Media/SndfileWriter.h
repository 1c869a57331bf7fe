#pragma once
#include "Core/Media/AudioFileWriter.h"
#include "Core/Media/Quantiser.h"
#include "Core/Vfs/PendingFile.h"

#include <memory>
#include <sndfile.h>
#include <vector>

namespace amp
{
/** Writes FLAC of 16 or 24 bits, and Ogg Vorbis, through libsndfile. */
class SndfileWriter : public AudioFileWriter
{
public:
    enum class Kind {
        flac,
        vorbis  ///< about 190 kbit/s for stereo; its serial number is random, so no two files have the same bytes
    };

    /** @returns an Error if the kind of file cannot hold the format, or the folder cannot be written to.
        The Vfs must outlive the writer. */
    static Result<std::unique_ptr<AudioFileWriter>>
    create (Vfs&, const std::string& path, Kind, const AudioFileFormat&);

    ~SndfileWriter() override;

    Result<> write (const float* const* channels, int frames) override;
    Result<> finish() override;

private:
    SndfileWriter (PendingFile, Kind, const AudioFileFormat&);
    Result<> open();
    Result<> writePiece (const float* const* channels, int from, int frames);
    Result<> failure();

    /** What libsndfile calls instead of the system. */
    struct Callbacks;

    PendingFile pending;
    Kind kind;
    AudioFileFormat format;
    Quantiser quantise;
    SNDFILE* sound = nullptr;
    int64_t position = 0;  ///< where libsndfile reads and writes next, bytes
    int64_t length = 0;
    Result<> disk;  ///< the first thing that went wrong in a callback, which libsndfile itself would not report
    std::vector<float> floats;
    std::vector<int> integers;
};
}  // namespace amp
