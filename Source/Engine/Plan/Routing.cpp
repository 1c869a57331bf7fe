#include "Engine/Plan/Routing.h"

#include <algorithm>
#include <set>

namespace amp::engine
{
namespace
{
Error at (const StripPlan& strip, const juce::String& what)
{
    return { "mixer." + juce::String (strip.shownId()), what };
}

/** Every strip of a plan but the master, in model order; lanes before buses where the order is the same. */
std::vector<const StripPlan*> inModelOrder (const Plan& plan)
{
    std::vector<const StripPlan*> strips;
    for (const auto* group : { &plan.lanes, &plan.buses })
        for (const auto& strip : *group)
            strips.push_back (&strip);

    std::stable_sort (strips.begin(), strips.end(), [] (auto* a, auto* b) { return a->order < b->order; });
    return strips;
}

Result<> checkIds (const Plan& plan)
{
    std::set<std::string> seen { plan.master.id };
    for (const auto* group : { &plan.lanes, &plan.buses })
        for (const auto& strip : *group)
            if (! seen.insert (strip.id).second)
                return at (strip, "this id is used twice");
    return {};
}

Result<> checkDestination (const Plan& plan, const StripPlan& strip, const std::string& to)
{
    if (to.empty() || to == plan.master.id || plan.bus (to) != nullptr)
        return {};
    return at (strip,
               plan.lane (to) != nullptr ? "\"" + juce::String (to) + "\" is a track and cannot be played into"
                                         : "there is no bus \"" + juce::String (to) + "\"");
}

/** Buses, each after those that feed it; fewer than there are if some feed each other in a circle. */
std::vector<std::string> orderBuses (const std::map<std::string, std::vector<FeedPlan>>& feeds, const Plan& plan)
{
    std::vector<std::string> ordered;
    std::map<std::string, std::vector<const std::string*>> readers;
    std::map<std::string, int> waitsFor;

    for (const auto& bus : plan.buses)
        if (const auto into = feeds.find (bus.id); into != feeds.end())
            for (const auto& feed : into->second)
                if (plan.bus (feed.from) != nullptr)
                {
                    readers[feed.from].push_back (&bus.id);
                    ++waitsFor[bus.id];
                }

    for (const auto& bus : plan.buses)
        if (waitsFor[bus.id] == 0)
            ordered.push_back (bus.id);

    for (size_t next = 0; next < ordered.size(); ++next)
        for (const auto* reader : readers[ordered[next]])
            if (--waitsFor[*reader] == 0)
                ordered.push_back (*reader);

    return ordered;
}

/** Sets what each feed must wait, so that everything arrives with the latest, and how late each strip is. */
void align (Routing& routing, const Plan& plan)
{
    for (const auto& lane : plan.lanes)
        routing.latencies[lane.id] = lane.latency();

    const auto alignAt = [&] (const StripPlan& strip) {
        auto arrival = 0;
        for (const auto& feed : routing.feeds[strip.id])
            arrival = std::max (arrival, routing.latencies[feed.from]);
        for (auto& feed : routing.feeds[strip.id])
            feed.delay = arrival - routing.latencies[feed.from];
        return routing.latencies[strip.id] = arrival + strip.latency();
    };

    for (const auto& id : routing.busOrder)
        alignAt (*plan.bus (id));
    routing.latency = alignAt (plan.master);
}
}  // namespace

Result<Routing> route (const Plan& plan)
{
    if (auto checked = checkIds (plan); ! checked)
        return checked.error();

    Routing routing;
    for (const auto* strip : inModelOrder (plan))
    {
        if (auto checked = checkDestination (plan, *strip, strip->output); ! checked)
            return checked.error();
        routing.feeds[strip->output.empty() ? plan.master.id : strip->output].push_back (
            { strip->id, Tap::post, false, 0 });

        for (const auto& send : strip->sends)
        {
            if (auto checked = checkDestination (plan, *strip, send.to); ! checked)
                return checked.error();
            routing.feeds[send.to].push_back ({ strip->id, send.tap, true, 0 });
        }
    }

    routing.busOrder = orderBuses (routing.feeds, plan);
    if (routing.busOrder.size() < plan.buses.size())
        for (const auto& bus : plan.buses)
            if (std::find (routing.busOrder.begin(), routing.busOrder.end(), bus.id) == routing.busOrder.end())
                return at (bus, "it would feed itself, by way of its output or a send");

    align (routing, plan);
    return routing;
}
}  // namespace amp::engine
