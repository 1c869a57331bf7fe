#include "Core/Circle.h"

#include <algorithm>

namespace amp
{
namespace
{
enum class State : unsigned char { unseen, open, done };

struct Step
{
    size_t node, tried;  // how many of the node's successors were looked at
};

std::vector<size_t> circleOf (const std::vector<Step>& way, size_t again)
{
    const auto first = std::find_if (way.begin(), way.end(), [&] (const Step& step) { return step.node == again; });
    std::vector<size_t> circle;
    std::transform (first, way.end(), std::back_inserter (circle), [] (const Step& step) { return step.node; });
    circle.push_back (again);
    return circle;
}
}  // namespace

std::vector<size_t> findCircle (const std::vector<std::vector<size_t>>& next)
{
    std::vector<State> states (next.size(), State::unseen);
    std::vector<Step> way;

    for (size_t start = 0; start < next.size(); ++start)
    {
        if (states[start] == State::unseen)
            way.push_back ({ start, 0 });

        while (! way.empty())
        {
            auto& [node, tried] = way.back();
            states[node] = State::open;
            if (tried == next[node].size())
            {
                states[node] = State::done;
                way.pop_back();
                continue;
            }

            const auto after = next[node][tried++];
            if (states[after] == State::open)
                return circleOf (way, after);
            if (states[after] == State::unseen)
                way.push_back ({ after, 0 });
        }
    }
    return {};
}
}  // namespace amp
