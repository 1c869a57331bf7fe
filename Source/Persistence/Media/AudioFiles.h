#pragma once
#include "Core/Media/AudioFileWriter.h"
#include "Core/Vfs.h"

#include <memory>

namespace amp
{
/** Begins an audio file of the kind that its extension names: wav, flac or ogg, in any case.

    @returns an Error that names the possible kinds if it is none of them, or why the file cannot be made.
    The Vfs must outlive the writer. Thread: any. */
Result<std::unique_ptr<AudioFileWriter>> createAudioFile (Vfs&, const std::string& path, const AudioFileFormat&);
}  // namespace amp
