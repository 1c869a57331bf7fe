#pragma once
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
/** Draws the decibel marks beside a fader, at the heights that its law gives them.
    @param travel  what the fader's cap moves along, in the painting component. */
void drawDecibelScale (juce::Graphics&, const LookAndFeel&, juce::Rectangle<float> travel, float left, float width);
} // namespace amp::gui
