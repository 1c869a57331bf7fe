#include "Engine/Graph/TaskGraph.h"

#include <algorithm>

namespace amp::engine
{
TaskGraph::TaskGraph (std::vector<Task> all)
    : tasks (std::move (all)),
      reads (tasks.size()),
      starting (static_cast<size_t> (
          std::count_if (tasks.begin(), tasks.end(), [] (const Task& task) { return task.needs == 0; }))),
      seats (tasks.size()),
      ahead (std::clamp<size_t> (mostJobs / std::max<size_t> (1, tasks.size()), 1, mostChunks)),
      waitingFor (std::make_unique<std::atomic<uint32_t>[]> (ahead * tasks.size()))
{
    for (uint32_t task = 0; task < tasks.size(); ++task)
        for (const auto after : tasks[task].next)
            reads[after].push_back (task);

    uint32_t seat = 0;
    for (uint32_t task = 0; task < tasks.size(); ++task)
        if (tasks[task].needs == 0)
            seats[task] = seat++;
    for (uint32_t task = 0; task < tasks.size(); ++task)
    {
        auto first = task;
        while (tasks[first].needs != 0)
            first = reads[first].front();
        seats[task] = seats[first];
    }
}
}  // namespace amp::engine
