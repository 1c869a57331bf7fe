#include "Core/Media/AudioCache.h"

#include "Core/Media/WavWriter.h"

namespace amp
{
AudioCache::AudioCache (Vfs& system, std::string where) : vfs (system), folder (std::move (where)) {}

std::string AudioCache::pathOf (const std::string& key) const
{
    return folder + "/" + key + ".wav";
}

std::shared_ptr<const PcmFile> AudioCache::find (const std::string& key) const
{
    auto file = PcmFile::open (pathOf (key));
    return file && ! (*file)->info().isShort() ? *file : nullptr;
}

Result<std::unique_ptr<AudioFileWriter>> AudioCache::create (const std::string& key, const AudioFileFormat& format)
{
    if (auto made = vfs.makeFolders (folder, 0700); ! made)
        return made.error();
    return WavWriter::create (vfs, pathOf (key), format);
}
}  // namespace amp
