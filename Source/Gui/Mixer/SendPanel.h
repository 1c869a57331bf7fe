#pragma once
#include "Gui/Widgets/LampButton.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/PanKnob.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** How one send is taken: level, pan, before or after the fader. Thread: message. */
class SendPanel : public juce::Component
{
public:
    SendPanel (Workspace&, const StripItem&, const juce::String& target);

    std::function<void()> onClose;

    void paint (juce::Graphics&) override;
    void resized() override;

    static constexpr int width = 248, height = 132;

private:
    void read();

    Workspace& workspace;
    const juce::String strip, target, title;
    NumberField level, panValue;
    PanKnob pan;
    LampButton pre;
    juce::TextButton remove { "Remove" };
};
} // namespace amp::gui
