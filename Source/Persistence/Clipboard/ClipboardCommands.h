#pragma once
#include "Commands/Registry.h"

namespace amp
{
/** Cut, copy and paste of clips, of ranges of time and of automation, through the slots of the session's clipboard; the latest slot
    is the first. Thread: message. */
void addClipboardCommands (Registry&);
} // namespace amp
