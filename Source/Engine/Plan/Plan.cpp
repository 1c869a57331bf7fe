#include "Engine/Plan/Plan.h"

#include <algorithm>

namespace amp::engine
{
namespace
{
const StripPlan* find (const std::vector<StripPlan>& strips, const std::string& id)
{
    const auto found = std::lower_bound (
        strips.begin(), strips.end(), id, [] (const auto& strip, const auto& wanted) { return strip.id < wanted; });
    return found != strips.end() && found->id == id ? &*found : nullptr;
}
}  // namespace

void Plan::sort()
{
    const auto byId = [] (const auto& a, const auto& b) { return a.id < b.id; };
    std::sort (lanes.begin(), lanes.end(), byId);
    std::sort (buses.begin(), buses.end(), byId);
}

const StripPlan* Plan::lane (const std::string& id) const
{
    return find (lanes, id);
}
const StripPlan* Plan::bus (const std::string& id) const
{
    return find (buses, id);
}
}  // namespace amp::engine
