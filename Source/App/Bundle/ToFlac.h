#pragma once
#include "Core/Media/PcmFile.h"
#include "Core/Vfs.h"

#include <functional>

namespace amp
{
/** True if FLAC can hold a file without loss: whole numbers of at most 24 bits, in at most eight channels. */
bool canBeFlac (const PcmInfo&);

/** Writes a file as FLAC, reads it back, and compares every sample.
    @param goesOn  asked every second of audio or so; false ends it with an Error.
    @returns an Error if it cannot be written, or is not the same. Thread: any. */
Result<> toFlac (Vfs&, const PcmFile&, const std::string& path, const std::function<bool()>& goesOn);
} // namespace amp
