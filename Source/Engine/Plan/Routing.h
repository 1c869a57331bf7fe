#pragma once
#include "Core/Result.h"
#include "Engine/Plan/Plan.h"

#include <map>

namespace amp::engine
{
/** What a bus or the master adds up: one strip's output, or one of its sends, late by `delay` samples. */
struct FeedPlan
{
    std::string from;
    Tap tap = Tap::post;
    bool isSend = false;
    int delay = 0;  ///< samples; aligns what arrives early with what arrives last

    bool operator== (const FeedPlan&) const = default;
};

/** Who feeds whom, resolved from a sorted plan. */
struct Routing
{
    std::vector<std::string> busOrder;                   ///< buses, each after those that feed it
    std::map<std::string, std::vector<FeedPlan>> feeds;  ///< by bus id and "master", in model order
    std::map<std::string, int> latencies;                ///< by strip id: samples from the session's time to its meter
    int latency = 0;                                     ///< samples at the master's meter

    bool operator== (const Routing&) const = default;
};

/** Checks a plan and resolves it. A pure function.

    @returns an Error at "mixer.<id>" if an id is used twice, a destination does not exist or is a lane, or buses feed
   each other in a circle.
*/
Result<Routing> route (const Plan&);
}  // namespace amp::engine
