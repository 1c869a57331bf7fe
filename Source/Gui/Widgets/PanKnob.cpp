#include "Gui/Widgets/PanKnob.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
PanKnob::PanKnob (const juce::String& title) : ValueControl (title, { -100.0, 100.0, 0.0, 1.0 }, panFormat()) {}

void PanKnob::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto side   = static_cast<float> (std::min (getWidth(), getHeight()));
    const auto face   = getLocalBounds().toFloat().withSizeKeepingCentre (side, side).reduced (2.0f);
    const auto centre = face.getCentre();
    const auto radius = face.getWidth() / 2;
    const auto angle  = static_cast<float> (value() / 100.0 * 0.75 * juce::MathConstants<double>::pi);

    g.setColour (theme.raised);
    g.fillEllipse (face);
    g.setColour (theme.borderControl);
    g.drawEllipse (face.reduced (0.5f), 1.0f);

    if (value() != 0.0)
    {
        juce::Path arc;
        arc.addCentredArc (centre.x, centre.y, radius - 1.0f, radius - 1.0f, 0.0f, 0.0f, angle, true);
        g.setColour (theme.accent);
        g.strokePath (arc, juce::PathStrokeType (2.5f));
    }
    g.setColour (theme.textStrong);
    g.drawLine ({ centre.getPointOnCircumference (radius * 0.25f, angle), centre.getPointOnCircumference (radius - 4.0f, angle) }, 2.0f);

    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat(), side / 2);
}
} // namespace amp::gui
