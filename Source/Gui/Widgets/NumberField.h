#pragma once
#include "Gui/Theme/Fonts.h"
#include "Gui/Widgets/ValueControl.h"

namespace amp::gui
{
/** A number that is dragged, or typed after a double-click; below it a caption if it has one. */
class NumberField : public ValueControl
{
public:
    NumberField (const juce::String& title, Range, ValueFormat, TextStyle = TextStyle::number, const juce::String& caption = {});

    void setJustification (juce::Justification j) { justification = j; }
    void paint (juce::Graphics&) override;

protected:
    void doubleClicked (juce::Point<int>) override { beginEntry(); }

private:
    TextStyle style;
    juce::String caption;
    juce::Justification justification { juce::Justification::centred };
};
} // namespace amp::gui
