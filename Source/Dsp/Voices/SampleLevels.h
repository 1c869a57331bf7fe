#pragma once
#include "Core/Result.h"
#include "Dsp/Voices/Sample.h"

/** Levels of a sample, a quarter of an octave apart: each has fewer frames than the one before and only the sound that
   these can hold. A voice that reads a sample faster than it was made plays a level of it, so that nothing folds back.
 */
namespace amp::dsp
{
/** The level for a voice that reads a sample at that rate, in frames a frame, backwards if negative. 0: the sample
   itself, at rates up to 1.06, where folded sound stays above 22 kHz at 48 kHz. */
int sampleLevelFor (double rate) noexcept;

/** Makes a level, 1 to 31, of a sample that is no level. Its frames are Sample::stretch times as far apart; flat to 0.9
   of what they hold, and what they cannot hold is below -130 dB. A loop stays seamless and exactly in tune.
    @returns an Error if there is no memory. Thread: any but the audio thread; takes about as long as 1 % of the sound.
 */
Result<std::shared_ptr<const Sample>> makeSampleLevel (const std::shared_ptr<const Sample>&, int level);
}  // namespace amp::dsp
