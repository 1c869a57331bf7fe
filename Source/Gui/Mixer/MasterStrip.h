#pragma once
#include "Gui/Widgets/Buttons.h"
#include "Gui/Widgets/Fader.h"
#include "Gui/Widgets/LevelMeter.h"
#include "Gui/Widgets/NumberField.h"
#include "Gui/Widgets/PanKnob.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The master: balance, mute, fader, level and its peak. Thread: message. */
class MasterStrip : public juce::Component
{
public:
    explicit MasterStrip (Workspace&);

    void refresh();
    void advance (double seconds);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    Workspace& workspace;
    PanKnob pan;
    NumberField panValue;
    LetterButton mute;
    Fader fader;
    LevelMeter meter;
    NumberField level;
    juce::String peakText { "-inf" };
};
} // namespace amp::gui
