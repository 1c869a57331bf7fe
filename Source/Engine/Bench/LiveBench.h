#pragma once
#include "Core/Result.h"

namespace amp::engine
{
/** How a live engine fares while its session is edited. */
struct LiveFigures
{
    double seconds = 0;      ///< that it played
    int64_t edits = 0;       ///< tracks that came or went, and routes that changed
    int64_t blocks = 0;      ///< of 64 samples at 48 kHz
    int64_t underruns = 0;   ///< blocks whose own CPU time was longer than they last, and reads that came too late
    int64_t lateBlocks = 0;  ///< blocks that took over 70 % of it
    double worstShare = 0;   ///< CPU time of the longest block as a part of the time it lasts
    double meanShare = 0;    ///< at the end

    int64_t bareLateBlocks = 0;  ///< of a bare loop that played beside it, see BareLoop
    double bareWorstShare = 0;
};

/** Plays 64 tracks with full strips through the null device, and adds, removes and routes tracks all the while.
    seconds: how long.  Thread: message; writes files into an empty folder. */
Result<LiveFigures> benchLive (const std::string& folder, double seconds);
}  // namespace amp::engine
