#include "Engine/Graph/TaskGraph.h"

namespace amp::engine
{
TaskGraph::TaskGraph (std::vector<Task> all)
    : tasks (std::move (all)),
      waitingFor (std::make_unique<std::atomic<uint32_t>[]> (tasks.size())),
      queue (std::make_unique<std::atomic<uint32_t>[]> (tasks.size()))
{}

void TaskGraph::begin() noexcept
{
    known.store (0, std::memory_order_relaxed);
    for (size_t i = 0; i < tasks.size(); ++i)
    {
        queue[i].store (0, std::memory_order_relaxed);
        waitingFor[i].store (tasks[i].needs, std::memory_order_relaxed);
    }
    for (uint32_t i = 0; i < tasks.size(); ++i)
        if (tasks[i].needs == 0)
            enqueue (i);
}

std::atomic<uint32_t>& TaskGraph::enqueue (uint32_t task) noexcept
{
    auto& word = queue[known.fetch_add (1, std::memory_order_relaxed)];
    word.store (task + 1);
    return word;
}
}  // namespace amp::engine
