#pragma once

namespace amp::engine
{
/** Microseconds of CPU time for a stereo track and a block of 512 samples at 48 kHz. */
struct StripFigures
{
    double full = 0;  ///< filters, gate, four bands, compressor, fader, meter
    double off = 0;   ///< the sections alone, all of them off
};

/** Runs strips of the engine without a session. Thread: any; takes some seconds. */
StripFigures benchStrip();
}  // namespace amp::engine
