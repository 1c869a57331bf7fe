#include "Engine/Plan/RoutingOrder.h"

#include <algorithm>
#include <map>
#include <set>

namespace amp::engine
{
namespace
{
using Needs = std::map<std::string, std::set<std::string>>;  // a mixed strip, and the mixed strips before it

Needs needsOf (const Plan& plan, const Routing& routing)
{
    Needs needs;
    const auto add = [&] (const StripPlan& strip) {
        auto& before = needs[strip.id];
        if (const auto feeds = routing.feeds.find (strip.id); feeds != routing.feeds.end())
            for (const auto& feed : feeds->second)
                if (isMixed (plan, feed.from))
                    before.insert (feed.from);
        for (const auto& key : strip.keys)
            if (isMixed (plan, key.from))
                before.insert (key.from);
    };

    for (const auto& lane : plan.lanes)
        if (! lane.keys.empty())
            add (lane);
    for (const auto& bus : plan.buses)
        add (bus);
    return needs;
}

/** Walks back from strip to strip that wait for each other, until one comes again. */
Error circleIn (const Plan& plan, const Needs& waiting)
{
    std::vector<std::string> way { waiting.begin()->first };
    for (;;)
    {
        const auto& before = waiting.at (way.back());
        const auto next = std::find_if (
            before.begin(), before.end(), [&] (const auto& id) { return waiting.find (id) != waiting.end(); });
        const auto again = std::find (way.begin(), way.end(), *next);
        const auto isClosed = again != way.end();
        if (isClosed)
            way.erase (way.begin(), again);
        way.push_back (*next);
        if (isClosed)
            break;
    }

    juce::StringArray names;
    for (auto id = way.rbegin(); id != way.rend(); ++id)
        names.add (juce::String (plan.strip (*id)->shownId()));
    return { "mixer." + names[0],
             "it would feed itself: " + names.joinIntoString (" -> ") +
                 ", by way of outputs, sends, connections or side-chains" };
}
}  // namespace

bool isMixed (const Plan& plan, const std::string& id)
{
    if (plan.bus (id) != nullptr)
        return true;
    const auto* lane = plan.lane (id);
    return lane != nullptr && ! lane->keys.empty();
}

Result<std::vector<std::string>> orderMix (const Plan& plan, const Routing& routing)
{
    auto needs = needsOf (plan, routing);
    std::map<std::string, std::vector<std::string>> readers;
    std::map<std::string, size_t> waitsFor;
    std::vector<std::string> ordered;
    for (const auto& [id, before] : needs)
    {
        waitsFor[id] = before.size();
        for (const auto& each : before)
            readers[each].push_back (id);
        if (before.empty())
            ordered.push_back (id);
    }

    for (size_t next = 0; next < ordered.size(); ++next)
        for (const auto& reader : readers[ordered[next]])
            if (--waitsFor[reader] == 0)
                ordered.push_back (reader);

    if (ordered.size() == needs.size())
        return ordered;
    for (const auto& id : ordered)
        needs.erase (id);
    return circleIn (plan, needs);
}
}  // namespace amp::engine
