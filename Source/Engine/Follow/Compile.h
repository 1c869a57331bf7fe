#pragma once
#include "Engine/Follow/Inserts.h"
#include "Engine/Plan/Plan.h"
#include "Model/Snapshot.h"

namespace amp::engine
{
/** The plan of a session: a lane for each track, a bus for each group, aux bus, effect return and track of type aux.
    A vca is no strip. What leads nowhere plays into the master. An effect that is not known is left out.
    sampleRate: Hz; latencies depend on it. A pure function. Thread: any. */
Plan compile (const NodePtr& root, double sampleRate);

/** The same for who has looked at the session already. */
Plan compile (const NodePtr& root, const MixerIndex&, const InsertSources&);
}  // namespace amp::engine
