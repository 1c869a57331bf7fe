#pragma once
#include "Gui/Frame/Shell.h"

namespace amp::gui
{
// One function a page or group of pages; each adds nothing where what it sets is not there.
void addAudioPages (Shell&); // Audio, MIDI
void addConnectionsPage (Shell&);
void addDisplayPage (Shell&);
void addKeyboardPage (Shell&);
void addFilesPage (Shell&);
} // namespace amp::gui
