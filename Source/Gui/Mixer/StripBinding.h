#pragma once
#include "Gui/Workspace/Bind.h"

/** Which command a strip's control runs: a mixer line has those of the pattern layer and their units, all others the mixer's. */
namespace amp::gui
{
Binding volumeOf (const StripItem&);
Binding panOf (const StripItem&);

/** Switches mute or solo of any strip, with what Ctrl and Alt add to it. */
void switchStrip (Workspace&, Workspace::StripSwitch, const StripItem&, bool on, juce::ModifierKeys);
} // namespace amp::gui
