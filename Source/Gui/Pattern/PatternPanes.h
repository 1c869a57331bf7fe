#pragma once
#include "Gui/Frame/Shell.h"

namespace amp::gui
{
/** Adds the pattern view, and its actions to the Pattern menu. Thread: message. */
void addPatternPanes (Shell&);
} // namespace amp::gui
