#pragma once
#include "Core/Loudness.h"
#include "Dsp/Level/Correlation.h"
#include "Dsp/Loudness/LoudnessMeter.h"
#include "Dsp/Loudness/TruePeak.h"
#include "Engine/Strip/StereoBuffer.h"

namespace amp::engine
{
/** Measures what leaves a strip for those who watch its loudness.

    construction   [message thread]
    measure()      [rendering thread]
*/
class LoudnessTap
{
public:
    LoudnessTap (LoudnessChannel&, double sampleRate);

    /** sounding: the quanta that hold sound; if none does, the view may hold anything. */
    void measure (const StereoView&, int frames, Quanta sounding) noexcept AMP_REALTIME;

private:
    void obey() noexcept;
    void publish() noexcept;

    LoudnessChannel& channel;
    dsp::LoudnessMeter loudness;
    dsp::TruePeak truePeak;
    dsp::Correlation correlation;
    LoudnessReading reading;
    uint32_t resetsDone;
    const double sampleRate;
    const int hop;  // samples between two readings
    int sincePublished = 0, published = 0;
};
}  // namespace amp::engine
