#pragma once
#include "Gui/Theme/Theme.h"

namespace amp::gui
{
/** The relative luminance of sRGB, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
double luminance (juce::Colour);

/** The contrast ratio of WCAG 2.2: 1 to 21. Text needs 4.5, graphics that carry meaning need 3. */
double contrast (juce::Colour, juce::Colour);

/** `share` of `a` and the rest of `b`, in sRGB; share: 0..1. */
juce::Colour mix (juce::Colour a, juce::Colour b, double share);
} // namespace amp::gui
