#pragma once
#include "Dsp/Resampler/Resampler.h"
#include "Dsp/Stretch/StretchSettings.h"

namespace amp::dsp
{
/** Stretches and shifts a whole source, which stays open, with Rubber Band's finer engine (R3), offline.

    The first frame stays first, and n frames become exactly settings.framesOf (n). Attacks are found and stay what they
    are, within 1 ms of their places times the ratio (Attacks.h). The same sound gives the same bits.

    progress: how far it is, 0..1; asked a few times a second of sound. @returns false from it to cancel.
    @returns the first Error of the source or the sink; an Error "cancelled".
    Thread: any, never the audio thread. Takes about a tenth of the sound's length.
*/
Result<> stretch (
    FrameSource&, const StretchSettings&, const FrameSink&, const std::function<bool (double)>& progress = [] (double) {
        return true;
    });
}  // namespace amp::dsp
