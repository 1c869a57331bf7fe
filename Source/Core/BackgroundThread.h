#pragma once
#include <thread>
#include <utility>

namespace amp
{
/** The calling thread gives way to those that play sound and to the window, for good: a thread cannot ask for more again.
    Does nothing where the system has no such priorities of threads. */
void giveWay() noexcept;

/** A thread for work that takes its time: renders, checkpoints, pictures of sound. Where few cores are shared and the system grants
    the audio thread no real-time priority, such work would otherwise take turns with it. */
template <typename Work>
std::thread backgroundThread (Work work)
{
    return std::thread ([work = std::move (work)]() mutable {
        giveWay();
        work();
    });
}
}  // namespace amp
