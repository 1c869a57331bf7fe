#pragma once
#include "Commands/Registry.h"

namespace amp
{
/** `field.set`: any single value of the session by its path, for what has no command of its own. Thread: message. */
void addFieldCommand (Registry&);
}  // namespace amp
