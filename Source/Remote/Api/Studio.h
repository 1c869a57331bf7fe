#pragma once
#include "Commands/Registry.h"
#include "Core/Telemetry.h"
#include "Core/TransportControl.h"
#include "Pattern/Apply/Performance.h"
#include "Remote/Api/Assets.h"
#include "Remote/Http/EventFeed.h"
#include "Remote/Send/Outputs.h"

namespace amp::remote
{
/** What the remote API acts on: one open session and what plays it. All of it outlives the API. */
struct Studio
{
    Session& session;
    const Registry& registry;
    pattern::Performance& performance;
    TransportControl& transport;
    Telemetry& telemetry;
    Outputs& outputs;
    Assets& assets;
    EventFeed& feed;
    std::string version;  ///< of the program
};

/** Where the loop is: absolute and in the loop. */
struct LoopPosition
{
    int64_t absolute = 0;
    int step = 0, bar = 0, beat = 0;
};
LoopPosition positionOf (const Studio&);

/** "playing", "paused" or "stopped". */
const char* stateOf (const Studio&);

/** Quarter notes a minute, at the playhead. */
double bpmOf (const Studio&);
}  // namespace amp::remote
