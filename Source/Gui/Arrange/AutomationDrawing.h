#pragma once
#include "Gui/Arrange/TimelineView.h"
#include "Gui/Theme/Fonts.h"
#include "Gui/Theme/Theme.h"
#include "Gui/Workspace/Arrangement.h"

namespace amp::gui
{
/** The curve of a parameter below its track: where its values stand, and how it is drawn. */
struct AutomationDrawing
{
    const SubLane& lane;
    juce::Rectangle<int> area; // of the lane, from the left edge of the timeline
    const TimelineView& view;
    double rest;               // the value of the control, where there are no points

    float yOf (double value) const;
    double valueAt (float y) const;

    /** The value of the curve at a time, or that of the control. */
    double at (double seconds) const;
    juce::Point<float> placeOf (const AutomationPoint&) const;

    /** The point under a position, or nullptr. */
    const AutomationPoint* pointAt (juce::Point<float>) const;

    /** True if the position lies on the curve. */
    bool isOnCurve (juce::Point<float>) const;

    /** The segment at a time: its first point, or nullptr before the first and after the last. */
    const AutomationPoint* segmentAt (double seconds) const;

    void paint (juce::Graphics&, const Theme&, juce::Rectangle<int> dirty, const std::set<uint32_t>& chosen) const;
};
} // namespace amp::gui
