#include "Versioning/Repository/Graph.h"

#include <algorithm>

namespace amp::versions
{
std::vector<GraphRow> layOut (const std::vector<Commit>& commits)
{
    std::vector<std::string> lanes;  // the version that each lane leads down to; empty is free
    const auto laneOf = [&] (const std::string& id) { return std::find (lanes.begin(), lanes.end(), id); };
    const auto numberOf = [&] (auto lane) { return static_cast<int> (lane - lanes.begin()); };
    const auto freeLane = [&] {
        auto lane = laneOf ({});
        return lane != lanes.end() ? lane : lanes.insert (lanes.end(), std::string());
    };

    std::vector<GraphRow> rows;
    for (const auto& commit : commits)
    {
        GraphRow row;
        auto own = laneOf (commit.id);
        row.hasChild = own != lanes.end();
        if (! row.hasChild)
            own = freeLane();
        row.lane = numberOf (own);
        for (size_t i = 0; i < lanes.size(); ++i)
            if (! lanes[i].empty() && static_cast<int> (i) != row.lane)
                row.through.push_back (static_cast<int> (i));

        *own = {};
        for (size_t i = 0; i < commit.parents.size(); ++i)
        {
            auto lane = laneOf (commit.parents[i]);
            if (i == 0 && lane != lanes.end() && numberOf (lane) > row.lane)  // the line further right bends to this one
            {
                row.downward.push_back ({ numberOf (lane), row.lane });
                std::erase (row.through, numberOf (lane));
                *lane = {};
                lane = lanes.begin() + row.lane;
                *lane = commit.parents[i];
            }
            if (lane == lanes.end())
            {
                lane = i == 0 ? lanes.begin() + row.lane : freeLane();
                *lane = commit.parents[i];
            }
            row.downward.push_back ({ row.lane, numberOf (lane) });
        }
        while (! lanes.empty() && lanes.back().empty())
            lanes.pop_back();
        row.width = std::max (row.lane + 1, static_cast<int> (lanes.size()));
        for (const auto lane : row.through)
            row.width = std::max (row.width, lane + 1);
        for (const auto& line : row.downward)
            row.width = std::max (row.width, line.from + 1);
        rows.push_back (std::move (row));
    }
    return rows;
}
}  // namespace amp::versions
