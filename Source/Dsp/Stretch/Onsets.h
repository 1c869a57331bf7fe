#pragma once
#include "Core/Media/FrameSource.h"

#include <vector>

namespace amp::dsp
{
/** The frames in [first, last) at which something is struck, plucked or cut in, in order, 32 ms or more apart.

    Where the level of three bands (below 300 Hz, above 3 kHz, between) rises at once by 9 dB in sum over the 21 ms
   before, and there the first frame that linear prediction from the 50 ms before cannot explain. The answer for a frame
   does not depend on the range that is asked for.
    @returns an Error of the source. Thread: any, never the audio thread.
*/
Result<std::vector<int64_t>> findOnsets (FrameSource&, int64_t first, int64_t last);
}  // namespace amp::dsp
