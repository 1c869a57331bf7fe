#pragma once
#include "Core/HardwareOutputs.h"
#include "Engine/Graph/Generation.h"

#include <atomic>
#include <vector>

namespace amp::engine
{
/** What one chunk plays into each pair of hardware outputs. A pair that the device does not have is added to the first.

    take(), give()     [rendering thread]
    missingPairs()     [any thread]
*/
class HardwareOutputs
{
public:
    /** Takes what a generation has rendered: the master into the first pair, and what plays past it. What plays into a
        pair that is not among so many channels is added to the first. */
    void take (const Generation&, int frames, int channels) noexcept AMP_REALTIME;

    /** The sound of the first pair, to add to it. */
    StereoBuffer& first() noexcept { return pairs[0]; }

    /** Writes part of the chunk. One channel: the mean of the first pair. A null channel is left out.
        offset: in the chunk; at: in the outputs. */
    void give (int offset, float* const* outputs, int channels, int at, int frames) noexcept AMP_REALTIME;

    /** The pairs that something plays into and the device does not have: bit 1 is the second pair. */
    uint32_t missingPairs() const noexcept { return missing.load (std::memory_order_relaxed); }

private:
    void add (const StereoView&, size_t pair, int frames) noexcept;
    void fold (uint32_t lacking, int frames) noexcept;

    std::vector<StereoBuffer> pairs { static_cast<size_t> (hardware::mostPairs) };
    uint32_t used = 1;  // pairs of this chunk; bit 0: the first
    std::atomic<uint32_t> missing { 0 };
};
}  // namespace amp::engine
