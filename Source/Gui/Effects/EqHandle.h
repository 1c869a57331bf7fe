#pragma once
#include "Gui/Effects/EqBands.h"

namespace amp::gui
{
/** The point of one band. Drag: frequency and gain, Shift finer; wheel or Page Up and Down: Q; arrows: frequency and gain;
    Delete or a double-click: back to 0 dB, away, or off; O: on and off; the right button or M: the menu. Thread: message. */
class EqHandle : public juce::Component, public juce::SettableTooltipClient
{
public:
    EqHandle();

    /** Where the picture puts what, and what it does: given by it. */
    std::function<juce::Point<double> (juce::Point<float>)> valueAt; // a point of the picture: Hz, dB
    std::function<void (double frequency, double gain, double q)> onChange;
    std::function<void()> onBegin, onEnd, onReset, onToggle, onMenu, onSelect;

    void show (const EqBand&, size_t number, bool isSelected);
    const EqBand& shown() const { return band; }
    juce::String text() const;

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseDrag (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    void mouseDoubleClick (const juce::MouseEvent&) override;
    void mouseWheelMove (const juce::MouseEvent&, const juce::MouseWheelDetails&) override;
    bool keyPressed (const juce::KeyPress&) override;
    void focusGained (FocusChangeType) override;
    void focusLost (FocusChangeType) override { repaint(); }
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    static constexpr int size = 22;

private:
    void change (double frequency, double gain, double q);
    void changeAtOnce (double frequency, double gain, double q);

    EqBand band;
    size_t number   = 0;
    bool isSelected = false, isDragging = false;
    juce::Point<double> grabbed; // Hz and dB under the pointer when it went down, or where Shift changed
    double startFrequency = 0, startGain = 0;
    bool wasFine = false;
};
} // namespace amp::gui
