#include "Engine/Plan/Routing.h"

#include "Engine/Plan/RoutingOrder.h"

#include <algorithm>
#include <unordered_set>

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
    std::unordered_set<std::string_view> seen { plan.master.id };
    for (const auto* group : { &plan.lanes, &plan.buses, &plan.outputs })
        for (const auto& strip : *group)
            if (! seen.insert (strip.id).second)
                return at (strip, "this id is used twice");
    return {};
}

Result<> checkDestination (const Plan& plan, const StripPlan& strip, const std::string& to)
{
    if (to.empty() || to == plan.master.id || plan.bus (to) != nullptr || plan.output (to) != nullptr)
        return {};
    return at (strip,
               plan.lane (to) != nullptr ? "\"" + juce::String (to) + "\" is a track and cannot be played into"
                                         : "there is no bus \"" + juce::String (to) + "\"");
}

Result<> checkKeys (const Plan& plan, const StripPlan& strip)
{
    for (const auto& key : strip.keys)
        if (plan.lane (key.from) == nullptr && plan.bus (key.from) == nullptr)
            return at (strip,
                       "its side-chain listens to \"" + juce::String (key.from) + "\", which is no track or bus");
    return {};
}

Result<> checkStrip (const Plan& plan, const StripPlan& strip)
{
    if (auto checked = checkDestination (plan, strip, strip.output); ! checked)
        return checked;
    for (const auto& send : strip.sends)
        if (auto checked = checkDestination (plan, strip, send.to); ! checked)
            return checked;
    return checkKeys (plan, strip);
}

/** Sets what each feed and side-chain must wait, so that everything arrives with the latest, and how late each strip
    is. The outputs and the master all end together: what is early there waits in front of them. */
class Alignment
{
public:
    Alignment (Routing& what, const Plan& from) : routing (what), plan (from) {}

    void run()
    {
        for (const auto& lane : plan.lanes)
            if (lane.keys.empty())
                routing.latencies[lane.id] = lane.latency();
        for (const auto& id : routing.mixOrder)
            align (*plan.strip (id), arrivalAt (*plan.strip (id)));

        const auto masterArrival = arrivalAt (plan.master);
        routing.latency = masterArrival + plan.master.latency();
        for (const auto& output : plan.outputs)
            routing.latency = std::max (routing.latency, arrivalAt (output));

        align (plan.master, routing.latency - plan.master.latency());
        for (const auto& output : plan.outputs)
            align (output, routing.latency);
    }

private:
    /** How late what the strip adds up is at least, so that nothing that it hears comes too late. */
    int arrivalAt (const StripPlan& strip) const
    {
        auto arrival = 0;
        if (const auto feeds = routing.feeds.find (strip.id); feeds != routing.feeds.end())
            for (const auto& feed : feeds->second)
                arrival = std::max (arrival, routing.latencies.at (feed.from));
        for (const auto& key : strip.keys)
            arrival = std::max (arrival, routing.latencies.at (key.from) - strip.latencyBefore (key.insert));
        return arrival;
    }

    void align (const StripPlan& strip, int arrival)
    {
        if (const auto feeds = routing.feeds.find (strip.id); feeds != routing.feeds.end())
            for (auto& feed : feeds->second)
                feed.delay = arrival - routing.latencies.at (feed.from);
        for (const auto& key : strip.keys)
            routing.keys[strip.id].push_back (
                { key, arrival + strip.latencyBefore (key.insert) - routing.latencies.at (key.from) });

        if (arrival > 0 && plan.lane (strip.id) != nullptr)
            routing.sourceDelays[strip.id] = arrival;
        routing.latencies[strip.id] = arrival + strip.latency();
    }

    Routing& routing;
    const Plan& plan;
};
}  // namespace

Result<Routing> route (const Plan& plan)
{
    if (auto checked = checkIds (plan); ! checked)
        return checked.error();

    Routing routing;
    for (const auto* strip : inModelOrder (plan))
    {
        if (auto checked = checkStrip (plan, *strip); ! checked)
            return checked.error();

        routing.feeds[strip->output.empty() ? plan.master.id : strip->output].push_back (
            { strip->id, Tap::post, false, 0 });
        for (const auto& send : strip->sends)
            routing.feeds[send.to].push_back ({ strip->id, send.tap, true, 0, send.id });
    }
    if (auto checked = checkKeys (plan, plan.master); ! checked)
        return checked.error();

    auto order = orderMix (plan, routing);
    if (! order)
        return order.error();
    routing.mixOrder = std::move (*order);

    Alignment (routing, plan).run();
    return routing;
}
}  // namespace amp::engine
