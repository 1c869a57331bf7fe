#include "Engine/Graph/TaskGraph.h"

#include <algorithm>

namespace amp::engine
{
TaskGraph::TaskGraph (std::vector<Task> all)
    : tasks (std::move (all)),
      reads (tasks.size()),
      ahead (std::clamp<size_t> (mostJobs / std::max<size_t> (1, tasks.size()), 1, mostChunks)),
      waitingFor (std::make_unique<std::atomic<uint32_t>[]> (ahead * tasks.size()))
{
    for (uint32_t task = 0; task < tasks.size(); ++task)
        for (const auto after : tasks[task].next)
            reads[after].push_back (task);
}
}  // namespace amp::engine
