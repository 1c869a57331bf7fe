#pragma once
#include "Gui/Arrange/LaneDrag.h"

namespace amp::gui
{
/** Selects a range of time on the tracks that are dragged over. With Shift the range that is selected grows. */
class RangeDrag : public LaneDrag
{
public:
    RangeDrag (Workspace&, const LanePoint& start);

    void moveTo (const LanePoint&) override;
    void finish() override;
    std::optional<Mark> mark() const override;
    juce::String hint() const override;

private:
    double gridTime (const LanePoint&) const;

    Workspace& workspace;
    double anchor, end;
    int firstRow, lastRow;
    const int startRow;
};

/** Makes a track sound one of its takes where it is dragged over; a press without a drag chooses the whole clip under it. */
class TakeSwipe : public LaneDrag
{
public:
    TakeSwipe (Workspace&, const LanePoint& start, const SubLane&);

    void moveTo (const LanePoint&) override;
    void finish() override;
    std::optional<Mark> mark() const override;
    juce::String hint() const override { return "Let the track sound " + lane.name + " here"; }

private:
    double gridTime (const LanePoint&) const;

    Workspace& workspace;
    const SubLane lane;
    const juce::String track;
    const int top;
    double anchor, end;
    bool isClick = true;
};

/** Draws the gain along a clip, freehand. The points are thinned to what can be heard and seen. */
class GainPencil : public LaneDrag
{
public:
    GainPencil (Workspace&, const ClipItem&, int row, juce::Rectangle<int> area, double pixelsPerSecond, const LanePoint& start);

    void moveTo (const LanePoint&) override;
    void finish() override;
    const Previews& previews() const override { return shown; }
    juce::String hint() const override;

private:
    Workspace& workspace;
    const ClipItem original;
    const juce::Rectangle<int> area;
    const double leastStep; // seconds between two points
    std::vector<juce::Point<double>> drawn;
    double latest = 0; // decibels
    Previews shown;
};

/** Draws a pattern clip on an empty lane: a bar, or as long as it is dragged. It plays the first scene, or the live loop. */
class ClipPencil : public LaneDrag
{
public:
    ClipPencil (Workspace&, const LanePoint& start);

    void moveTo (const LanePoint&) override;
    void finish() override;
    std::optional<Mark> mark() const override;
    juce::String hint() const override;

private:
    Workspace& workspace;
    const double start;
    const int row;
    double end;
};
} // namespace amp::gui
