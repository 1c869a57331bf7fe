#pragma once
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** A clip with its fades, in the inspector: the two handles at the top are dragged, and the curve is drawn as it sounds. The rows beside
    it do the same by keyboard. One drag is one undo step. Thread: message. */
class FadePicture : public juce::Component, public juce::SettableTooltipClient
{
public:
    explicit FadePicture (Workspace&);

    void show (const ClipItem&);

    /** Where a handle stands. */
    juce::Point<float> handle (bool isIn) const;

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseMove (const juce::MouseEvent&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    enum class Held { none, in, out };

    juce::Rectangle<float> body() const { return getLocalBounds().toFloat().reduced (6.0f, 10.0f); }
    Held heldAt (juce::Point<float>) const;
    void paintWave (juce::Graphics&, juce::Rectangle<float>, juce::Colour);
    void paintFade (juce::Graphics&, juce::Rectangle<float>, bool isIn);

    Workspace& workspace;
    ClipItem clip;
    Held held = Held::none;
    Gesture gesture = 0;
};
} // namespace amp::gui
