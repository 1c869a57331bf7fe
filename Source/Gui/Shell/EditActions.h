#pragma once
#include "Gui/Shell/Actions.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The actions on the session: undo, the clipboard, clips, time, tracks and playing, on what is selected. The workspace must outlive them.
    Thread: message. */
void addEditActions (Actions&, Workspace&);
void addClipActions (Actions&, Workspace&);
void addTrackActions (Actions&, Workspace&);
void addTransportActions (Actions&, Workspace&);
void addTimelineActions (Actions&, Workspace&);
} // namespace amp::gui
