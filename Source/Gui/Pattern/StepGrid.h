#pragma once
#include "Gui/Pattern/StepPen.h"

namespace amp::gui
{
/** The steps of all tracks in rows, under a ruler of bars. One opaque component that paints what is in sight.

    Keys: StepKeys.h. Ctrl+wheel shows more or fewer steps, Shift+wheel moves along, the wheel up and down. Thread: message.
*/
class StepGrid : public juce::Component
{
public:
    explicit StepGrid (PatternBoard&);

    /** Paints again what the board has become. */
    void refresh() { repaint(); }

    /** Moves the playhead. */
    void advance();

    /** How far the rows are scrolled, pixels; the headers follow it. */
    int scrollY() const { return top; }
    void scrollTo (int y);
    std::function<void()> onScroll;

    int stepWidth() const { return std::max (2, getWidth() / board.visibleSteps); }

    /** The area of a step of a row. */
    juce::Rectangle<int> areaOf (int row, int step) const;

    static constexpr int rulerHeight = 24, rowHeight = 40;

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    void mouseExit (const juce::MouseEvent&) override { board.workspace.hint ({}); }
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint(); }
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    void paintRuler (juce::Graphics&);
    int stepAt (int x) const { return juce::jlimit (0, pattern::stepsPerLoop - 1, board.firstStep + x / stepWidth()); }
    int rowAt (int y) const;

    PatternBoard& board;
    std::unique_ptr<StepPen> pen;
    juce::Point<int> pressed;
    int top = 0, shownStep = -1;
};

/** The steps that can be in sight at once. */
inline constexpr int stepZooms[] { 16, 32, 64, 128, 256 };
} // namespace amp::gui
