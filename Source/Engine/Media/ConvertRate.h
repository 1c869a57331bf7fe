#pragma once
#include "Core/Media/PcmFile.h"

namespace amp::engine
{
/** A file at another sample rate, as floats.

    The result is a file without a name in the system's folder for temporary ones: it is mapped like any other, so the
   system may put it out of memory, and it is gone when nobody reads it any more.

    @returns an Error if the file cannot be read or converted, or if there is no room. Thread: any but the audio thread;
   takes as long as it takes to read and convert it all. */
Result<std::shared_ptr<const PcmFile>> convertRate (const std::shared_ptr<const PcmFile>&, double toRate);
}  // namespace amp::engine
