#include "Gui/Widgets/NumberField.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
NumberField::NumberField (const juce::String& title, Range r, ValueFormat f, TextStyle textStyle, const juce::String& text)
    : ValueControl (title, r, std::move (f)), style (textStyle), caption (text)
{
}

void NumberField::paint (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    auto area        = getLocalBounds().toFloat();

    if (isMouseOver() || isDragging())
    {
        g.setColour (look.theme().raised);
        g.fillRoundedRectangle (area, size::buttonRadius);
    }
    if (caption.isNotEmpty())
    {
        g.setColour (look.theme().textSecondary);
        drawText (g, look.fonts(), TextStyle::clipLabel, caption, area.removeFromBottom (15.0f).reduced (2.0f, 0.0f), justification);
    }
    g.setColour (isEnabled() ? look.theme().textStrong : look.theme().textDisabled);
    drawText (g, look.fonts(), style, format().text (value()), area.reduced (2.0f, 0.0f), justification);

    if (hasKeyboardFocus (false))
        drawFocusRing (g, look.theme(), getLocalBounds().toFloat());
}
} // namespace amp::gui
