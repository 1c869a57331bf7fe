#pragma once
#include "Core/Realtime/Annotations.h"

#include <array>
#include <cstddef>
#include <vector>

namespace amp::dsp
{
/** The true peak of each channel, by oversampling (ITU-R BS.1770-5, Annex 2).

    Oversamples 4 times below 64 kHz, 2 times below 128 kHz, else not at all: from 44.1 kHz on to 176.4 kHz or more.
    The interpolator is a sinc of 32 taps a phase under a Kaiser window for 60 dB: flat to 0.01 dB up to 0.443 of the
    sample rate (21.3 kHz at 48 kHz). Phase 0 is the samples themselves, so a true peak is never below the sample peak.
    At n times, a sine of frequency f can read low by up to -20 log10 cos (pi f / (n sampleRate)):
    0.05 dB at 6.6 kHz, 0.17 dB at 12 kHz, 0.47 dB at 20 kHz, all at 48 kHz.

    Thread: the one that calls process. Realtime-safe after prepare.
*/
class TruePeak
{
public:
    /** Allocates. */
    void prepare (double sampleRate, int channels);

    /** Forgets peaks and history. */
    void reset() noexcept AMP_REALTIME;

    /** @param input  one array of `frames` samples for each channel prepared. */
    void process (const float* const* input, int frames) noexcept AMP_REALTIME;

    /** Takes in what the interpolator still holds back, 16 samples. To be called once, at the end of a file. */
    void finish() noexcept AMP_REALTIME;

    /** The largest magnitude since the last call, linear (1 is 0 dBTP). */
    float takePeak (int channel) noexcept AMP_REALTIME;

    /** The same without forgetting it. */
    float peak (int channel) const noexcept AMP_REALTIME { return channels[static_cast<size_t> (channel)].peak; }

    int oversampling() const noexcept { return factor; }

    static constexpr int taps = 32;
    using Phase = std::array<float, taps>;

    /** The interpolator for the place phase / factor behind a sample: the sum of Phase[k] x[n + k - 15].
        Its coefficients add up to 1. */
    static Phase design (int phase, int factor);

private:
    static constexpr int chunk = 16, longestFactor = 4;

    struct Channel
    {
        float peak = 0.0f;
        std::array<float, taps - 1 + chunk> recent {};
    };

    void processChunk (Channel&, const float* samples, int count) const noexcept;
    float interpolatedPeak (const float* recent, int count) const noexcept;

    int factor = 1;
    std::array<Phase, longestFactor - 1> phases {};
    float mostGain = 1.0f;  ///< by which the interpolator can raise the samples it sees
    std::vector<Channel> channels;
};
}  // namespace amp::dsp
