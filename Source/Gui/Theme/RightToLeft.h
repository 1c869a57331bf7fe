#pragma once
#include <juce_core/juce_core.h>

namespace amp::gui
{
/** A line as it is drawn from the left, glyph by glyph: what runs from right to left is turned round, with its brackets mirrored and
    its numbers as they are, and Arabic letters are given the form that joins them to their neighbours (Unicode's presentation forms
    B; vowel signs are left out, since no glyph could be placed above another). Text of other scripts comes back as it was. JUCE 7
    draws glyphs in the order of their characters and knows neither. A pure function. */
juce::String inDrawingOrder (const juce::String&);
} // namespace amp::gui
