#include "Gui/Widgets/Fader.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
Fader::Fader (const juce::String& title, Orientation o)
    : ValueControl (title, { 0.0, 100.0, 80.0, 1.0 }, faderFormat()), orientation (o)
{
}

float Fader::yOf (double position, juce::Rectangle<float> travel)
{
    return travel.getBottom() - static_cast<float> (position / 100.0) * travel.getHeight();
}

double Fader::dragLength() const
{
    const auto along = orientation == Orientation::upright ? travel (getLocalBounds().toFloat()).getHeight() : static_cast<float> (getWidth());
    return std::max (200.0, static_cast<double> (along));
}

void Fader::paint (juce::Graphics& g)
{
    if (orientation == Orientation::upright)
        paintUpright (g);
    else
        paintLying (g);
}

void Fader::paintUpright (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto bounds = getLocalBounds().toFloat();
    const auto groove = travel (bounds).withSizeKeepingCentre (5.0f, bounds.getHeight() - 12.0f);
    g.setColour (theme.meterWell);
    g.fillRoundedRectangle (groove, 2.5f);

    const auto y   = yOf (value(), travel (bounds));
    const auto cap = juce::Rectangle<float> (capWidth, capHeight).withCentre ({ bounds.getCentreX(), y });
    g.setColour (theme.textPrimary);
    g.fillRoundedRectangle (cap, size::buttonRadius);
    g.setColour (theme.isDark ? theme.textStrong : theme.textSecondary);
    g.fillRoundedRectangle (cap.reduced (2.0f).withHeight (10.0f), 2.0f);
    g.setColour (theme.isDark ? theme.ink : theme.well);
    g.fillRect (juce::Rectangle<float> (capWidth - 6.0f, 2.0f).withCentre (cap.getCentre()));

    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, cap.expanded (3.0f));
}

void Fader::paintLying (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto bounds = getLocalBounds().toFloat().reduced (3.0f, 0.0f);
    paintGroove (g, bounds.withSizeKeepingCentre (bounds.getWidth(), 4.0f), { 6.0f, 14.0f });
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}
} // namespace amp::gui
