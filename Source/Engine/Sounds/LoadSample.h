#pragma once
#include "Core/Media/PcmFile.h"
#include "Dsp/Voices/Sample.h"

namespace amp::engine
{
/** The first two channels of a file as a sample for voices, at that rate.
    @returns an Error if it is longer than ten minutes, or cannot be read or converted. Thread: any but the audio
   thread. */
Result<std::shared_ptr<const dsp::Sample>> loadSample (const std::shared_ptr<const PcmFile>&, double sampleRate);
}  // namespace amp::engine
