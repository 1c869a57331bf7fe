#pragma once
#include "Core/Media/AudioFileWriter.h"
#include "Core/Media/PcmFile.h"

namespace amp::engine
{
/** Sound as floats in a file that nobody else can see, and that is gone when its last reader is: memory that the system
    may take back. Thread: any one at a time, never the audio thread. */
class NamelessFile
{
public:
    /** @returns an Error if the temporary folder cannot be written to. */
    static Result<NamelessFile> create (int channels, double sampleRate);

    /** Appends frames. */
    Result<> write (const float* const* channels, int frames);

    /** Completes the file. @param name  what messages call it. */
    Result<std::shared_ptr<const PcmFile>> finish (const std::string& name);

private:
    NamelessFile (Descriptor, const AudioFileFormat&);

    Descriptor file;
    AudioFileFormat format;
    uint64_t start, dataBytes = 0;
    std::vector<float> interleaved;
};
}  // namespace amp::engine
