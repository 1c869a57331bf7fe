#pragma once
#include "Engine/Render/Part.h"

#include <atomic>
#include <memory>
#include <vector>

namespace amp::engine
{
/** A part's turn among those that several threads take, and the turns that wait for it, by index. */
struct Task
{
    Part* part = nullptr;
    uint32_t needs = 0;  ///< turns that must be over before it
    std::vector<uint32_t> next {};
};

/** Turns of which each waits only for those that it needs, and how far one chunk has come with them.

    Who wants to render claims the turns one after the other by number; which task a turn is, is known as soon as that
    task is ready, so tasks are taken in the order in which they become so.

    construction, destruction  [message thread]
    begin()                    [rendering thread] while nobody else is at it
    taskOf(), finish()         [any thread that renders], realtime-safe
*/
class TaskGraph
{
public:
    /** The needs must not go in circles. At most 65,535. */
    explicit TaskGraph (std::vector<Task>);

    size_t size() const noexcept { return tasks.size(); }

    /** All tasks wait again, and those that need nothing are ready. */
    void begin() noexcept AMP_REALTIME;

    /** The word that says which task a turn is: its index plus one; 0 while that is not known. */
    std::atomic<uint32_t>& turn (size_t number) noexcept AMP_REALTIME { return queue[number]; }

    Part& partOf (uint32_t task) const noexcept AMP_REALTIME { return *tasks[task].part; }

    /** A task is done. Calls ready (word) for each turn that thereby became known. */
    template <typename Ready>
    void finish (uint32_t task, const Ready& ready) noexcept AMP_REALTIME
    {
        for (const auto after : tasks[task].next)
            if (waitingFor[after].fetch_sub (1, std::memory_order_acq_rel) == 1)
                ready (enqueue (after));
    }

private:
    std::atomic<uint32_t>& enqueue (uint32_t task) noexcept;

    const std::vector<Task> tasks;
    std::unique_ptr<std::atomic<uint32_t>[]> waitingFor;  // by task: needs that are left
    std::unique_ptr<std::atomic<uint32_t>[]> queue;       // by turn
    std::atomic<uint32_t> known { 0 };                    // turns that are
};
}  // namespace amp::engine
