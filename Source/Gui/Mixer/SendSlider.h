#pragma once
#include "Gui/Widgets/ValueControl.h"

namespace amp::gui
{
/** The level of one send, as a thin bar over the name of where it goes. A double-click types it. */
class SendSlider : public ValueControl
{
public:
    SendSlider();

    /** Names the send; the value is set apart. */
    void show (const juce::String& strip, const juce::String& target);

    void paint (juce::Graphics&) override;

    static constexpr int height = 24;

protected:
    double dragAmount (juce::Point<float> delta) const override { return delta.x; }
    void doubleClicked (juce::Point<int>) override { beginEntry(); }

private:
    juce::String name;
};
} // namespace amp::gui
