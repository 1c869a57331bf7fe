#pragma once
#include "Core/Media/AudioFileWriter.h"
#include "Core/Media/PcmFile.h"
#include "Core/Vfs.h"

#include <memory>

namespace amp
{
/** Sound that was computed from other sound, kept as WAV files whose names say what they were made of: a folder of
    "<key>.wav" for this user alone. All of it can be made again, so it may be emptied at any time.

    Thread: any. Two who make the same key at once both succeed, and the last one stays.
*/
class AudioCache
{
public:
    /** @param folder  made when something is first put in. The Vfs must outlive the cache. */
    AudioCache (Vfs&, std::string folder);

    /** What was kept under a key; null if nothing is, or if it cannot be read. */
    std::shared_ptr<const PcmFile> find (const std::string& key) const;

    /** Begins to keep something: it is found once the writer has finished.
        @param key  letters, digits and '-' only.
        @returns    an Error if the folder cannot be written to. */
    Result<std::unique_ptr<AudioFileWriter>> create (const std::string& key, const AudioFileFormat&);

private:
    std::string pathOf (const std::string& key) const;

    Vfs& vfs;
    const std::string folder;
};
}  // namespace amp
