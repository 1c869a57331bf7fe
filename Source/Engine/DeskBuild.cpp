// How a desk makes a generation of graphs from its plan and what it owns.
#include "Engine/Desk.h"

namespace amp::engine
{
Desk::Edge Desk::edgeOf (const FeedPlan& feed, const std::string& to)
{
    return { feed.from, to, feed.isSend ? Edge::Kind::send : Edge::Kind::output, feed.id };
}

Desk::Edge Desk::edgeOf (const KeyRoute& route, const std::string& to)
{
    return { route.key.from, to, Edge::Kind::key, route.key.insert + "/" + std::to_string (route.key.input) };
}

Desk::Edge Desk::sourceEdge (const std::string& lane)
{
    return { lane, lane, Edge::Kind::source, {} };
}

std::shared_ptr<Delay> Desk::delayOf (const Edge& edge) const
{
    const auto found = delays.find (edge);
    return found != delays.end() ? found->second : nullptr;
}

Feed Desk::makeFeed (const FeedPlan& plan, const std::string& to) const
{
    const auto edge = edgeOf (plan, to);
    const auto send = sends.find (edge);
    return { stripOf (plan.from), plan.tap, plan.isSend ? send->second : nullptr, delayOf (edge) };
}

std::vector<Feed> Desk::feedsOf (const std::string& to) const
{
    std::vector<Feed> feeds;
    if (const auto found = routes.feeds.find (to); found != routes.feeds.end())
        for (const auto& feed : found->second)
            feeds.push_back (makeFeed (feed, to));
    return feeds;
}

std::vector<KeyFeed> Desk::keysOf (const std::string& to) const
{
    std::vector<KeyFeed> feeds;
    if (const auto found = routes.keys.find (to); found != routes.keys.end())
        for (const auto& route : found->second)
            if (auto insert = insertOf (route.key.insert))
                feeds.push_back ({ stripOf (route.key.from),
                                   route.key.tap,
                                   delayOf (edgeOf (route, to)),
                                   std::move (insert),
                                   static_cast<size_t> (route.key.input) });
    return feeds;
}

std::unique_ptr<Part> Desk::makePart (const std::string& id) const
{
    if (const auto lane = lanes.find (id); lane != lanes.end())
        return std::make_unique<KeyedLane> (lane->second.what, delayOf (sourceEdge (id)), keysOf (id));
    return std::make_unique<Bus> (buses.at (id).what, feedsOf (id), keysOf (id));
}

std::vector<size_t> Desk::turnsBefore (const std::string& id, const std::vector<std::string>& order) const
{
    std::vector<size_t> before;
    const auto add = [&] (const std::string& from) {
        if (const auto found = std::find (order.begin(), order.end(), from); found != order.end())
            before.push_back (static_cast<size_t> (found - order.begin()));
    };
    if (const auto feeds = routes.feeds.find (id); feeds != routes.feeds.end())
        for (const auto& feed : feeds->second)
            add (feed.from);
    if (const auto keys = routes.keys.find (id); keys != routes.keys.end())
        for (const auto& route : keys->second)
            add (route.key.from);

    std::sort (before.begin(), before.end());
    before.erase (std::unique (before.begin(), before.end()), before.end());
    return before;
}

std::shared_ptr<Generation> Desk::build() const
{
    auto order = routes.mixOrder;
    for (const auto& output : current.outputs)
        order.push_back (output.id);
    order.push_back (current.master.id);

    std::vector<Generation::MixTurn> turns;
    for (const auto& id : order)
        turns.push_back ({ makePart (id), turnsBefore (id, order) });

    std::vector<Generation::Output> outputs;
    for (const auto& output : current.outputs)
        if (const auto pair = hardware::pairOf (output.id))
            outputs.push_back ({ buses.at (output.id).what, *pair });

    return std::make_shared<Generation> (
        banks, std::move (turns), buses.at (current.master.id).what, std::move (outputs), options.sampleRate);
}
}  // namespace amp::engine
