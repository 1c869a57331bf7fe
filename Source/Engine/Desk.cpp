#include "Engine/Desk.h"

#include <set>

namespace amp::engine
{
namespace
{
/** True if a strip can go on as it is: what its sound passes through is the same. */
bool isSameChain (const StripPlan& a, const StripPlan& b)
{
    return a.channels == b.channels && a.inserts == b.inserts;
}

std::unique_ptr<const Programme> silence()
{
    return std::make_unique<const Programme> (Programme { nullptr, std::make_shared<const Schedule>() });
}
}  // namespace

Desk::Desk (Telemetry& shown, const Options& how) : telemetry (shown), options (how), playing (silence())
{
    [[maybe_unused]] const auto started = play (Plan(), [this] (const Desk&) {
        Schedule empty;
        empty.sampleRate = options.sampleRate;
        return empty;
    });
    jassert (started.ok());
}

Desk::~Desk() = default;

Result<> Desk::play (Plan next, const std::function<Schedule (const Desk&)>& fill)
{
    next.sort();
    auto routed = route (next);
    if (! routed)
        return routed.error();

    if (next == current && playing.latest().generation != nullptr)
    {
        play (fill (*this));
        return {};
    }

    updateInserts (next);
    updateLanes (next);
    updateBuses (next);
    updateSends (next);
    updateDelays (*routed);
    layout = placeLanes (layout, next, options.lanesPerBank);
    updateBanks();

    current = std::move (next);
    routes = std::move (*routed);
    auto schedule = std::make_shared<const Schedule> (fill (*this));
    playing.publish (std::make_unique<const Programme> (Programme { build(), std::move (schedule) }));
    return {};
}

void Desk::play (Schedule next)
{
    auto schedule = std::make_shared<const Schedule> (std::move (next));
    playing.publish (
        std::make_unique<const Programme> (Programme { playing.latest().generation, std::move (schedule) }));
}

void Desk::updateInserts (const Plan& next)
{
    std::map<std::string, std::shared_ptr<Insert>> kept;
    const auto keepOrMake = [&] (const StripPlan& strip) {
        for (const auto& insert : strip.inserts)
        {
            if (const auto found = inserts.find (insert.id); found != inserts.end())
                kept[insert.id] = found->second;
            else if (options.inserts != nullptr)
                if (auto made = options.inserts->make (insert))
                {
                    made->prepare (options.sampleRate);
                    kept[insert.id] = std::move (made);
                }
        }
    };

    for (const auto& lane : next.lanes)
        keepOrMake (lane);
    for (const auto& bus : next.buses)
        keepOrMake (bus);
    keepOrMake (next.master);
    inserts = std::move (kept);
}

std::vector<std::shared_ptr<Insert>> Desk::chainOf (const StripPlan& strip) const
{
    std::vector<std::shared_ptr<Insert>> chain;
    for (const auto& insert : strip.inserts)
        if (const auto found = inserts.find (insert.id); found != inserts.end())
            chain.push_back (found->second);
    return chain;
}

void Desk::updateLanes (const Plan& next)
{
    std::erase_if (lanes, [&] (const auto& entry) { return next.lane (entry.first) == nullptr; });

    for (const auto& plan : next.lanes)
    {
        auto& [lane, made] = lanes[plan.id];
        if (lane == nullptr || ! isSameChain (made, plan))
        {
            const auto slot = lane != nullptr ? lane->slot : freeSlot();
            lane = std::make_shared<Lane> (
                slot, plan.channels, telemetry.meter (plan.shownId()), chainOf (plan), options.sampleRate);
        }
        made = plan;
    }
}

size_t Desk::freeSlot() const
{
    std::set<size_t> taken;
    for (const auto& [id, built] : lanes)
        if (built.what != nullptr)
            taken.insert (built.what->slot);

    size_t slot = 0;
    for (const auto used : taken)
        if (used == slot)
            ++slot;
    return slot;
}

void Desk::updateBuses (const Plan& next)
{
    std::erase_if (
        buses, [&] (const auto& entry) { return entry.first != next.master.id && next.bus (entry.first) == nullptr; });

    const auto keepOrMake = [&] (const StripPlan& plan) {
        auto& [strip, made] = buses[plan.id];
        if (strip == nullptr || ! isSameChain (made, plan))
            strip = std::make_shared<Strip> (
                telemetry.meter (plan.shownId()), plan.channels, chainOf (plan), options.sampleRate);
        made = plan;
    };

    for (const auto& plan : next.buses)
        keepOrMake (plan);
    keepOrMake (next.master);
}

void Desk::updateSends (const Plan& next)
{
    std::map<Edge, std::shared_ptr<Send>> kept;
    for (const auto* group : { &next.lanes, &next.buses })
        for (const auto& strip : *group)
            for (const auto& send : strip.sends)
            {
                const Edge edge { strip.id, send.to, true };
                const auto found = sends.find (edge);
                kept[edge] = found != sends.end() ? found->second : std::make_shared<Send> (options.sampleRate);
            }
    sends = std::move (kept);
}

void Desk::updateDelays (const Routing& next)
{
    std::map<Edge, std::shared_ptr<Delay>> kept;
    for (const auto& [to, feeds] : next.feeds)
        for (const auto& feed : feeds)
            if (feed.delay > 0)
            {
                const Edge edge { feed.from, to, feed.isSend };
                const auto found = delays.find (edge);
                const auto fits = found != delays.end() && found->second->length() == feed.delay;
                kept[edge] = fits ? found->second : std::make_shared<Delay> (feed.delay);
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

Feed Desk::makeFeed (const FeedPlan& plan, const std::string& to) const
{
    const Edge edge { plan.from, to, plan.isSend };
    const auto send = sends.find (edge);
    const auto delay = delays.find (edge);
    return {
        stripOf (plan.from), plan.tap, plan.isSend ? send->second : nullptr, plan.delay > 0 ? delay->second : nullptr
    };
}

std::shared_ptr<Generation> Desk::build() const
{
    auto order = routes.busOrder;
    order.push_back (current.master.id);

    std::vector<Generation::BusTurn> turns;
    for (const auto& id : order)
    {
        std::vector<Feed> feeds;
        std::vector<size_t> after;
        if (const auto found = routes.feeds.find (id); found != routes.feeds.end())
            for (const auto& feed : found->second)
            {
                feeds.push_back (makeFeed (feed, id));
                const auto earlier = std::find (order.begin(), order.end(), feed.from);
                if (earlier != order.end())
                    after.push_back (static_cast<size_t> (earlier - order.begin()));
            }
        turns.push_back ({ std::make_unique<Bus> (buses.at (id).what, std::move (feeds)), std::move (after) });
    }

    return std::make_shared<Generation> (
        banks, std::move (turns), buses.at (current.master.id).what, options.sampleRate);
}

std::optional<size_t> Desk::slotOf (const std::string& laneId) const
{
    const auto found = lanes.find (laneId);
    return found != lanes.end() ? std::optional (found->second.what->slot) : std::nullopt;
}

std::shared_ptr<Strip> Desk::stripOf (const std::string& stripId) const
{
    if (const auto found = lanes.find (stripId); found != lanes.end())
        return { found->second.what, &found->second.what->strip };
    if (const auto found = buses.find (stripId); found != buses.end())
        return found->second.what;
    return nullptr;
}

StripControls* Desk::controlsOf (const std::string& stripId) const
{
    const auto strip = stripOf (stripId);
    return strip != nullptr ? &strip->controls : nullptr;
}

SendControls* Desk::sendOf (const std::string& stripId, const std::string& busId) const
{
    const auto found = sends.find ({ stripId, busId, true });
    return found != sends.end() ? &found->second->controls : nullptr;
}

int64_t Desk::brokenQuanta() const
{
    int64_t sum = 0;
    for (const auto& [id, built] : lanes)
        sum += built.what->strip.brokenQuanta();
    for (const auto& [id, built] : buses)
        sum += built.what->brokenQuanta();
    return sum;
}

int64_t Desk::missingReads() const
{
    int64_t sum = 0;
    for (const auto& [id, built] : lanes)
        sum += built.what->player.missingReads();
    return sum;
}
}  // namespace amp::engine
