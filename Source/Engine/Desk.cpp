#include "Engine/Desk.h"

namespace amp::engine
{
namespace
{
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

std::shared_ptr<Insert> Desk::insertOf (const std::string& insertId) const
{
    const auto found = inserts.find (insertId);
    return found != inserts.end() ? found->second.what : nullptr;
}

Strip* Desk::findStrip (const std::string& stripId) const
{
    if (const auto found = lanes.find (stripId); found != lanes.end())
        return &found->second.what->strip;
    const auto found = buses.find (stripId);
    return found != buses.end() ? found->second.what.get() : nullptr;
}

StripControls* Desk::controlsOf (const std::string& stripId) const
{
    auto* const strip = findStrip (stripId);
    return strip != nullptr ? &strip->controls : nullptr;
}

std::shared_ptr<Send>
Desk::sendShared (const std::string& stripId, const std::string& busId, const std::string& sendId) const
{
    const auto found = sends.find ({ stripId, busId, Edge::Kind::send, sendId });
    return found != sends.end() ? found->second : nullptr;
}

SendControls* Desk::sendOf (const std::string& stripId, const std::string& busId, const std::string& sendId) const
{
    const auto found = sends.find ({ stripId, busId, Edge::Kind::send, sendId });
    return found != sends.end() ? &found->second->controls : nullptr;
}

void Desk::followLoudness()
{
    const auto follow = [this] (const StripPlan& plan, bool isWanted) {
        auto* const strip = findStrip (plan.id);
        if (strip != nullptr && strip->isLoudnessWatched() != isWanted)
            strip->watchLoudness (
                isWanted ? std::make_shared<LoudnessTap> (telemetry.loudness (plan.shownId()), options.sampleRate)
                         : nullptr);
    };
    for (const auto* group : { &current.lanes, &current.buses })
        for (const auto& plan : *group)
            follow (plan, telemetry.isWatched (plan.shownId()));
    follow (current.master, true);
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
