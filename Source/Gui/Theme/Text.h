#pragma once
#include "Gui/Theme/Fonts.h"

namespace amp::gui
{
/** A piece of text that one font can draw. */
struct TextRun
{
    juce::String text;
    juce::Font font;
};

/** Cuts a string, in the order in which it is drawn, where the embedded face lacks a character: other scripts are drawn by an installed system face, what nobody
    has becomes U+FFFD, so that it is seen to be missing. */
std::vector<TextRun> splitIntoRuns (const Fonts&, TextStyle, const juce::String&);

/** Draws one line in the current colour, with an ellipsis where it does not fit, whatever the script. Thread: message. */
void drawText (juce::Graphics&, const Fonts&, TextStyle, const juce::String&, juce::Rectangle<float>, juce::Justification);

/** The width of a line, in logical pixels. */
float textWidth (const Fonts&, TextStyle, const juce::String&);
} // namespace amp::gui
