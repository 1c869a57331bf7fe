#pragma once
#include "Commands/Registry.h"

namespace amp::gui
{
/** Adds the commands that change how a session is shown: they are saved with it and are no undo steps. They need no window.
    Thread: message. */
void addViewCommands (Registry&);
} // namespace amp::gui
