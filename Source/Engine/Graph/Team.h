#pragma once
#include "Engine/Graph/TaskGraph.h"

#include <thread>

namespace amp::engine
{
/** Threads that share the tasks of a chunk with the thread that asks. Who has nothing to do looks for some tens of
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
    void awaitChange (Word&, uint32_t from) noexcept;
    void wake (Word&) noexcept;

    // The chunk's epoch above, how many turns nobody has claimed yet in the low 16 bits. A helper that overslept holds
    // an old epoch, and finds nothing to claim.
    static constexpr uint64_t countBits = 16;
    static size_t remaining (uint64_t claimed) noexcept
    {
        return static_cast<size_t> (claimed & ((uint64_t { 1 } << countBits) - 1));
    }

    std::atomic<uint64_t> claim { 0 };
    Word chunks { 0 }, unfinished { 0 }, sleepers { 0 };
    std::atomic<bool> isLeaving { false };

    struct Work
    {
        std::atomic<TaskGraph*> graph { nullptr };
        std::atomic<const Chunk*> chunk { nullptr };
    };
    Work work;
    uint64_t epoch = 0;  // rendering thread

    std::vector<std::thread> helpers;
};
}  // namespace amp::engine
