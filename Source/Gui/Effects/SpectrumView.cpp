#include "Gui/Effects/SpectrumView.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Theme/MeterColours.h"
#include "Gui/Widgets/TextValue.h"

namespace amp::gui
{
void drawFrequencyGrid (juce::Graphics& g, const juce::Component& component, juce::Rectangle<float> area)
{
    const auto& look = LookAndFeel::of (component);
    for (const auto frequency : { 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10000.0 })
    {
        const auto x        = area.getX() + area.getWidth() * static_cast<float> (LiveSpectrum::placeOf (frequency));
        const auto isDecade = frequency == 100.0 || frequency == 1000.0 || frequency == 10000.0;
        g.setColour (nordDark.gridBar.withAlpha (isDecade ? 0.9f : 0.45f));
        g.fillRect (x, area.getY(), 1.0f, area.getHeight());
        if (isDecade || area.getWidth() > 360.0f)
        {
            const auto name = frequency >= 1000.0 ? juce::String (frequency / 1000.0, 0) + "k" : juce::String (frequency, 0);
            g.setColour (nordDark.textSecondary);
            drawText (g, look.fonts(), TextStyle::scale, name, { x + 3.0f, area.getBottom() - 13.0f, 30.0f, 12.0f }, juce::Justification::centredLeft);
        }
    }
}

SpectrumView::SpectrumView (Workspace& w, const juce::String& title) : spectrum (w.services.telemetry)
{
    setTitle (title);
    setOpaque (true);
}

void SpectrumView::advance (double seconds)
{
    if (spectrum.advance (seconds))
        repaint();
}

void SpectrumView::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    const auto area   = getLocalBounds().toFloat();
    g.fillAll (theme.meterWell);
    drawFrequencyGrid (g, *this, area);
    const auto outline = spectrum.outline (area.withTrimmedTop (2.0f));
    g.setColour (nordDark.accent.withAlpha (0.35f));
    g.fillPath (outline);
    g.setColour (nordDark.accent);
    g.strokePath (outline, juce::PathStrokeType (1.0f));
}

std::unique_ptr<juce::AccessibilityHandler> SpectrumView::createAccessibilityHandler()
{
    return readOnlyText (*this, [this] {
        return juce::String (spectrum.levelAt (100.0), 0) + " dB at 100 Hz, " + juce::String (spectrum.levelAt (1000.0), 0) + " dB at 1 kHz, " +
               juce::String (spectrum.levelAt (10000.0), 0) + " dB at 10 kHz";
    });
}
} // namespace amp::gui
