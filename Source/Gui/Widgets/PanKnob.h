#pragma once
#include "Gui/Widgets/ValueControl.h"

namespace amp::gui
{
/** A pan, -100..100, as a knob whose arc grows from the centre. Drag up or right for right. */
class PanKnob : public ValueControl
{
public:
    explicit PanKnob (const juce::String& title);

    void paint (juce::Graphics&) override;
};
} // namespace amp::gui
