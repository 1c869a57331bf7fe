#include "Engine/Graph/Team.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <linux/futex.h>
#include <sys/syscall.h>

#include <unistd.h>

namespace amp::engine
{
namespace
{
/** Looks before sleeping: a turn is seldom further away than this, and waking a thread takes as long. */
constexpr auto looks = 2000;

void rest() noexcept
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    asm volatile("yield");
#endif
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
    ++chunks;
    wake (chunks);
    for (auto& helper : helpers)
        helper.join();
}

void Team::awaitChange (Word& word, uint32_t from) noexcept
{
    for (int i = 0; i < looks; ++i)
    {
        if (word.load (std::memory_order_acquire) != from)
            return;
        rest();
    }

    ++sleepers;  // before the word is looked at again, so that whoever changes it sees the sleeper or is seen
    while (word.load() == from)
        syscall (SYS_futex, reinterpret_cast<uint32_t*> (&word), FUTEX_WAIT_PRIVATE, from, nullptr, nullptr, 0);
    --sleepers;
}

void Team::wake (Word& word) noexcept
{
    if (sleepers.load() != 0)
        syscall (SYS_futex, reinterpret_cast<uint32_t*> (&word), FUTEX_WAKE_PRIVATE, 0x7fffffff, nullptr, nullptr, 0);
}

void Team::render (TaskGraph& graph, const Chunk& chunk) noexcept
{
    graph.begin();
    work.graph.store (&graph, std::memory_order_relaxed);
    work.chunk.store (&chunk, std::memory_order_relaxed);
    unfinished.store (static_cast<uint32_t> (graph.size()), std::memory_order_relaxed);

    claim.store (++epoch << countBits | graph.size(), std::memory_order_release);
    ++chunks;
    wake (chunks);

    while (renderOne (epoch))
    {}
    for (auto left = unfinished.load (std::memory_order_acquire); left != 0;
         left = unfinished.load (std::memory_order_acquire))
        awaitChange (unfinished, left);
}

void Team::help() noexcept
{
    const juce::ScopedNoDenormals noDenormals;

    while (! isLeaving.load())
    {
        const auto seen = chunks.load (std::memory_order_acquire);
        const auto mine = claim.load (std::memory_order_acquire) >> countBits;
        while (renderOne (mine))
        {}

        if (! isLeaving.load())
            awaitChange (chunks, seen);
    }
}

bool Team::renderOne (uint64_t mine) noexcept
{
    auto now = claim.load (std::memory_order_acquire);
    do
        if (now >> countBits != mine || remaining (now) == 0)
            return false;
    while (! claim.compare_exchange_weak (now, now - 1, std::memory_order_acq_rel, std::memory_order_acquire));

    // The chunk cannot end before this turn is over, so what is read here belongs to it.
    auto& graph = *work.graph.load (std::memory_order_relaxed);
    auto& turn = graph.turn (graph.size() - remaining (now));
    awaitChange (turn, 0);
    const auto task = turn.load (std::memory_order_acquire) - 1;

    graph.partOf (task).render (*work.chunk.load (std::memory_order_relaxed));
    graph.finish (task, [this] (Word& known) { wake (known); });
    if (unfinished.fetch_sub (1) == 1)
        wake (unfinished);
    return true;
}
}  // namespace amp::engine
