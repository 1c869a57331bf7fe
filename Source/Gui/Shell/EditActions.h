#pragma once
#include "Gui/Shell/Actions.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The actions on the session: undo, clips, tracks and playing, on what is selected. The workspace must outlive them.
    Thread: message. */
void addEditActions (Actions&, Workspace&);
void addTrackActions (Actions&, Workspace&);
void addTransportActions (Actions&, Workspace&);
} // namespace amp::gui
