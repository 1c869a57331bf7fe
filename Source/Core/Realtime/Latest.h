#pragma once
#include "Core/Realtime/Annotations.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace amp
{
/** The newest of many small values, from one thread to any number of others. A sequence lock.

    store()    [one thread]   wait-free; overwrites.
    load()     [any thread]   a whole value, never half of two; tries again while one is being stored.
    tryLoad()  [any thread]   wait-free; likewise, but gives up.
*/
template <typename T>
class Latest
{
    static_assert (std::is_trivially_copyable_v<T>);

public:
    explicit Latest (const T& first = {}) { store (first); }

    void store (const T& value) noexcept AMP_REALTIME
    {
        Words next {};
        std::memcpy (next.data(), &value, sizeof (T));

        const auto count = sequence.load (std::memory_order_relaxed);
        sequence.store (count + 1, std::memory_order_relaxed);  // odd: being stored
        for (size_t i = 0; i < words; ++i)
            parts[i].store (next[i], std::memory_order_release);
        sequence.store (count + 2, std::memory_order_release);
    }

    T load() const noexcept
    {
        T value;
        while (! tryLoad (value))
        {}
        return value;
    }

    /** Wait-free. @returns false, and leaves the value alone, if one is just being stored. */
    bool tryLoad (T& value) const noexcept AMP_REALTIME
    {
        Words copy;
        const auto before = sequence.load (std::memory_order_acquire);
        for (size_t i = 0; i < words; ++i)
            copy[i] = parts[i].load (std::memory_order_acquire);

        if (before % 2 != 0 || sequence.load (std::memory_order_relaxed) != before)
            return false;

        std::memcpy (static_cast<void*> (&value), copy.data(), sizeof (T));
        return true;
    }

private:
    static constexpr size_t words = (sizeof (T) + 7) / 8;
    using Words = std::array<uint64_t, words>;

    std::atomic<uint64_t> sequence { 0 };
    std::array<std::atomic<uint64_t>, words> parts {};
};
}  // namespace amp
