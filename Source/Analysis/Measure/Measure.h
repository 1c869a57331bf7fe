#pragma once
#include "Analysis/Measure/LongTermSpectrum.h"
#include "Core/Media/FrameSource.h"
#include "Dsp/Level/StereoSums.h"
#include "Dsp/Loudness/LoudnessMeter.h"
#include "Dsp/Loudness/TruePeak.h"

#include <functional>

namespace amp
{
/** Measures a stream of sound in one pass and fixed memory: a file, or a session while it renders.

    Samples that are not finite count as 0. The result does not depend on the sizes of the blocks, but for the last
    bits of sums.
    Thread: any one at a time.
*/
class Measure
{
public:
    /** @param sampleRate  Hz, above 0.  @param channels  1 or more, in the order of WAV files. */
    Measure (double sampleRate, int channels);

    /** @param input  one array of `frames` samples for each channel. */
    void add (const float* const* input, int frames);

    /** The loudness of the last 3 s so far, in LUFS; -infinity for silence. */
    double shortTerm() const { return loudness.shortTerm(); }

    /** What the sound was like. Ends it: nothing may be added afterwards. */
    Measurement finish();

private:
    void addBlock (int frames);

    double rate;
    int64_t framesSoFar = 0;
    std::vector<std::vector<float>> block;
    std::vector<const float*> pointers;
    dsp::LoudnessMeter loudness;
    dsp::TruePeak truePeak;
    float samplePeak = 0.0f;
    dsp::StereoSums stereo;
    LongTermSpectrum spectrum;
};

/** Told how far a measurement is, 0..1, some times a second. @returns false to stop it. */
using Progress = std::function<bool (double done)>;

/** Measures a whole source.
    @returns the source's Error if it cannot be read, or one that says "stopped". Thread: any that may wait. */
Result<Measurement> measure (FrameSource&, const Progress& = {});
}  // namespace amp
