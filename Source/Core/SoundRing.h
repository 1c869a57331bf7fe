#pragma once
#include "Core/Realtime/Annotations.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>

namespace amp
{
/** The last samples that left a strip, in stereo, for pictures of them: spectrum, vector scope.

    write()    [the rendering thread]  wait-free.
    read()     [any thread]  may take some samples of a block that is just being written: it is for the eye.
*/
class SoundRing
{
public:
    static constexpr size_t length = 8192;  ///< frames

    /** Realtime-safe. */
    void write (const float* left, const float* right, int frames) noexcept AMP_REALTIME
    {
        const auto start = count.load (std::memory_order_relaxed);
        for (size_t i = 0; i < static_cast<size_t> (frames); ++i)
        {
            const auto at = (start + i) % length;
            samples[0][at].store (left[i], std::memory_order_relaxed);
            samples[1][at].store (right[i], std::memory_order_relaxed);
        }
        count.store (start + static_cast<uint64_t> (frames), std::memory_order_release);
    }

    /** The newest frames, the oldest of them first.  channel: 0 left, 1 right.  into: length at most. */
    void read (size_t channel, std::span<float> into) const noexcept
    {
        const auto end = count.load (std::memory_order_acquire) + length;
        for (size_t i = 0; i < into.size(); ++i)
            into[i] = samples[channel][(end - into.size() + i) % length].load (std::memory_order_relaxed);
    }

    /** Frames since the beginning: the same number means the same sound. */
    uint64_t written() const noexcept { return count.load (std::memory_order_acquire); }

private:
    std::array<std::array<std::atomic<float>, length>, 2> samples {};
    std::atomic<uint64_t> count { 0 };
};
}  // namespace amp
