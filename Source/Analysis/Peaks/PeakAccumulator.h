#pragma once
#include "Analysis/Peaks/Peaks.h"

#include <vector>

namespace amp
{
/** Makes the peaks of a sound whose length is known, from its start to its end.

    Samples that are not finite are left out. Thread: one at a time; the Peaks may be drawn meanwhile by any.
*/
class PeakAccumulator
{
public:
    /** Allocates everything. The layout must be possible. */
    PeakAccumulator (const PeakLayout&, double sampleRate);

    /** Adds the next frames, not more than are missing. They become visible in steps of the coarsest entry (131072),
        and at the end of the sound. */
    void add (const float* const* input, int frames);

    /** The growing peaks. They outlive this. */
    std::shared_ptr<const Peaks> peaks() const { return growing; }

private:
    struct Extent
    {
        float min, max;
        double squares;
    };

    struct Channel
    {
        std::vector<float> waiting;  ///< fewer than the finest entry needs
        std::array<Extent, PeakLayout::levels.size()> open;
    };

    static constexpr Extent nothing { 2.0f, -2.0f, 0.0 };

    static Extent measured (const float* samples, size_t count) noexcept;
    static PeakEntry quantised (const Extent&, int frames) noexcept;
    void close (int channel, int64_t entry, const Extent&);
    void closeFinest (int64_t entry);

    PeakLayout layout;
    std::shared_ptr<std::vector<PeakEntry>> entries;
    std::shared_ptr<Peaks> growing;
    std::vector<Channel> channels;
    int64_t framesAdded = 0;
};
}  // namespace amp
