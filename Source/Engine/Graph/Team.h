#pragma once
#include "Engine/Graph/TaskGraph.h"

#include <span>
#include <thread>

namespace amp::engine
{
/** Threads that share the tasks of some chunks in a row with the thread that asks. Who has nothing to do looks for some
   ten microseconds whether there is something, and then sleeps.

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

    void help() noexcept;
    bool renderOne (uint64_t epoch) noexcept;
    void render (TaskGraph::Job, uint64_t epoch) noexcept;
    void enqueue (TaskGraph::Job, uint64_t epoch) noexcept;
    void awaitChange (Word&, uint32_t from) noexcept;
    void wake (Word&) noexcept;

    // Jobs are queued as they become ready, and claimed in that order; who waits has claimed nothing, so it holds
    // nobody up. The epoch of the call stands above: a helper that overslept holds an old one, and finds nothing.
    static constexpr int jobBits = 16;
    struct Claim
    {
        explicit Claim (uint64_t word)
            : epoch (word >> 2 * jobBits),
              taken (word >> jobBits & 0xffff),
              all (word & 0xffff)
        {}
        static uint64_t pack (uint64_t epoch, uint64_t taken, uint64_t all) noexcept
        {
            return (epoch << jobBits | taken) << jobBits | all;
        }

        uint64_t epoch, taken, all;
    };

    std::atomic<uint64_t> claim { 0 };
    std::unique_ptr<std::atomic<uint64_t>[]> queue;  // epoch and job + 1, by place
    Word queued { 0 };                               // places of this call that are given out
    Word news { 0 };                                 // counts what was queued, and calls that ended
    Word calls { 0 }, unfinished { 0 }, sleepers { 0 };
    std::atomic<bool> isLeaving { false };

    struct Work
    {
        std::atomic<TaskGraph*> graph { nullptr };
        std::atomic<const Chunk*> chunks { nullptr };
        std::atomic<Part*> own { nullptr };
    };
    Work work;
    uint32_t epoch = 0;  // rendering thread

    std::vector<std::thread> helpers;
};
}  // namespace amp::engine
