#pragma once
#include "Gui/Theme/LookAndFeel.h"
#include "Versioning/Changemap/Changemap.h"

/** How what differs is drawn: never by colour alone. Added is solid, removed hollow and dashed, changed hatched at 45 degrees,
    moved a frame with an arrow. Thread: message. */
namespace amp::gui
{
const DiffColours& diffColours (const Theme&, versions::Sign);

/** A stretch in which something differs. @param strength  0..1, how much of what lies below it hides. */
void paintBand (juce::Graphics&, const Theme&, versions::Sign, juce::Rectangle<float>, float strength);

/** The sign of a difference, in a small square. */
void paintSign (juce::Graphics&, const LookAndFeel&, versions::Sign, juce::Rectangle<float>);
} // namespace amp::gui
