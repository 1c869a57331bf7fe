#include "Engine/Graph/TaskGraph.h"

namespace amp::engine
{
TaskGraph::TaskGraph (std::vector<Task> all)
    : tasks (std::move (all)),
      waitingFor (std::make_unique<std::atomic<uint32_t>[]> (tasks.size()))
{}
}  // namespace amp::engine
