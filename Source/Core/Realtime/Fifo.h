#pragma once
#include "Core/Realtime/Annotations.h"

#include <array>
#include <atomic>
#include <type_traits>

namespace amp
{
/** A queue of small values between two threads: one pushes, one pops, nobody waits.

    push()  [one thread]       wait-free; false when full, and nothing was queued.
    pop()   [one other thread] wait-free; false when empty.
*/
template <typename T, size_t capacity>
class Fifo
{
    static_assert (std::is_trivially_copyable_v<T> && (capacity & (capacity - 1)) == 0, "small values, a power of two of them");

public:
    bool push (const T& value) noexcept AMP_REALTIME
    {
        const auto end = tail.load (std::memory_order_relaxed);
        if (end - head.load (std::memory_order_acquire) == capacity)
            return false;

        slots[end % capacity] = value;
        tail.store (end + 1, std::memory_order_release);
        return true;
    }

    bool pop (T& value) noexcept AMP_REALTIME
    {
        const auto start = head.load (std::memory_order_relaxed);
        if (start == tail.load (std::memory_order_acquire))
            return false;

        value = slots[start % capacity];
        head.store (start + 1, std::memory_order_release);
        return true;
    }

private:
    std::array<T, capacity> slots {};
    alignas (64) std::atomic<size_t> head { 0 };
    alignas (64) std::atomic<size_t> tail { 0 };
};
} // namespace amp
