#include "Engine/Plan/Plan.h"

#include "Core/HardwareOutputs.h"

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
    std::sort (outputs.begin(), outputs.end(), byId);
}

const StripPlan* Plan::lane (const std::string& id) const
{
    return find (lanes, id);
}
const StripPlan* Plan::bus (const std::string& id) const
{
    return find (buses, id);
}
const StripPlan* Plan::output (const std::string& id) const
{
    return find (outputs, id);
}
const StripPlan* Plan::strip (const std::string& id) const
{
    if (id == master.id)
        return &master;
    for (const auto* group : { &lanes, &buses, &outputs })
        if (const auto* found = find (*group, id))
            return found;
    return nullptr;
}

std::vector<Error> missingOutputs (const Plan& plan, int channels)
{
    std::vector<Error> problems;
    for (const auto& output : plan.outputs)
        if (const auto pair = hardware::pairOf (output.id); pair.has_value() && 2 * *pair > std::max (2, channels))
            problems.push_back ({ juce::String (output.id),
                                  "outputs " + juce::String (2 * *pair - 1) + " and " + juce::String (2 * *pair) +
                                      " are not there; what plays into them is added to outputs 1 and 2" });
    return problems;
}
}  // namespace amp::engine
