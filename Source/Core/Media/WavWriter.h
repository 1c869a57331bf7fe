#pragma once
#include "Core/Media/AudioFileWriter.h"
#include "Core/Media/Quantiser.h"
#include "Core/Vfs/PendingFile.h"

#include <memory>

namespace amp
{
/** Writes WAV; beyond 4 GB it becomes RF64 (EBU Tech 3306), if expectedFrames was 0 or foretold it. */
class WavWriter : public AudioFileWriter
{
public:
    /** @returns an Error if the format is impossible or the folder cannot be written to. The Vfs must outlive the
     * writer. */
    static Result<std::unique_ptr<AudioFileWriter>> create (Vfs&, const std::string& path, const AudioFileFormat&);

    Result<> write (const float* const* channels, int frames) override;
    Result<> finish() override;

private:
    WavWriter (PendingFile, const AudioFileFormat&, size_t headerBytes);
    Result<> flush();

    PendingFile pending;
    AudioFileFormat format;
    Quantiser quantise;
    std::string buffer;  ///< bytes not yet written
    uint64_t dataStart, dataBytes = 0;
};

/** The bytes of a WAV file before its samples, in a length that depends on the format alone.
    @param dataBytes  length of the samples; from 4 GB on, the header is RF64's. */
std::string wavHeader (const AudioFileFormat&, uint64_t dataBytes);
}  // namespace amp
