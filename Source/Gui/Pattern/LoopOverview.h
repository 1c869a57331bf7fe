#pragma once
#include "Gui/Pattern/PatternBoard.h"

namespace amp::gui
{
/** All tracks and all 256 steps at once, with a frame around what the rows show. A click or drag moves the frame; so do left and right.
    Thread: message. */
class LoopOverview : public juce::Component
{
public:
    explicit LoopOverview (PatternBoard&);

    void advance();

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent& e) override { showAt (e.x); }
    void mouseDrag (const juce::MouseEvent& e) override { showAt (e.x); }
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint(); }
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    double stepWidth() const { return static_cast<double> (getWidth()) / pattern::stepsPerLoop; }
    void showAt (int x);
    void showFrom (int step);

    PatternBoard& board;
    int shownStep = -1;
};
} // namespace amp::gui
