#pragma once
#include "Core/Realtime/Annotations.h"

#include <atomic>
#include <memory>

namespace amp
{
/** Hands immutable values to the audio thread. One writer, one reader, no lock.

    publish()  [message thread]  may allocate and free; the newest value wins.
    collect()  [message thread]  frees what the audio thread has let go of.
    take()     [audio thread]    wait-free; never allocates, never frees. The value stays valid until the next take().
    latest()   [message thread]  what was published last.
*/
template <typename T>
class Handoff
{
public:
    explicit Handoff (std::unique_ptr<const T> first) : inUse (first.release()), newest (inUse) {}

    ~Handoff()
    {
        collect();
        delete pending.load();
        delete inUse;
    }

    Handoff (const Handoff&) = delete;
    Handoff& operator= (const Handoff&) = delete;

    void publish (std::unique_ptr<const T> next)
    {
        collect();
        newest = next.get();
        delete pending.exchange (next.release(), std::memory_order_acq_rel);
    }

    void collect() { delete retired.exchange (nullptr, std::memory_order_acquire); }

    const T& latest() const { return *newest; }

    const T& take() noexcept AMP_REALTIME
    {
        if (retired.load (std::memory_order_acquire) == nullptr) // room to put back what we hold?
            if (auto* next = pending.exchange (nullptr, std::memory_order_acquire))
            {
                retired.store (inUse, std::memory_order_release);
                inUse = next;
            }

        return *inUse;
    }

    /** [message thread] True once the audio thread plays what was published last. */
    bool isTaken() const { return pending.load (std::memory_order_acquire) == nullptr; }

private:
    static_assert (std::atomic<const T*>::is_always_lock_free);

    const T* inUse;                                                 // audio thread only
    const T* newest;                                                // message thread only
    std::atomic<const T*> pending { nullptr }, retired { nullptr }; // the two hand-over slots
};
} // namespace amp
