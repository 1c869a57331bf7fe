#pragma once
#include "Analysis/Peaks/Peaks.h"
#include "Core/Vfs.h"

namespace amp
{
/** The file that keeps a sound's peaks. It is a cache: what is not exactly as expected is refused, and made again.

    All numbers are little-endian. Header, 112 bytes:

    | at  | type       | what                                                    |
    |-----|------------|---------------------------------------------------------|
    | 0   | 8 bytes    | "AMPPEAKS"                                              |
    | 8   | uint32     | version, 1                                              |
    | 12  | uint32     | channels                                                |
    | 16  | uint64     | frames                                                  |
    | 24  | float64    | sample rate, Hz                                         |
    | 32  | 64 bytes   | hash of the sound's content, text, filled up with zeros |
    | 96  | uint64     | checksum of the entries                                 |
    | 104 | uint64     | checksum of bytes 0..103                                |

    Then the entries of PeakLayout: int16 min, int16 max, uint16 rms. Nothing follows.
*/
namespace peakfile
{
/** What the peaks of a file must belong to. */
struct Identity
{
    std::string hash;  ///< of the sound's content: 1 to 64 of A-Z a-z 0-9 _ -
    PeakLayout layout;
    double sampleRate;
};

/** Maps a file into memory.
    @returns an Error if it is missing, or in any bit not the complete peaks of that sound.
    Thread: any that may wait. */
Result<std::shared_ptr<const Peaks>> open (const std::string& path, const Identity&);

/** Writes complete peaks, replacing a file in one instant. The folder must exist. Thread: any that may wait. */
Result<> write (Vfs&, const std::string& path, const Identity&, const Peaks&);
}  // namespace peakfile
}  // namespace amp
