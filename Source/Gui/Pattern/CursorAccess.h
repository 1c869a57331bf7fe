#pragma once
#include "Gui/Pattern/PatternBoard.h"

namespace amp::gui
{
/** What assistive technology sees of a grid of steps: a table whose value is the step under the cursor, and whose press sets it or
    takes it away. */
std::unique_ptr<juce::AccessibilityHandler> makeCursorAccess (juce::Component&, PatternBoard&);

/** Says that the cursor stands elsewhere, or on something else. */
void announceCursor (juce::Component&);
} // namespace amp::gui
