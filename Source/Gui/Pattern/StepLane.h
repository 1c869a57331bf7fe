#pragma once
#include "Gui/Pattern/PatternBoard.h"

namespace amp::gui
{
/** One value of the events of the selected track, under the rows and in line with their steps: stems that are dragged. Dragging
    across draws; a drag is one undo step. Keys: left and right go to the event before and after, up and down change it.
    Thread: message. */
class StepLane : public juce::Component
{
public:
    enum class Kind { velocity, gate, note, offset };

    StepLane (PatternBoard&, Kind);

    static juce::String nameOf (Kind);

    /** The range that is drawn: "0..100 %". */
    static juce::String rangeOf (Kind);

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint(); }
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    static constexpr int height = 72;

private:
    int stepWidth() const { return std::max (2, getWidth() / board.visibleSteps); }
    double shareOf (const StepEvent&) const;
    void draw (juce::Point<int>);
    void set (const StepEvent&, double share);
    void walk (int direction);

    PatternBoard& board;
    const Kind kind;
    Gesture gesture = 0;
    juce::Point<int> latest;
};
} // namespace amp::gui
