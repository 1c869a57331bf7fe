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

void Team::Queue::open (uint64_t call) noexcept
{
    front.store (call << placeBits, std::memory_order_release);
}

void Team::Queue::push (Job job, uint64_t call) noexcept
{
    const auto place = back.fetch_add (1, std::memory_order_relaxed);
    jobs[place].store (call << placeBits | job);  // in one order with the counting of those that are idle
}

std::optional<Team::Job> Team::Queue::claim (uint64_t call) noexcept
{
    constexpr uint64_t place = (1u << placeBits) - 1;
    auto first = front.load (std::memory_order_acquire);
    while (first >> placeBits == call)
    {
        const auto job = jobs[first & place].load (std::memory_order_acquire);
        if (job >> placeBits != call)
            return {};
        if (front.compare_exchange_weak (first, first + 1, std::memory_order_acq_rel))
            return static_cast<Job> (job & place);
    }
    return {};
}

bool Team::Queue::holdsSome (uint64_t call) const noexcept
{
    constexpr uint64_t place = (1u << placeBits) - 1;
    const auto first = front.load();
    return first >> placeBits == call && jobs[first & place].load() >> placeBits == call;
}

Team::Team (int count) : queues (static_cast<size_t> (count) + 1)
{
    for (size_t self = 1; self < queues.size(); ++self)
        helpers.emplace_back ([this, self] { help (self); });
}

Team::~Team()
{
    isLeaving = true;
    announce (calls);
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

void Team::announce (Word& word) noexcept
{
    ++word;
    if (sleepers.load() != 0)
        syscall (SYS_futex, reinterpret_cast<uint32_t*> (&word), FUTEX_WAKE_PRIVATE, 0x7fffffff, nullptr, nullptr, 0);
}

void Team::render (TaskGraph& graph, std::span<const Chunk> chunks, Part& own) noexcept
{
    ++current;
    const auto jobs = graph.size() * chunks.size();
    given.graph.store (&graph, std::memory_order_relaxed);
    given.chunks.store (chunks.data(), std::memory_order_relaxed);
    given.own.store (&own, std::memory_order_relaxed);
    unfinished.store (static_cast<uint32_t> (jobs), std::memory_order_relaxed);

    for (auto& queue : queues)
        queue.empty();
    graph.begin (chunks.size(), [&] (Job job) { queues[graph.homeOf (job, queues.size())].push (job, current); });
    for (auto& queue : queues)
        queue.open (current);
    announce (news);
    announce (calls);

    work (0, current);
}

void Team::help (size_t self) noexcept
{
    const juce::ScopedNoDenormals noDenormals;

    while (! isLeaving.load())
    {
        const auto seen = calls.load (std::memory_order_acquire);
        work (self, queues[self].call());
        if (! isLeaving.load())
            awaitChange (calls, seen);
    }
}

/** Renders until nothing of the call is left to be done. */
void Team::work (size_t self, uint64_t call) noexcept
{
    for (;;)
    {
        if (const auto job = claim (self, call))
        {
            render (*job, call);
            continue;
        }
        const auto seen = news.load();
        ++idle;  // before the queues are looked at again, so that whoever makes a job ready sees it or is seen
        const auto isOver = queues[self].call() != call || unfinished.load() == 0;
        if (! isOver && hasNothing (call))
            awaitChange (news, seen);
        --idle;
        if (isOver)
            return;
    }
}

std::optional<Team::Job> Team::claim (size_t self, uint64_t call) noexcept
{
    for (size_t i = 0; i < queues.size(); ++i)
        if (const auto job = queues[(self + i) % queues.size()].claim (call))
            return job;
    return {};
}

bool Team::hasNothing (uint64_t call) const noexcept
{
    return std::none_of (queues.begin(), queues.end(), [&] (const Queue& queue) { return queue.holdsSome (call); });
}

/** The call cannot end before a job that was claimed is done, so what is read here belongs to it. */
void Team::render (Job job, uint64_t call) noexcept
{
    auto& graph = *given.graph.load (std::memory_order_relaxed);
    auto* const part = graph.partOf (job);
    const auto& chunk = given.chunks.load (std::memory_order_relaxed)[graph.chunkOf (job)];
    (part != nullptr ? *part : *given.own.load (std::memory_order_relaxed)).render (chunk);
    graph.finish (job, [&] (Job ready) {
        queues[graph.homeOf (ready, queues.size())].push (ready, call);
        if (idle.load() != 0)
            announce (news);
    });
    if (unfinished.fetch_sub (1) == 1)
        announce (news);  // who looks for another job looks in vain
}
}  // namespace amp::engine
