#pragma once
#include "Gui/Arrange/LaneDrag.h"

/** What a drag does that takes hold of no clip. */
namespace amp::gui
{
/** Selects the clips that a box touches, besides those that were selected before it if it adds. */
class RubberBand : public LaneDrag
{
public:
    RubberBand (Workspace&, const LanePoint& start, bool adds);

    void moveTo (const LanePoint&) override;
    void finish() override {}
    void cancel() override { workspace.selectClips (before); }
    std::optional<Mark> mark() const override { return box; }

private:
    Workspace& workspace;
    const LanePoint start;
    const std::set<juce::String> before;
    const bool adds;
    std::optional<Mark> box;
};

/** Cuts all clips that a vertical line crosses; a press without a drag cuts one. With Alt the line crosses every track. */
class CutLine : public LaneDrag
{
public:
    CutLine (Workspace&, const LanePoint& start);

    void moveTo (const LanePoint&) override;
    void finish() override;
    std::optional<Mark> mark() const override;
    juce::String hint() const override;

private:
    Workspace& workspace;
    const double seconds;
    int firstRow, lastRow;
    const int startRow;
};

/** Zooms to the range of time that is dragged over; a press without a drag zooms in, with Alt out. */
class ZoomBox : public LaneDrag
{
public:
    ZoomBox (TimelineScroll&, const LanePoint& start, int contentHeight);

    void moveTo (const LanePoint&) override;
    void finish() override;
    std::optional<Mark> mark() const override { return box; }

private:
    TimelineScroll& scroll;
    const LanePoint start;
    const int height;
    std::optional<Mark> box;
};

/** Drags the timeline itself. */
class HandDrag : public LaneDrag
{
public:
    HandDrag (TimelineScroll& s, const LanePoint& start) : scroll (s), original (s.view()), from (start.pixel) {}

    void moveTo (const LanePoint&) override;
    void finish() override {}
    void cancel() override { scroll.show (original); }

private:
    TimelineScroll& scroll;
    const TimelineView original;
    const juce::Point<float> from;
};
} // namespace amp::gui
