#pragma once
#include <juce_core/juce_core.h>

#include <array>
#include <optional>

namespace amp
{
/** What was measured of a piece of sound. What could not be measured, and minus infinity, is nothing.

    Levels of peaks and bands are decibels against full scale; docs/measurement.md has the formulas.
*/
struct Measurement
{
    /** The centres of the octave bands, Hz; a band reaches from centre / sqrt 2 to centre * sqrt 2. */
    static constexpr std::array<double, 10> bandCentres { 31.25, 62.5, 125, 250, 500, 1000, 2000, 4000, 8000, 16000 };

    using Value = std::optional<double>;

    Value integratedLufs;    ///< ITU-R BS.1770-5, gated
    Value shortTermMaxLufs;  ///< loudest 3 s
    Value momentaryMaxLufs;  ///< loudest 400 ms
    Value loudnessRange;     ///< LU, EBU Tech 3342
    Value truePeakDb;        ///< dBTP, the highest of all channels
    Value samplePeakDb;      ///< the highest of all channels
    Value dynamicRange;      ///< peak to loudness ratio: truePeakDb - integratedLufs
    Value phaseCorrelation;  ///< Pearson's r of left and right, -1..1; stereo only
    Value stereoWidth;       ///< energy of (L - R) over energy of (L + R): 0 mono, 1 unrelated; stereo only
    std::array<Value, bandCentres.size()> spectralBalance;  ///< mean square of each octave, mean of the channels
    Value peakFrequency;                                    ///< Hz, where the long-term spectrum is highest
    double duration = 0.0;                                  ///< seconds
    double sampleRate = 0.0;                                ///< Hz
    int channels = 0;

    bool operator== (const Measurement&) const = default;
};

/** The measurement as an object with the members' names, in their order; nothing becomes null. */
juce::var toVar (const Measurement&);
}  // namespace amp
