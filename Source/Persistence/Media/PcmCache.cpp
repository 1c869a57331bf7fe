#include "Persistence/Media/PcmCache.h"

#include "Core/Hash.h"
#include "Core/Ids.h"
#include "Core/Text.h"

#include <cstdlib>
#include <fcntl.h>

namespace amp
{
namespace
{
/** A complete file of the cache, or nothing: one that a crash or a full disk left incomplete is as good as none. */
std::shared_ptr<const PcmFile> cached (const std::string& path, const std::string& name)
{
    const Descriptor file (::open (path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (! file.isOpen())
        return nullptr;
    auto opened = PcmFile::open (file, name);
    return opened && ! (**opened).info().isShort() ? *opened : nullptr;
}
}  // namespace

PcmCache::PcmCache (Vfs& disk, std::string path, ImportHelper program)
    : vfs (disk),
      folder (std::move (path)),
      helper (std::move (program))
{}

std::string PcmCache::defaultFolder()
{
    if (const auto* cache = std::getenv ("XDG_CACHE_HOME"); cache != nullptr && *cache == '/')
        return std::string (cache) + "/audiomage/pcm";
    const auto* home = std::getenv ("HOME");
    return std::string (home != nullptr ? home : "/tmp") + "/.cache/audiomage/pcm";
}

Result<std::shared_ptr<const PcmFile>> PcmCache::open (const Descriptor& file, const std::string& name)
{
    const auto hash = sha256 (file, name);
    if (! hash)
        return hash.error();

    const std::scoped_lock lock (decoding);
    const auto path = folder + "/" + *hash + ".wav";
    if (auto known = cached (path, name))
        return known;
    if (auto decoded = decode (file, name, path); ! decoded)
        return decoded.error();
    if (auto made = cached (path, name))
        return made;
    return Error { toText (name), "was decoded, but the result cannot be read from " + toText (folder) + "." };
}

Result<> PcmCache::decode (const Descriptor& file, const std::string& name, const std::string& destination)
{
    if (auto made = vfs.makeFolders (folder, 0700); ! made)
        return made;

    const auto temporary = folder + "/." + newId ("decoding") + ".tmp";
    if (auto decoded = helper.decode (file, temporary); ! decoded)
        return decoded.error().within (toText (name));

    auto placed = vfs.rename (temporary, destination);  // no fsync: what a power cut takes is decoded again
    if (placed)
        return placed;
    juce::ignoreUnused (vfs.unlink (temporary));
    return placed.error().within (toText (name));
}
}  // namespace amp
