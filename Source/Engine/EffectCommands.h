#pragma once
#include "Commands/Registry.h"

namespace amp::engine
{
/** The verbs of effect chains: effect.add, .remove, .move, .bypass, .enable, .wet, .parameter. Thread: message. */
void addEffectCommands (Registry&);
}  // namespace amp::engine
