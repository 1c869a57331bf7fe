#pragma once
#include "Versioning/Repository/Commit.h"

namespace amp::versions
{
/** Where a version is drawn in the graph, and the lines through its row. Lanes count from 0 at the left. */
struct GraphRow
{
    struct Line
    {
        int from = 0, to = 0;  ///< lanes at the upper and at the lower edge of the row's lower half
        bool operator== (const Line&) const = default;
    };

    int lane = 0;                ///< of the version's node
    bool hasChild = false;       ///< a line comes from above
    std::vector<int> through;    ///< lanes of lines that only pass
    std::vector<Line> downward;  ///< from the node to its parents' lanes, and where a passing line bends
    int width = 1;               ///< lanes that the row needs
};

/** Lays out versions that stand in front of their parents. Thread: any. */
std::vector<GraphRow> layOut (const std::vector<Commit>&);
}  // namespace amp::versions
