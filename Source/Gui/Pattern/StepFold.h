#pragma once
#include "Gui/Pattern/StepPen.h"

namespace amp::gui
{
/** The 256 steps of the selected track as 16 bars of 16 steps, so that repetition and drift are seen at once. Thread: message. */
class StepFold : public juce::Component
{
public:
    explicit StepFold (PatternBoard&);

    void advance();

    juce::Rectangle<int> areaOf (int step) const;

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override { repaint(); }
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    static constexpr int side = 16, labelWidth = 48, headHeight = 20;

private:
    int cell() const;
    std::optional<int> stepAt (juce::Point<int>) const;

    PatternBoard& board;
    std::unique_ptr<StepPen> pen;
    juce::Point<int> pressed;
    int shownStep = -1;
};
} // namespace amp::gui
