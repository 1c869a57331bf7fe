#pragma once
#include "Core/Media/PcmInfo.h"
#include "Core/Result.h"

#include <span>

namespace amp
{
/** An uncompressed audio file's header, understood: what it holds, and where its samples begin. */
struct PcmHeader
{
    PcmInfo info;
    int64_t dataOffset = 0;  ///< bytes from the start of the file; info.frames whole frames follow
};

/** Reads the header of a WAV (RIFF, RF64, BW64), Wave64 or AIFF, AIFF-C file.

    Every number is checked against the others and against the size of the file. A file that was cut off is accepted
   with the frames that are there; one whose header contradicts itself is refused.

    @param file  the whole file, or as much of it as exists.
    @returns     an Error that says what is wrong, without a file name.
    Thread: any.
*/
Result<PcmHeader> readPcmHeader (std::span<const uint8_t> file);
}  // namespace amp
