#pragma once
#include "Core/Result.h"

namespace amp::engine
{
/** What whole sessions cost, in CPU time of one thread: stereo files through EQ and compressor, a send of each to a
    reverb, compressor and limiter on the master, written to a file. */
struct MixFigures
{
    double perTrack = 0;    ///< microseconds for each track added and block of 512 at 48 kHz: 32 tracks against 64
    double realTime = 0;    ///< how many times faster than it plays 128 tracks are
    double peakMemory = 0;  ///< MB of the program after that
};

/** Writes files into an empty folder. Thread: message; takes some seconds. */
Result<MixFigures> benchMix (const std::string& folder);

/** How well two threads share 128 tracks, in wall time. */
struct TeamFigures
{
    double bareSpeedUp = 0;    ///< of a loop whose halves know nothing of each other
    double renderSpeedUp = 0;  ///< of the engine
    bool sameBits = false;
};

/** The same; the machine must have two processors that nobody else uses. */
Result<TeamFigures> benchTeam (const std::string& folder);
}  // namespace amp::engine
