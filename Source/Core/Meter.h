#pragma once
#include "Core/Realtime/Annotations.h"

#include <algorithm>
#include <array>
#include <atomic>

namespace amp
{
/** What takes level away in a strip. */
enum class Reduction : size_t { compressor, gate, limiter };

/** What one strip sounds like just now: two channels of linear level, 1 is full scale.

    add(), setRms(), setReduction()  [the rendering thread]  wait-free.
    takePeak()                   [one reader: the window's frame clock]
    rms(), reduction(), hasClipped() [any thread]
    clearClip()                  [any thread]
*/
class Meter
{
public:
    /** Notes the highest sample of a block. channel: 0 left, 1 right.  Realtime-safe. */
    void add (size_t channel, float blockPeak) noexcept AMP_REALTIME
    {
        auto& peak = peaks[channel];
        for (auto before = peak.load (std::memory_order_relaxed); blockPeak > before;)
            if (peak.compare_exchange_weak (before, blockPeak, std::memory_order_relaxed))
                break;

        if (blockPeak > 1.0f)
            clipped.store (true, std::memory_order_relaxed);
    }

    /** The root of the mean square over the last 300 ms.  Realtime-safe. */
    void setRms (size_t channel, float level) noexcept AMP_REALTIME
    {
        levels[channel].store (level, std::memory_order_relaxed);
    }

    /** The highest sample since the last call. */
    float takePeak (size_t channel) noexcept { return peaks[channel].exchange (0.0f, std::memory_order_relaxed); }

    /** The same without forgetting it; for others than the one reader. */
    float peak (size_t channel) const noexcept { return peaks[channel].load (std::memory_order_relaxed); }

    float rms (size_t channel) const noexcept { return levels[channel].load (std::memory_order_relaxed); }

    /** dB, 0 or more: what a section takes away now.  Realtime-safe. */
    void setReduction (Reduction by, float decibels) noexcept AMP_REALTIME
    {
        reductions[static_cast<size_t> (by)].store (decibels, std::memory_order_relaxed);
    }

    /** dB, 0 or more; 0 while the section is off. */
    float reduction (Reduction by) const noexcept
    {
        return reductions[static_cast<size_t> (by)].load (std::memory_order_relaxed);
    }

    /** True from the first sample over full scale until clearClip(). */
    bool hasClipped() const noexcept { return clipped.load (std::memory_order_relaxed); }
    void clearClip() noexcept { clipped.store (false, std::memory_order_relaxed); }

private:
    std::array<std::atomic<float>, 2> peaks {}, levels {};
    std::array<std::atomic<float>, 3> reductions {};
    std::atomic<bool> clipped { false };
};
}  // namespace amp
