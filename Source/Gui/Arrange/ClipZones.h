#pragma once
#include "Gui/Arrange/TimelineView.h"
#include "Gui/Workspace/Arrangement.h"

namespace amp::gui
{
/** What of a clip lies under the pointer. */
enum class ClipZone
{
    none,
    body,      // drag: move
    startEdge, // drag: trim
    endEdge,
    loopEdge,  // the upper half of the end: drag to repeat
    fadeIn,    // drag: the length of the fade
    fadeOut,
    gain       // the line across the body: drag up and down
};

/** Where a clip stands in the lanes. @param top, height  of its row, in the same coordinates. Thread: any. */
juce::Rectangle<int> clipArea (const ClipItem&, const TimelineView&, int top, int height);

/** The grip of a fade: below the header strip, where the fade reaches full level; empty where the clip is too small for one. */
juce::Rectangle<int> fadeGrip (const ClipItem&, const TimelineView&, juce::Rectangle<int> area, ClipZone fade);

/** The height of a gain on a clip, and the gain of a height; decibels from -60 (the lower edge) to +12 (below the header). */
float gainLine (double decibels, juce::Rectangle<int> area);
double gainAtLine (float y, juce::Rectangle<int> area);

/** True if a clip is large enough for its gain to be shown and taken hold of. */
bool hasGainLine (const ClipItem&, juce::Rectangle<int> area);

/** The zone of a point, as the select tool sees it. @param area  where the clip stands. */
ClipZone zoneAt (const ClipItem&, const TimelineView&, juce::Rectangle<int> area, juce::Point<int>);

/** What the pointer would do there, for the status bar. */
juce::String hintFor (ClipZone, const ClipItem&);

/** Parts of a hint with a dot between them. */
juce::String hintOf (std::initializer_list<const char*> parts);

/** The parts of a clip that are too small to be drawn or taken hold of. */
namespace clipSize
{
inline constexpr int leastWidth = 3, leastLabelWidth = 24, leastBodyHeight = 20, leastWaveHeight = 12, leastFadeHeight = 40,
                     edgeWidth = 6, gripSize = 10, gainReach = 3, leastGainWidth = 48;
} // namespace clipSize
} // namespace amp::gui
