#pragma once
#include "Dsp/Level/Hops.h"
#include "Dsp/Level/Power.h"
#include "Dsp/Level/SlidingWindow.h"
#include "Dsp/Loudness/GatedHistogram.h"
#include "Dsp/Loudness/KWeighting.h"

namespace amp::dsp
{
/** A loudness meter in "EBU Mode": ITU-R BS.1770-5 Annex 1, EBU Tech 3341 and Tech 3342.

    Momentary (400 ms) and short-term (3 s) are rectangular windows that move in steps of 10 ms; a maximum can miss the
    best position of the window by 5 ms, at most 0.06 LU. Integrated loudness is gated at -70 LUFS and 10 LU over
    400 ms blocks every 100 ms; loudness range at -70 LUFS and 20 LU over 3 s blocks every 100 ms, percentiles 10 to 95.
    Memory is fixed (330 kB), whatever the length; see GatedHistogram for what that costs in accuracy.

    All loudness is in LUFS, -infinity for silence and for windows that have not filled yet.
    Thread: the one that calls process. Realtime-safe after prepare.
*/
class LoudnessMeter
{
public:
    static constexpr double momentarySeconds = 0.4, shortTermSeconds = 3.0;

    /** Allocates. Channels in the order of WAV files: 1, 2, 3 (L R C), 4 (L R Ls Rs), 5 (L R C Ls Rs),
        6 (L R C LFE Ls Rs): surrounds weigh 1.41 and the LFE nothing. Of more, every channel weighs 1. */
    void prepare (double sampleRate, int channels);

    /** Forgets everything. */
    void reset() noexcept AMP_REALTIME;

    /** Forgets integrated loudness, range and maxima. Momentary and short-term go on. */
    void resetIntegration() noexcept AMP_REALTIME;

    /** Whether integrated loudness, range and maxima take in what comes. On after prepare. */
    void setIntegrating (bool) noexcept AMP_REALTIME;

    /** @param input  one array of `frames` samples for each channel prepared. */
    void process (const float* const* input, int frames) noexcept AMP_REALTIME;

    double momentary() const noexcept AMP_REALTIME { return momentaryNow; }
    double shortTerm() const noexcept AMP_REALTIME { return shortTermNow; }
    double momentaryMax() const noexcept AMP_REALTIME { return loudestMomentary; }
    double shortTermMax() const noexcept AMP_REALTIME { return loudestShortTerm; }

    /** Reads up to 10,000 numbers: ask some times a second, not every block. */
    double integrated() const noexcept AMP_REALTIME;

    /** In LU; nothing before a 3 s block has passed the gates. Reads up to 10,000 numbers. */
    std::optional<double> range() const noexcept AMP_REALTIME;

    /** False in the first 60 s, while Tech 3342 asks for the range to be shown as not yet stable. */
    bool isRangeStable() const noexcept AMP_REALTIME;

private:
    struct Channel
    {
        KWeighting filter;
        double weight = 1.0;
    };

    void finishHop() noexcept;

    std::vector<Channel> channels;
    Hops hops;
    Power hop;
    SlidingWindow<Power> window;
    GatedHistogram momentaryBlocks, shortTermBlocks;
    bool isIntegrating = true;
    int64_t hopsIntegrated = 0;
    double momentaryNow = 0.0, shortTermNow = 0.0, loudestMomentary = 0.0, loudestShortTerm = 0.0;
};
}  // namespace amp::dsp
