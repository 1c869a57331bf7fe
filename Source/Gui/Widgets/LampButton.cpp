#include "Gui/Widgets/LampButton.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
LampButton::LampButton (const juce::String& t, const juce::String& title) : juce::Button (title), text (t)
{
    setTitle (title);
    setTooltip (title);
    setClickingTogglesState (true);
}

void LampButton::paintButton (juce::Graphics& g, bool isOver, bool isDown)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto area   = getLocalBounds().toFloat();
    const auto isLit  = getToggleState();

    g.setColour (isLit ? theme.accentFill : isDown || isOver ? theme.hover : theme.raised);
    g.fillRoundedRectangle (area, size::clipRadius);
    if (isLit)
    {
        g.setColour (theme.accent);
        g.fillRect (area.withTop (area.getBottom() - 2.0f).reduced (3.0f, 0.0f)); // a bar: not by colour alone
    }
    g.setColour (isLit ? theme.onAccentFill : theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::label, text, getLocalBounds().toFloat(), juce::Justification::centred);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat(), size::clipRadius);
}

void LampButton::mouseDown (const juce::MouseEvent& e)
{
    if (e.mods.isPopupMenu())
    {
        if (onOpen != nullptr)
            onOpen();
        return;
    }
    juce::Button::mouseDown (e);
}

void LampButton::mouseUp (const juce::MouseEvent& e)
{
    if (! e.mods.isPopupMenu())
        juce::Button::mouseUp (e);
}

bool LampButton::keyPressed (const juce::KeyPress& key)
{
    if (onOpen != nullptr && (key == juce::KeyPress ('e') || key == juce::KeyPress ('E')))
        return onOpen(), true;
    return juce::Button::keyPressed (key);
}
} // namespace amp::gui
