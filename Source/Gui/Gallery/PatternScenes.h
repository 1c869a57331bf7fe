#pragma once
#include "Gui/Gallery/Gallery.h"

namespace amp::gui
{
/** The pattern view: rows with held edits and a scene that waits, the fold, an empty one. */
void addPatternScenes (std::vector<Scene>&);
} // namespace amp::gui
