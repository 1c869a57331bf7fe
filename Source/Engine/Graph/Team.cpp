#include "Engine/Graph/Team.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <linux/futex.h>
#include <sys/syscall.h>

#include <unistd.h>

namespace amp::engine
{
namespace
{
void sleepWhile (std::atomic<uint32_t>& word, uint32_t value) noexcept
{
    syscall (SYS_futex, reinterpret_cast<uint32_t*> (&word), FUTEX_WAIT_PRIVATE, value, nullptr, nullptr, 0);
}

void wakeAll (std::atomic<uint32_t>& word) noexcept
{
    syscall (SYS_futex, reinterpret_cast<uint32_t*> (&word), FUTEX_WAKE_PRIVATE, 0x7fffffff, nullptr, nullptr, 0);
}
}  // namespace

Team::Team (int count)
{
    for (int i = 0; i < count; ++i)
        helpers.emplace_back ([this] { help(); });
}

Team::~Team()
{
    isLeaving = true;
    ++wake;
    wakeAll (wake);
    for (auto& helper : helpers)
        helper.join();
}

void Team::render (Part* const* parts, size_t count, const Chunk& chunk) noexcept
{
    work.parts.store (parts, std::memory_order_relaxed);
    work.count.store (count, std::memory_order_relaxed);
    work.chunk.store (&chunk, std::memory_order_relaxed);
    unfinished.store (static_cast<uint32_t> (count), std::memory_order_relaxed);

    claim.store (++epoch << countBits | count, std::memory_order_release);
    wake.fetch_add (1, std::memory_order_release);
    if (! helpers.empty())
        wakeAll (wake);

    while (renderOne (epoch))
    {}

    for (auto left = unfinished.load (std::memory_order_acquire); left != 0;
         left = unfinished.load (std::memory_order_acquire))
        sleepWhile (unfinished, left);
}

void Team::help() noexcept
{
    const juce::ScopedNoDenormals noDenormals;

    while (! isLeaving.load())
    {
        const auto seen = wake.load (std::memory_order_acquire);
        const auto mine = claim.load (std::memory_order_acquire) >> countBits;
        while (renderOne (mine))
        {}

        if (! isLeaving.load())
            sleepWhile (wake, seen);
    }
}

bool Team::renderOne (uint64_t mine) noexcept
{
    auto now = claim.load (std::memory_order_acquire);
    do
        if (now >> countBits != mine || remaining (now) == 0)
            return false;
    while (! claim.compare_exchange_weak (now, now - 1, std::memory_order_acq_rel, std::memory_order_acquire));

    // The chunk cannot end before this part is done, so what is read here belongs to it.
    const auto index = work.count.load (std::memory_order_relaxed) - remaining (now);
    work.parts.load (std::memory_order_relaxed)[index]->render (*work.chunk.load (std::memory_order_relaxed));

    if (unfinished.fetch_sub (1, std::memory_order_acq_rel) == 1)
        wakeAll (unfinished);
    return true;
}
}  // namespace amp::engine
