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

    construction, destruction  [message thread]
    begin()                    [rendering thread] while nobody else is at it
    partOf(), finish()         [any thread that renders], realtime-safe
*/
class TaskGraph
{
public:
    static constexpr size_t mostTasks = 65'534;

    /** The needs must not go in circles. At most mostTasks. */
    explicit TaskGraph (std::vector<Task>);

    size_t size() const noexcept { return tasks.size(); }

    /** All tasks wait again. Calls ready (task) for those that need nothing. */
    template <typename Ready>
    void begin (const Ready& ready) noexcept AMP_REALTIME
    {
        for (uint32_t i = 0; i < tasks.size(); ++i)
            waitingFor[i].store (tasks[i].needs, std::memory_order_relaxed);
        for (uint32_t i = 0; i < tasks.size(); ++i)
            if (tasks[i].needs == 0)
                ready (i);
    }

    Part& partOf (uint32_t task) const noexcept AMP_REALTIME { return *tasks[task].part; }

    /** A task is done. Calls ready (task) for each that waited for it last. */
    template <typename Ready>
    void finish (uint32_t task, const Ready& ready) noexcept AMP_REALTIME
    {
        for (const auto after : tasks[task].next)
            if (waitingFor[after].fetch_sub (1, std::memory_order_acq_rel) == 1)
                ready (after);
    }

private:
    const std::vector<Task> tasks;
    std::unique_ptr<std::atomic<uint32_t>[]> waitingFor;  // by task: needs that are left
};
}  // namespace amp::engine
