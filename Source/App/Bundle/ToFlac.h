#pragma once
#include "Core/Media/PcmFile.h"
#include "Core/Vfs.h"

namespace amp
{
/** True if FLAC can hold a file without loss: whole numbers of at most 24 bits, in at most eight channels. */
bool canBeFlac (const PcmInfo&);

/** Writes a file as FLAC, reads it back, and compares every sample.
    @returns an Error if it cannot be written, or is not the same. Thread: any. */
Result<> toFlac (Vfs&, const PcmFile&, const std::string& path);
} // namespace amp
