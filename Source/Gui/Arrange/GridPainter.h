#pragma once
#include "Gui/Arrange/TimelineView.h"
#include "Gui/Theme/Theme.h"
#include "Gui/Time/TimeFormat.h"

namespace amp::gui
{
/** Draws the vertical lines of the time grid: bars, beats and parts of beats, or seconds, as far as they have room. */
void paintGrid (juce::Graphics&, const Theme&, const TimeFormat&, const TimelineView&, juce::Rectangle<int> dirty);
} // namespace amp::gui
