#pragma once
#include "Core/Telemetry.h"
#include "Model/Lookup.h"

namespace amp::engine
{
/** What the running engine answers for a runtime value of the session: mixer.channels.<id>.meters.*,
    mixer.master.meters.*, and of performance and system.systemLoad what is known here. Void for what cannot be measured now: silence, a
    loudness that nobody watches. Asking for a loudness of a channel has it measured from the next update on.

    @returns an Error for a path that leads to no such value. Thread: message. */
Result<juce::var> runtimeValue (const NodePtr& root, Telemetry&, const Path&);
}  // namespace amp::engine
