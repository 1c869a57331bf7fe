#pragma once
#include "Core/Result.h"
#include "Engine/Plan/Routing.h"

namespace amp::engine
{
/** True if a strip is rendered after the banks, in its turn: a bus, or a lane that listens to another strip. */
bool isMixed (const Plan&, const std::string& id);

/** The strips that are rendered after the banks, each after those that it needs: what feeds it, and what it listens to.
    routing: with feeds and keys, without delays. A pure function.
    @returns an Error that names the strips of a circle. */
Result<std::vector<std::string>> orderMix (const Plan&, const Routing&);
}  // namespace amp::engine
