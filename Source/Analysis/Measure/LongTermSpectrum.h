#pragma once
#include "Analysis/Measure/Measurement.h"
#include "Dsp/Fft/Fft.h"

#include <vector>

namespace amp
{
/** The power spectrum of a whole piece of sound: Welch's method.

    Windows of Hann's shape, 0.25 s or longer (a power of two of frames), overlap by half; their powers are averaged
    over time and channels. What follows the last whole window is left out, except in a sound shorter than one
    window: that is one window of its own length.

    Thread: any one at a time.
*/
class LongTermSpectrum
{
public:
    LongTermSpectrum (double sampleRate, int channels);

    void add (const float* const* input, int frames);

    /** Ends the sound. Call it once, before the results. */
    void finish();

    /** Decibels of the mean square in each of Measurement::bandCentres: a sine of full scale has -3.01.
        Nothing for a band above the Nyquist frequency and for silence. */
    std::array<std::optional<double>, Measurement::bandCentres.size()> octaves() const;

    /** Hz, between the bins by a parabola through their levels. Nothing for silence. */
    std::optional<double> peakFrequency() const;

private:
    void transformWindow (int length);
    double binWidth() const { return rate / fft.size(); }

    double rate;
    dsp::Fft fft;
    std::vector<float> window;
    std::vector<std::vector<float>> pending;  ///< of each channel, the frames of the window that fills
    int filled = 0;
    std::vector<double> powers;  ///< of each bin, the sum over windows and channels
    double windows = 0.0;
};
}  // namespace amp
