#include "Gui/Mixer/SendSlider.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
SendSlider::SendSlider() : ValueControl ("Send", { 0.0, 100.0, 80.0, 1.0 }, faderFormat()) {}

void SendSlider::show (const juce::String& strip, const juce::String& target)
{
    if (std::exchange (name, target) != target)
        repaint();
    setTitle ("Send from " + strip + " to " + target);
    setTooltip ("Send to " + target + "  (double-click to type)");
}

void SendSlider::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();
    const auto bar    = area.removeFromTop (8.0f).withSizeKeepingCentre (area.getWidth(), 4.0f);

    g.setColour (theme.meterWell);
    g.fillRoundedRectangle (bar, 2.0f);
    g.setColour (theme.accent);
    g.fillRoundedRectangle (bar.withWidth (bar.getWidth() * static_cast<float> (proportion())), 2.0f);

    g.setColour (theme.textPrimary);
    const auto level = isMouseOverOrDragging() || hasKeyboardFocus (false) ? format().text (value()) : juce::String();
    drawText (g, look.fonts(), TextStyle::clipLabel, level.isEmpty() ? name : level, area, juce::Justification::centredLeft);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}
} // namespace amp::gui
