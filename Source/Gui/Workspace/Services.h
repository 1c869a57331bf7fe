#pragma once
#include "Commands/Registry.h"
#include "Core/Telemetry.h"
#include "Core/TransportControl.h"
#include "Gui/Workspace/Documents.h"
#include "Gui/Workspace/Waveforms.h"

namespace amp::gui
{
/** What one open session's window works with. All of it outlives the window. */
struct Services
{
    Session& session;
    const Registry& registry;
    Telemetry& telemetry;
    TransportControl& transport;
    Documents& documents;
    Waveforms& waveforms;
};
} // namespace amp::gui
