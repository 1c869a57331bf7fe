#pragma once
#include "Gui/Pattern/PatternBoard.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
/** How one cell of a grid of steps looks. */
struct CellLook
{
    bool isBeat = false, isBar = false; // the first step of one
    bool isCursor = false, isPlaying = false, isSilent = false;
    bool isHeld = false; // an edit that waits: outlined
};

/** Paints a cell: its ground, and its event as high as it is loud, where it really sounds.
    @param event  nullptr for none; `stepSeconds` turns its offset into pixels. */
void paintCell (juce::Graphics&, const Theme&, juce::Rectangle<int>, juce::Colour, const StepEvent* event, double stepSeconds, const CellLook&);

/** True if a step of a row is not as the session has it: it waits to be applied. */
bool isHeldStep (const PatternBoard&, const PatternRow&, int step);

/** How long a step is, in seconds. */
double stepSeconds (const PatternBoard&);
} // namespace amp::gui
