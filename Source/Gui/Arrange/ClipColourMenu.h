#pragma once
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The sixteen colours as a menu, with a swatch each; what is chosen is given to a function as "#RRGGBB". */
juce::PopupMenu colourMenu (juce::Colour current, const std::function<void (const juce::String&)>& choose);

/** The same for the selected clips, and that of their track. */
juce::PopupMenu clipColourMenu (Workspace&, const ClipItem&);
} // namespace amp::gui
