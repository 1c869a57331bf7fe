// How a desk keeps, makes and lets go of what a plan names.
#include "Engine/Desk.h"

namespace amp::engine
{
namespace
{
/** True if a strip can go on as it is: what its sound passes through is the same. */
bool isSameChain (const StripPlan& a, const StripPlan& b)
{
    return a.channels == b.channels && a.playsPattern == b.playsPattern && a.inserts == b.inserts &&
           a.finals == b.finals;
}
}  // namespace

void Desk::updateInserts (const Plan& next)
{
    std::unordered_map<std::string, BuiltInsert> kept;
    const auto keepOrMake = [&] (const InsertPlan& plan) {
        if (const auto found = inserts.find (plan.id); found != inserts.end() && found->second.plan == plan)
            kept[plan.id] = found->second;
        else if (options.inserts != nullptr)
            if (std::shared_ptr<Insert> made = options.inserts->make (plan))
            {
                made->prepare (options.sampleRate);
                kept[plan.id] = { std::move (made), plan };
            }
    };
    const auto keepOrMakeAll = [&] (const StripPlan& strip) {
        for (const auto* chain : { &strip.inserts, &strip.finals })
            for (const auto& plan : *chain)
                keepOrMake (plan);
    };

    for (const auto& lane : next.lanes)
        keepOrMakeAll (lane);
    for (const auto& bus : next.buses)
        keepOrMakeAll (bus);
    keepOrMakeAll (next.master);
    inserts = std::move (kept);
}

StripChains Desk::chainsOf (const StripPlan& strip) const
{
    const auto made = [this] (const std::vector<InsertPlan>& plans) {
        std::vector<std::shared_ptr<Insert>> chain;
        for (const auto& plan : plans)
            if (auto insert = insertOf (plan.id))
                chain.push_back (std::move (insert));
        return chain;
    };
    return { made (strip.inserts), made (strip.finals) };
}

void Desk::updateLanes (const Plan& next)
{
    std::erase_if (lanes, [&] (const auto& entry) { return next.lane (entry.first) == nullptr; });

    auto taken = takenSlots();
    const auto freeSlot = [&taken] {
        const auto slot = static_cast<size_t> (std::find (taken.begin(), taken.end(), false) - taken.begin());
        if (slot == taken.size())
            taken.push_back (true);
        taken[slot] = true;
        return slot;
    };
    for (const auto& plan : next.lanes)
    {
        auto& [lane, made] = lanes[plan.id];
        if (lane == nullptr || ! isSameChain (made, plan))
        {
            const auto slot = lane != nullptr ? lane->slot : freeSlot();
            auto memory = lane != nullptr ? lane->strip.memory() : std::make_shared<StripMemory>();
            auto voices = lane != nullptr ? lane->pattern : nullptr;
            if (! plan.playsPattern)
                voices = nullptr;
            else if (voices == nullptr)
                voices = std::make_shared<PatternPlayer> (options.sampleRate);
            lane = std::make_shared<Lane> (slot,
                                           plan.channels,
                                           telemetry.meter (plan.shownId()),
                                           chainsOf (plan),
                                           options.sampleRate,
                                           std::move (memory),
                                           std::move (voices));
        }
        made = plan;
    }
}

std::vector<bool> Desk::takenSlots() const
{
    std::vector<bool> taken;
    for (const auto& [id, built] : lanes)
    {
        taken.resize (std::max (taken.size(), built.what->slot + 1));
        taken[built.what->slot] = true;
    }
    return taken;
}

void Desk::updateBuses (const Plan& next)
{
    std::erase_if (buses, [&] (const auto& entry) {
        const auto& id = entry.first;
        return id != next.master.id && next.bus (id) == nullptr && next.output (id) == nullptr;
    });

    const auto keepOrMake = [&] (const StripPlan& plan) {
        auto& [strip, made] = buses[plan.id];
        if (strip == nullptr || ! isSameChain (made, plan))
        {
            auto memory = strip != nullptr ? strip->memory() : std::make_shared<StripMemory>();
            strip = std::make_shared<Strip> (telemetry.meter (plan.shownId()),
                                             plan.channels,
                                             chainsOf (plan),
                                             options.sampleRate,
                                             std::move (memory));
        }
        made = plan;
    };

    for (const auto* group : { &next.buses, &next.outputs })
        for (const auto& plan : *group)
            keepOrMake (plan);
    keepOrMake (next.master);
}

void Desk::updateSends (const Plan& next)
{
    ByEdge<std::shared_ptr<Send>> kept;
    for (const auto* group : { &next.lanes, &next.buses })
        for (const auto& strip : *group)
            for (const auto& send : strip.sends)
            {
                const Edge edge { strip.id, send.to, Edge::Kind::send, send.id };
                const auto found = sends.find (edge);
                kept[edge] = found != sends.end() ? found->second : std::make_shared<Send> (options.sampleRate);
            }
    sends = std::move (kept);
}

Desk::ByEdge<int> Desk::waysOf (const Routing& routing) const
{
    ByEdge<int> ways;
    for (const auto& [to, feeds] : routing.feeds)
        for (const auto& feed : feeds)
            ways[edgeOf (feed, to)] = feed.delay;
    for (const auto& [to, keys] : routing.keys)
        for (const auto& key : keys)
            ways[edgeOf (key, to)] = key.delay;
    for (const auto& [lane, delay] : routing.sourceDelays)
        ways[sourceEdge (lane)] = delay;
    return ways;
}

/** A way that was there before goes on with what it holds, whatever its delay becomes. */
void Desk::updateDelays (const Routing& next)
{
    const auto before = waysOf (routes);
    const auto isOld = [&] (const Edge& edge) {
        return edge.kind == Edge::Kind::source ? current.lane (edge.from) != nullptr : before.contains (edge);
    };

    auto ways = waysOf (next);
    for (const auto& [edge, delay] : delays)  // a lane that no longer waits still gives what it holds
        if (edge.kind == Edge::Kind::source && lanes.contains (edge.from))
            ways.try_emplace (edge, 0);

    ByEdge<std::shared_ptr<Delay>> kept;
    for (const auto& [edge, samples] : ways)
    {
        if (const auto found = delayOf (edge))
            kept[edge] = found->length() == samples
                             ? found
                             : std::make_shared<Delay> (samples, options.sampleRate, found->memory());
        else if (samples > 0)
            kept[edge] =
                std::make_shared<Delay> (samples, options.sampleRate, isOld (edge) ? Delay::direct() : nullptr);
    }
    delays = std::move (kept);
}

void Desk::updateBanks()
{
    std::vector<std::shared_ptr<Bank>> next;
    for (const auto& ids : layout)
    {
        std::vector<std::shared_ptr<Lane>> members;
        for (const auto& id : ids)
            members.push_back (lanes.at (id).what);

        const auto same =
            std::find_if (banks.begin(), banks.end(), [&] (const auto& bank) { return bank->all() == members; });
        next.push_back (same != banks.end() ? *same : std::make_shared<Bank> (std::move (members), options.sampleRate));
    }
    banks = std::move (next);
}
}  // namespace amp::engine
