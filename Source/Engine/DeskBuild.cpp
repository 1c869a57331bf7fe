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

/** Where in a generation the strips have their turns: lanes in banks, the others in the mix. */
struct Desk::Places
{
    std::unordered_map<std::string_view, size_t> turns, banks;  // by strip id

    /** The turns or banks of so many strips, each once. */
    static std::vector<size_t> of (std::span<const std::string> strips,
                                   const std::unordered_map<std::string_view, size_t>& places)
    {
        std::vector<size_t> found;
        for (const auto& strip : strips)
            if (const auto place = places.find (strip); place != places.end())
                found.push_back (place->second);
        std::sort (found.begin(), found.end());
        found.erase (std::unique (found.begin(), found.end()), found.end());
        return found;
    }
};

/** The strips that a strip adds up, in their order, and then those that it listens to. */
std::vector<std::string> Desk::heardBy (const std::string& id) const
{
    std::vector<std::string> heard;
    if (const auto feeds = routes.feeds.find (id); feeds != routes.feeds.end())
        for (const auto& feed : feeds->second)
            heard.push_back (feed.from);
    if (const auto keys = routes.keys.find (id); keys != routes.keys.end())
        for (const auto& route : keys->second)
            heard.push_back (route.key.from);
    return heard;
}

Generation::MixTurn Desk::makeTurn (const std::string& id, const Places& places) const
{
    const auto heard = heardBy (id);
    Generation::MixTurn turn { nullptr, Places::of (heard, places.turns), Places::of (heard, places.banks) };
    if (const auto lane = lanes.find (id); lane != lanes.end())
    {
        turn.part = std::make_unique<KeyedLane> (lane->second.what, delayOf (sourceEdge (id)), keysOf (id));
        return turn;
    }

    auto feeds = feedsOf (id);
    const auto count = feeds.size();
    const auto isInBank = [&] (const std::string& strip) { return places.banks.contains (strip); };
    const auto first = static_cast<size_t> (
        std::find_if_not (heard.begin(), heard.begin() + static_cast<std::ptrdiff_t> (count), isInBank) -
        heard.begin());
    auto bus = std::make_unique<Bus> (buses.at (id).what, std::move (feeds), keysOf (id));
    constexpr size_t worthATurn = 16;  // feeds
    for (size_t end = worthATurn; end <= first; end += worthATurn)
        turn.heads.push_back ({ std::make_unique<BusHead> (*bus, end),
                                Places::of (std::span (heard).subspan (end - worthATurn, worthATurn), places.banks) });
    // What the heads add, the bus itself does not read: those tracks may go on before it has its turn.
    turn.afterBanks = Places::of (std::span (heard).subspan (turn.heads.size() * worthATurn), places.banks);
    turn.part = std::move (bus);
    return turn;
}

std::shared_ptr<Generation> Desk::build() const
{
    auto order = routes.mixOrder;
    for (const auto& output : current.outputs)
        order.push_back (output.id);
    order.push_back (current.master.id);

    Places places;
    for (size_t i = 0; i < order.size(); ++i)
        places.turns.emplace (order[i], i);
    for (size_t bank = 0; bank < layout.size(); ++bank)
        for (const auto& lane : layout[bank])
            places.banks.emplace (lane, bank);
    std::vector<Generation::MixTurn> turns;
    for (const auto& id : order)
        turns.push_back (makeTurn (id, places));

    std::vector<Generation::Output> outputs;
    for (const auto& output : current.outputs)
        if (const auto pair = hardware::pairOf (output.id))
            outputs.push_back ({ buses.at (output.id).what, *pair });

    return std::make_shared<Generation> (
        banks, std::move (turns), buses.at (current.master.id).what, std::move (outputs), options.sampleRate);
}
}  // namespace amp::engine
