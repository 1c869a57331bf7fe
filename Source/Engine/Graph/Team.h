#pragma once
#include "Engine/Graph/TaskGraph.h"

#include <thread>

namespace amp::engine
{
/** Threads that share the tasks of a chunk with the thread that asks. Who has nothing to do looks for some ten
    microseconds whether there is something, and then sleeps.

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

    /** Renders all tasks, each after those that it needs, and returns when all are done. */
    void render (TaskGraph&, const Chunk&) noexcept AMP_REALTIME;

private:
    using Word = std::atomic<uint32_t>;

    void help() noexcept;
    bool renderOne (uint64_t epoch) noexcept;
    void render (uint32_t task, uint64_t epoch) noexcept;
    void enqueue (uint32_t task, uint64_t epoch) noexcept;
    void awaitChange (Word&, uint32_t from) noexcept;
    void wake (Word&) noexcept;

    // A chunk's tasks are queued as they become ready, and claimed in that order; who waits has claimed nothing, so it
    // holds nobody up. The chunk's epoch stands above: a helper that overslept holds an old one, and finds nothing.
    static constexpr int taskBits = 16;
    struct Claim
    {
        explicit Claim (uint64_t word)
            : epoch (word >> 2 * taskBits),
              taken (word >> taskBits & 0xffff),
              all (word & 0xffff)
        {}
        static uint64_t pack (uint64_t epoch, uint64_t taken, uint64_t all) noexcept
        {
            return (epoch << taskBits | taken) << taskBits | all;
        }

        uint64_t epoch, taken, all;
    };

    std::atomic<uint64_t> claim { 0 };
    std::unique_ptr<std::atomic<uint64_t>[]> queue;  // epoch and task + 1, by place
    Word queued { 0 };                               // places of this chunk that are given out
    Word news { 0 };                                 // counts what was queued, and chunks that ended
    Word chunks { 0 }, unfinished { 0 }, sleepers { 0 };
    std::atomic<bool> isLeaving { false };

    struct Work
    {
        std::atomic<TaskGraph*> graph { nullptr };
        std::atomic<const Chunk*> chunk { nullptr };
    };
    Work work;
    uint32_t epoch = 0;  // rendering thread

    std::vector<std::thread> helpers;
};
}  // namespace amp::engine
