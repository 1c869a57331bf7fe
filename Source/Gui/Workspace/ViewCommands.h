#pragma once
#include "Commands/Registry.h"

namespace amp::gui
{
/** Adds the commands that change how a session is shown: they are saved with it and are no undo steps. They need no window.
    Thread: message. */
void addViewCommands (Registry&);

/** Those of them that are about the timeline; addViewCommands() adds them too. */
void addTimelineViewCommands (Registry&);

/** Those of them that open, close and resize the parts of the window; addViewCommands() adds them too. */
void addLayoutCommands (Registry&);
} // namespace amp::gui
