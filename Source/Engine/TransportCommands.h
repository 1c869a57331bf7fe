#pragma once
#include "Commands/Registry.h"
#include "Core/AutomationControl.h"
#include "Core/TransportControl.h"

namespace amp::engine
{
/** The verbs of the transport: transport.play, .pause, .stop, .toggle, .locate, .toStart, .toEnd. Loop and metronome
   are the document's. The control must outlive the registry. Thread: message. */
void addTransportCommands (Registry&, TransportControl&);

/** automation.resume: lets suspended lanes play again. Likewise. */
void addAutomationControlCommands (Registry&, AutomationControl&);
}  // namespace amp::engine
