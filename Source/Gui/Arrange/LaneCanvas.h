#pragma once
#include "Gui/Arrange/ClipDrag.h"
#include "Gui/Arrange/ClipPainter.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** The lanes with their clips, grid and playhead: one opaque component that paints from the arrangement's index, so that its
    cost follows what is visible and not the session.

    A click selects; a drag moves the selected clips (Alt: without snapping); an edge trims; Escape cancels.
    Thread: message.
*/
class LaneCanvas : public juce::Component
{
public:
    LaneCanvas (Workspace&, TimelineView&);

    /** Shows the arrangement and the view as they are now. */
    void refresh();

    /** Moves the playhead; repaints only the columns it leaves and enters. */
    void showPlayhead (double seconds);

    /** The wheel scrolls and zooms the timeline, which is not ours alone. */
    std::function<void (const juce::MouseEvent&, const juce::MouseWheelDetails&)> onWheel;

    bool isDragging() const { return drag != nullptr; }
    void cancelDrag();

    /** The clip at a point, or nullptr. */
    const ClipItem* clipAt (juce::Point<int>) const;

    /** Where a clip of a row is drawn. */
    juce::Rectangle<int> areaOf (const ClipItem&, int row) const;

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override { workspace.hint ({}); }
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint(); }
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    static constexpr int edgeWidth = 6, dragThreshold = 4;

private:
    void paintGrid (juce::Graphics&, juce::Rectangle<int> dirty);
    void paintRow (juce::Graphics&, int row, juce::Rectangle<int> dirty);
    void paintPreviews (juce::Graphics&, juce::Rectangle<int> dirty);
    void paintPlayhead (juce::Graphics&);
    void paintEmpty (juce::Graphics&);

    int rowAt (int y) const;
    int topOf (int row) const;
    ClipDrag::Part partAt (const ClipItem&, juce::Point<int>) const;
    void showMenu (const ClipItem*, juce::Point<int>);
    void selectNeighbour (int direction);
    void selectRow (int direction);
    juce::Rectangle<int> playheadArea (int x) const { return { x - 2, 0, 4, getHeight() }; }

    Workspace& workspace;
    TimelineView& view;
    ClipPainter painter;
    std::unique_ptr<ClipDrag> drag;
    juce::String pressedClip;
    int playheadX = -100;
    double playheadSeconds = 0;
};
} // namespace amp::gui
