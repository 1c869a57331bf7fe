#pragma once
#include "Core/Media/PcmFile.h"
#include "Core/Vfs.h"
#include "Persistence/Media/ImportHelper.h"

#include <mutex>

namespace amp
{
/** Compressed audio files as PCM, each decoded once: a folder of "<SHA-256 of the compressed file>.wav".

    Everything in it can be made again, so the user may empty it at any time. Thread: any.
*/
class PcmCache
{
public:
    /** @param folder  made when something is first put in, for this user alone. The Vfs must outlive the cache. */
    PcmCache (Vfs&, std::string folder, ImportHelper);

    /** $XDG_CACHE_HOME/audiomage/pcm, else ~/.cache/audiomage/pcm. */
    static std::string defaultFolder();

    /** The audio of a compressed file, decoded now if it is not in the cache yet.

        @param name  what messages, and the PcmFile, call the file.
        @returns     an Error with the reason if it cannot be decoded or the cache cannot be written to. */
    Result<std::shared_ptr<const PcmFile>> open (const Descriptor&, const std::string& name);

private:
    Result<> decode (const Descriptor&, const std::string& name, const std::string& destination);

    Vfs& vfs;
    std::string folder;
    ImportHelper helper;
    std::mutex decoding;  ///< one at a time: a file asked for twice is decoded once
};
}  // namespace amp
