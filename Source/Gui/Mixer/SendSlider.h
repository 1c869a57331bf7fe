#pragma once
#include "Gui/Widgets/ValueControl.h"
#include "Gui/Workspace/Strips.h"

namespace amp::gui
{
/** The level of one send, as a thin bar over the name of where it goes. A double-click types it; the right button, or E, opens
    its pan and the rest; P takes it before the fader or behind it; Backspace removes it. */
class SendSlider : public ValueControl
{
public:
    SendSlider();

    std::function<void()> onOpen, onTogglePre, onRemove;

    /** Names the send; the value is set apart. */
    void show (const juce::String& strip, const SendItem&);

    void paint (juce::Graphics&) override;
    void mouseDown (const juce::MouseEvent&) override;
    bool keyPressed (const juce::KeyPress&) override;

    static constexpr int height = 24;

protected:
    double dragAmount (juce::Point<float> delta) const override { return delta.x; }
    void doubleClicked (juce::Point<int>) override { beginEntry(); }

private:
    juce::String name;
    bool isPre = false;
};
} // namespace amp::gui
