#include "Persistence/Media/AudioFiles.h"

#include "Core/Media/WavWriter.h"
#include "Core/Text.h"
#include "Persistence/Media/SndfileWriter.h"

namespace amp
{
Result<std::unique_ptr<AudioFileWriter>>
createAudioFile (Vfs& vfs, const std::string& path, const AudioFileFormat& format)
{
    const auto name = toText (nameOf (path)).toLowerCase();
    if (name.endsWith (".wav"))
        return WavWriter::create (vfs, path, format);
    if (name.endsWith (".flac"))
        return SndfileWriter::create (vfs, path, SndfileWriter::Kind::flac, format);
    if (name.endsWith (".ogg"))
        return SndfileWriter::create (vfs, path, SndfileWriter::Kind::vorbis, format);
    return Error { toText (path), "end the name with .wav, .flac or .ogg, which says what kind of file to write." };
}
}  // namespace amp
