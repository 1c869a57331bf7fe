#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** A small button with a short text that lights while it is on. A click toggles; the owner sets what is on. The right
    button, or E, opens what stands behind it. Thread: message. */
class LampButton : public juce::Button
{
public:
    /** @param title  for accessibility: "Gate of Drums". */
    LampButton (const juce::String& text, const juce::String& title);

    std::function<void()> onOpen;

    void paintButton (juce::Graphics&, bool isOver, bool isDown) override;
    void mouseDown (const juce::MouseEvent&) override;
    void mouseUp (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;

private:
    const juce::String text;
};
} // namespace amp::gui
