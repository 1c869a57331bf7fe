#pragma once
#include "Core/Realtime/Annotations.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace amp::dsp
{
/** The loudness of a mean square that has been weighted and summed over the channels (BS.1770).
    LUFS, -infinity for 0. */
double loudnessOf (double power) noexcept;

/** The blocks of a programme above the absolute gate of -70 LUFS, in fixed memory (160 kB) for any length.

    Blocks are sorted into bins of 0.01 LU from -70 to +30 LUFS (louder ones into the last). Each bin keeps its count
    and the exact sum of its powers, so averages are exact; only blocks within 0.01 LU of the relative gate may fall on
    the wrong side of it, and percentiles are right to 0.01 LU.
*/
class GatedHistogram
{
public:
    static constexpr double absoluteGate = -70.0, binWidth = 0.01;

    /** Allocates. */
    void prepare();
    void reset() noexcept AMP_REALTIME;

    /** Realtime-safe. */
    void add (double power) noexcept AMP_REALTIME;

    /** The loudness of the blocks above both gates; the relative one lies `relativeGate` LU below the loudness of all
        that pass the absolute one. LUFS, -infinity if none passes. Reads up to 10,000 bins. Realtime-safe. */
    double gatedLoudness (double relativeGate) const noexcept AMP_REALTIME;

    /** The distance in LU between two percentiles (0..100, nearest rank) of what passes both gates. Realtime-safe. */
    std::optional<double>
    spread (double relativeGate, double lowPercentile, double highPercentile) const noexcept AMP_REALTIME;

private:
    struct Bin
    {
        double power = 0.0;
        int64_t count = 0;
    };

    size_t firstAboveGate (double relativeGate) const noexcept;
    double percentile (size_t firstBin, int64_t blocks, double percent) const noexcept;

    std::vector<Bin> bins;
    Bin all;
};
}  // namespace amp::dsp
