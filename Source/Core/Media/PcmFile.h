#pragma once
#include "Core/Media/MappedFile.h"
#include "Core/Media/PcmConvert.h"
#include "Core/Media/PcmHeader.h"

namespace amp
{
/** An uncompressed audio file, WAV or AIFF, as floats from any frame.

    Immutable, and shared by all who read it: the engine, the peaks, the measures. The file is mapped into memory, so
   that a read costs the conversion and nothing else. If somebody shortens the file meanwhile, its lost part is silence
   (see MappedFile); 8-bit WAV, whose silence is not zero, is then silent altogether.

    | function        | thread | promise                                                          |
    |-----------------|--------|------------------------------------------------------------------|
    | read            | any    | no allocation, lock or system call; a page not in memory is waited for |
    | prefetch        | disk   | waits until the pages are in memory                              |
    | everything else | any    |                                                                  |
*/
class PcmFile
{
public:
    /** @returns an Error with the path and the reason if it cannot be opened, is no WAV or AIFF, or contradicts itself.
     */
    static Result<std::shared_ptr<const PcmFile>> open (const std::string& path);

    /** The same for a file that is already open. @param name  what messages call it. */
    static Result<std::shared_ptr<const PcmFile>> open (const Descriptor&, const std::string& name);

    const PcmInfo& info() const noexcept { return header.info; }
    const std::string& path() const noexcept { return name; }

    /** Writes frames [first, first + count) to channels[0 .. info().channels - 1], each with room for `count` floats.
        A channel whose pointer is null is left out. Frames outside [0, info().frames) are silence. Realtime-safe. */
    void read (int64_t first, int count, float* const* channels) const noexcept AMP_REALTIME;

    /** Brings frames [first, first + count) into memory, so that read() need not wait for the disk. */
    void prefetch (int64_t first, int64_t count) const noexcept;

    /** True once a part of the file was found to be gone while it was open. */
    bool wasCut() const noexcept { return mapped->wasCut(); }

private:
    PcmFile (std::unique_ptr<MappedFile>, PcmHeader, std::string name);

    std::unique_ptr<MappedFile> mapped;
    PcmHeader header;
    pcm::ToFloat toFloat;
    std::string name;
};
}  // namespace amp
