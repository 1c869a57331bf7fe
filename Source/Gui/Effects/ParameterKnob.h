#pragma once
#include "Gui/Effects/ParameterFormat.h"
#include "Gui/Widgets/ValueControl.h"

namespace amp::gui
{
/** A parameter of an effect as a knob with its name above and its value below. As a ValueControl it moves from 0 to 1; showValue()
    and shownValue() are in the parameter's unit. Thread: message. */
class ParameterKnob : public ValueControl
{
public:
    /** @param owner  for the name that assistive technology reads: "Decay of Reverb". */
    ParameterKnob (const ParameterDescription&, const juce::String& owner);

    void showValue (double);
    double shownValue() const { return valueAt (parameter, value()); }
    const ParameterDescription& description() const { return parameter; }

    void paint (juce::Graphics&) override;

    static constexpr int width = 66, height = 64;

private:
    const ParameterDescription parameter;
};
} // namespace amp::gui
