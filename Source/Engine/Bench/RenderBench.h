#pragma once
#include "Core/Result.h"

namespace amp::engine
{
/** CPU time of one thread, in seconds; the smallest of several rounds, taken in turn. */
struct RenderFigures
{
    int tracks = 0;
    double seconds = 0;   ///< of sound
    double bareLoop = 0;  ///< reading the files and adding them up
    double render = 0;    ///< the engine, with fader, pan and the writing of the file

    double ratio() const { return render / bareLoop; }

    /** Microseconds for a track and a block of 512 samples at 48 kHz. */
    double perTrackAndBlock (double time) const { return time * 1e6 / (tracks * seconds * 48000.0 / 512.0); }
};

/** Writes so many stereo 24-bit files into an empty folder, renders them with faders and pans to a file there, and
   compares with a bare loop. Thread: message. */
Result<RenderFigures> benchRender (const std::string& folder, int tracks, double seconds);
}  // namespace amp::engine
