#pragma once
#include "Core/Result.h"
#include "Engine/Plan/Plan.h"

#include <unordered_map>

namespace amp::engine
{
/** What a bus, an output or the master adds up: one strip's output, or one of its sends, late by `delay` samples. */
struct FeedPlan
{
    std::string from;
    Tap tap = Tap::post;
    bool isSend = false;
    int delay = 0;      ///< samples; aligns what arrives early with what arrives last
    std::string id {};  ///< of the send, see SendPlan

    bool operator== (const FeedPlan&) const = default;
};

/** What an insert listens to, late by `delay` samples, so that it is in time with what the insert processes. */
struct KeyRoute
{
    KeyPlan key;
    int delay = 0;

    bool operator== (const KeyRoute&) const = default;
};

/** Who feeds whom, resolved from a sorted plan. */
struct Routing
{
    /** Buses and lanes with a side-chain, each after those that feed it or that it listens to. */
    std::vector<std::string> mixOrder;

    std::unordered_map<std::string, std::vector<FeedPlan>>
        feeds;                                                    ///< by id of bus, output and "master", in model order
    std::unordered_map<std::string, std::vector<KeyRoute>> keys;  ///< by id of the strip that listens
    std::unordered_map<std::string, int> sourceDelays;  ///< by id of a lane whose clips must wait for a side-chain
    std::unordered_map<std::string, int> latencies;     ///< by strip id: samples from the session's time to its meter
    int latency = 0;                                    ///< samples at the meters of the master and all outputs

    bool operator== (const Routing&) const = default;
};

/** Checks a plan and resolves it. A pure function.

    @returns an Error at "mixer.<id>" if an id is used twice, a destination does not exist or is a lane, a side-chain
   listens to nothing, or strips feed each other in a circle, by outputs, sends or side-chains; it then names the
   circle.
*/
Result<Routing> route (const Plan&);
}  // namespace amp::engine
