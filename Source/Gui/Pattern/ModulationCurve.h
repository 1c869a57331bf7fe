#pragma once
#include "Gui/Pattern/PatternBoard.h"

namespace amp::gui
{
/** The 256 values of a modulation in line with the steps, -1 at the bottom and 1 at the top. Dragging draws; a drag is one undo step.
    Keys: up and down change the value under the cursor, left and right move it. Thread: message. */
class ModulationCurve : public juce::Component
{
public:
    explicit ModulationCurve (PatternBoard&);

    void show (const juce::String& track, const ModulationItem&, juce::Colour);

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent& e) override { draw (e.getPosition()); }
    void mouseUp (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint(); }
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    float valueAtCursor() const { return item.values[static_cast<size_t> (board.cursor)]; }

private:
    int stepWidth() const { return std::max (2, getWidth() / board.visibleSteps); }
    void draw (juce::Point<int>);
    void store (Gesture);

    PatternBoard& board;
    juce::String track;
    ModulationItem item;
    juce::Colour colour;
    Gesture gesture = 0;
    juce::Point<int> latest;
};
} // namespace amp::gui
