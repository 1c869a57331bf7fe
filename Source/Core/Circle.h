#pragma once
#include <cstddef>
#include <vector>

namespace amp
{
/** A circle in a directed graph: its nodes in order, the first again at the end; empty if there is none.
    next: for each node, those that come after it. Thread: any. */
std::vector<size_t> findCircle (const std::vector<std::vector<size_t>>& next);
}  // namespace amp
