#include "Engine/Graph/Team.h"

#include <juce_audio_basics/juce_audio_basics.h>

#include <linux/futex.h>
#include <sys/syscall.h>

#include <unistd.h>

namespace amp::engine
{
namespace
{
/** Looks before sleeping, some ten microseconds of them: about as long as waking a thread takes. More would only take
   the time of others where threads share a core. */
constexpr auto looks = 300;

void rest() noexcept
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    asm volatile("yield");
#endif
}
}  // namespace

Team::Team (int count) : queue (std::make_unique<std::atomic<uint64_t>[]> (TaskGraph::mostJobs))
{
    for (int i = 0; i < count; ++i)
        helpers.emplace_back ([this] { help(); });
}

Team::~Team()
{
    isLeaving = true;
    for (auto* word : { &news, &calls })
    {
        ++*word;
        wake (*word);
    }
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

void Team::render (TaskGraph& graph, std::span<const Chunk> chunks, Part& own) noexcept
{
    const uint64_t mine = ++epoch;
    const auto jobs = graph.size() * chunks.size();
    work.graph.store (&graph, std::memory_order_relaxed);
    work.chunks.store (chunks.data(), std::memory_order_relaxed);
    work.own.store (&own, std::memory_order_relaxed);
    unfinished.store (static_cast<uint32_t> (jobs), std::memory_order_relaxed);
    queued.store (0, std::memory_order_relaxed);
    graph.begin (chunks.size(), [&] (TaskGraph::Job job) { enqueue (job, mine); });

    claim.store (Claim::pack (mine, 0, jobs), std::memory_order_release);
    ++calls;
    wake (calls);

    while (renderOne (mine))
    {}
    for (auto left = unfinished.load (std::memory_order_acquire); left != 0;
         left = unfinished.load (std::memory_order_acquire))
        awaitChange (unfinished, left);
}

void Team::enqueue (TaskGraph::Job job, uint64_t mine) noexcept
{
    const auto place = queued.fetch_add (1, std::memory_order_relaxed);
    queue[place].store (mine << jobBits | (job + 1), std::memory_order_release);
    ++news;
    wake (news);
}

void Team::help() noexcept
{
    const juce::ScopedNoDenormals noDenormals;

    while (! isLeaving.load())
    {
        const auto seen = calls.load (std::memory_order_acquire);
        const auto mine = Claim (claim.load (std::memory_order_acquire)).epoch;
        while (renderOne (mine))
        {}

        if (! isLeaving.load())
            awaitChange (calls, seen);
    }
}

/** @returns false when nothing of the call is left to be claimed. */
bool Team::renderOne (uint64_t mine) noexcept
{
    for (;;)
    {
        const auto seen = news.load (std::memory_order_acquire);
        auto word = claim.load (std::memory_order_acquire);
        const Claim now (word);
        if (now.epoch != mine || now.taken == now.all)
            return false;

        const auto next = queue[now.taken].load (std::memory_order_acquire);
        if (next >> jobBits != mine)
            awaitChange (news, seen);
        else if (claim.compare_exchange_strong (
                     word, Claim::pack (mine, now.taken + 1, now.all), std::memory_order_acq_rel))
        {
            render (static_cast<uint32_t> (next & 0xffff) - 1, mine);
            return true;
        }
    }
}

/** The call cannot end before a job that was claimed is done, so what is read here belongs to it. */
void Team::render (TaskGraph::Job job, uint64_t mine) noexcept
{
    auto& graph = *work.graph.load (std::memory_order_relaxed);
    auto* const part = graph.partOf (job);
    const auto& chunk = work.chunks.load (std::memory_order_relaxed)[graph.chunkOf (job)];
    (part != nullptr ? *part : *work.own.load (std::memory_order_relaxed)).render (chunk);
    graph.finish (job, [&] (TaskGraph::Job ready) { enqueue (ready, mine); });
    if (unfinished.fetch_sub (1) == 1)
    {
        ++news;  // who waits for another job waits in vain
        wake (news);
        wake (unfinished);
    }
}
}  // namespace amp::engine
