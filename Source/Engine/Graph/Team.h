#pragma once
#include "Engine/Graph/TaskGraph.h"

#include <optional>
#include <span>
#include <thread>

namespace amp::engine
{
/** Threads that share the tasks of some chunks in a row with the thread that asks. Who has nothing to do looks for some
   ten microseconds whether there is something, and then sleeps.

    Each thread has a queue of its own, where a task always comes back to: what its filters remember, and the signals of
    its neighbours and their sum, are in that core's cache still. Who has nothing left takes from the others.

    Who renders a task changes nothing of what it renders.
    construction, destruction  [message thread]
    render()                   [the rendering thread]
*/
class Team
{
public:
    /** helpers: threads besides the asking one, 0 or more. */
    explicit Team (int helpers);
    ~Team();

    Team (const Team&) = delete;
    Team& operator= (const Team&) = delete;

    /** Renders all tasks of all chunks, each after those that it needs, and returns when all are done.
        chunks: 1 to as many as the graph takes at once.  own: the part of the task that has none. */
    void render (TaskGraph&, std::span<const Chunk> chunks, Part& own) noexcept AMP_REALTIME;

private:
    using Word = std::atomic<uint32_t>;
    using Job = TaskGraph::Job;

    /** Jobs that are ready, in the order in which they became so. All may put them there, and all may claim them, from
        the front. A job stands with the call that it belongs to: a helper that overslept knows an older one, and finds
        nothing. */
    class Queue
    {
    public:
        void empty() noexcept { back.store (0, std::memory_order_relaxed); }
        void push (Job, uint64_t call) noexcept;
        /** What was pushed can be claimed, and nothing of an earlier call. */
        void open (uint64_t call) noexcept;
        std::optional<Job> claim (uint64_t call) noexcept;
        bool holdsSome (uint64_t call) const noexcept;
        uint64_t call() const noexcept { return front.load (std::memory_order_acquire) >> placeBits; }

    private:
        static constexpr int placeBits = 16;

        // Call and place of the first that is not claimed. Before the first call, no job is of this one.
        alignas (64) std::atomic<uint64_t> front { uint64_t { 1 } << placeBits };
        alignas (64) std::atomic<uint32_t> back { 0 };   // places that are given out
        std::unique_ptr<std::atomic<uint64_t>[]> jobs =  // call and job, by place
            std::make_unique<std::atomic<uint64_t>[]> (TaskGraph::mostJobs + 1);
    };

    void help (size_t self) noexcept;
    void work (size_t self, uint64_t call) noexcept;
    std::optional<Job> claim (size_t self, uint64_t call) noexcept;
    void render (Job, uint64_t call) noexcept;
    bool hasNothing (uint64_t call) const noexcept;
    void awaitChange (Word&, uint32_t from) noexcept;
    void announce (Word&) noexcept;

    std::vector<Queue> queues;                 // one a thread, the asking one's first
    alignas (64) Word unfinished { 0 };        // jobs of this call
    alignas (64) Word idle { 0 }, news { 0 };  // threads that look for a job; counts what may end their looking
    Word calls { 0 }, sleepers { 0 };
    std::atomic<bool> isLeaving { false };

    struct Given
    {
        std::atomic<TaskGraph*> graph { nullptr };
        std::atomic<const Chunk*> chunks { nullptr };
        std::atomic<Part*> own { nullptr };
    };
    Given given;
    uint64_t current = 1;  // rendering thread: the call, of 48 bits

    std::vector<std::thread> helpers;
};
}  // namespace amp::engine
