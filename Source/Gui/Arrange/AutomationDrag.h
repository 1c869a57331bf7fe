#pragma once
#include "Gui/Arrange/AutomationDrawing.h"
#include "Gui/Arrange/LaneDrag.h"

namespace amp::gui
{
/** The ids of points as commands take them. */
juce::Array<juce::var> pointIds (const std::set<uint32_t>&);

/** Moves points of an automation lane: those that are chosen, or both ends of a segment. Shift keeps the time, Ctrl the value. */
class PointDrag : public LaneDrag
{
public:
    PointDrag (Workspace&, const AutomationDrawing&, std::set<uint32_t> points, const LanePoint& start);

    void moveTo (const LanePoint&) override;
    void finish() override;
    const SubLane* curve() const override { return &shown; }
    juce::String hint() const override;

private:
    Workspace& workspace;
    const SubLane original;
    const juce::Rectangle<int> area;
    const TimelineView view;
    const std::set<uint32_t> moved;
    const double grabbedAt, grabbedValue;
    double by = 0, valueBy = 0;
    SubLane shown;
};

/** Bends a segment: up is early, down is late, back in the middle a line. */
class SegmentBend : public LaneDrag
{
public:
    SegmentBend (Workspace&, const SubLane&, uint32_t point, const LanePoint& start);

    void moveTo (const LanePoint&) override;
    void finish() override;
    const SubLane* curve() const override { return &shown; }
    juce::String hint() const override { return "Curve: " + name; }

private:
    Workspace& workspace;
    const SubLane original;
    const uint32_t point;
    const float grabbedY;
    bool rises = true;
    juce::String name { "linear" };
    SubLane shown;
};

/** Draws a curve freehand; a press without a drag sets one point. */
class CurvePencil : public LaneDrag
{
public:
    CurvePencil (Workspace&, const AutomationDrawing&, const LanePoint& start);

    void moveTo (const LanePoint&) override;
    void finish() override;
    const SubLane* curve() const override { return &shown; }
    juce::String hint() const override;

private:
    Workspace& workspace;
    const SubLane original;
    const juce::Rectangle<int> area;
    const TimelineView view;
    std::map<double, double> drawn; // values by time
    double latest = 0;
    SubLane shown;
};
} // namespace amp::gui
