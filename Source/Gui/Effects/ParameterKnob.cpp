#include "Gui/Effects/ParameterKnob.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
/** The format of a control that moves from 0 to 1. */
ValueFormat formatOf (const ParameterDescription& p)
{
    const auto text = [p] (double place) { return parameterText (p, valueAt (p, place)); };
    return { text, text, [p] (const juce::String& typed, double place) -> Result<double> {
                const auto value = parseParameter (p, typed, valueAt (p, place));
                return value ? Result<double> (placeOf (p, *value)) : value.error();
            } };
}

double stepOf (const ParameterDescription& p) { return p.scale == ParameterDescription::Scale::whole ? 1.0 / std::max (1.0, p.max - p.min) : 0.01; }
} // namespace

ParameterKnob::ParameterKnob (const ParameterDescription& p, const juce::String& owner)
    : ValueControl (juce::String (p.name) + " of " + owner, { 0.0, 1.0, placeOf (p, p.defaultValue), stepOf (p) }, formatOf (p)), parameter (p)
{
    setTooltip (juce::String (p.name) + "  (double-click: " + parameterText (p, p.defaultValue) + ", Return: type, Shift: fine)");
}

void ParameterKnob::showValue (double next)
{
    if (! isDragging()) // a whole number jumps where the hand goes evenly
        setValue (placeOf (parameter, next));
}

void ParameterKnob::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();
    const auto name   = area.removeFromTop (15.0f);
    const auto number = area.removeFromBottom (15.0f);
    const auto side   = std::min (area.getWidth(), area.getHeight());
    const auto face   = area.withSizeKeepingCentre (side, side).reduced (2.0f);
    const auto centre = face.getCentre();
    const auto radius = face.getWidth() / 2;
    constexpr auto most = 0.75f * juce::MathConstants<float>::pi;
    const auto angleAt  = [] (double place) { return static_cast<float> (place * 2.0 - 1.0) * most; };
    const auto isBipolar = parameter.min < 0.0 && parameter.max > 0.0;
    const auto from      = isBipolar ? angleAt (placeOf (parameter, 0.0)) : -most, to = angleAt (value());

    juce::Path track, arc;
    track.addCentredArc (centre.x, centre.y, radius - 1.5f, radius - 1.5f, 0.0f, -most, most, true);
    arc.addCentredArc (centre.x, centre.y, radius - 1.5f, radius - 1.5f, 0.0f, from, to, true);
    g.setColour (theme.raised);
    g.fillEllipse (face.reduced (4.0f));
    g.setColour (theme.isDark ? theme.well : theme.borderSubtle);
    g.strokePath (track, juce::PathStrokeType (3.0f));
    g.setColour (isEnabled() ? theme.accent : theme.textDisabled);
    g.strokePath (arc, juce::PathStrokeType (3.0f));
    g.setColour (isEnabled() ? theme.textStrong : theme.textDisabled);
    g.drawLine ({ centre.getPointOnCircumference (radius * 0.3f, to), centre.getPointOnCircumference (radius - 5.0f, to) }, 2.0f);

    g.setColour (isEnabled() ? theme.textSecondary : theme.textDisabled);
    drawText (g, look.fonts(), TextStyle::clipLabel, parameter.name, name, juce::Justification::centred);
    g.setColour (isEnabled() ? theme.textPrimary : theme.textDisabled);
    drawText (g, look.fonts(), TextStyle::smallNumber, format().text (value()), number, juce::Justification::centred);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat());
}
} // namespace amp::gui
