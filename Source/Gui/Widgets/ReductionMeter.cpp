#include "Gui/Widgets/ReductionMeter.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Theme/MeterColours.h"
#include "Gui/Widgets/TextValue.h"

namespace amp::gui
{
ReductionMeter::ReductionMeter (const juce::String& title)
{
    setTitle (title);
}

int ReductionMeter::pixels() const
{
    return juce::roundToInt (std::min (shown / range, 1.0) * getHeight());
}

void ReductionMeter::advance (double seconds, float decibels)
{
    constexpr auto fall = 20.0; // dB a second
    const auto before   = pixels();
    shown               = std::max (static_cast<double> (decibels), shown - fall * seconds);
    shown               = shown < 0.05 ? 0.0 : shown;
    if (const auto after = pixels(); after != before)
        repaint (0, std::min (before, after), getWidth(), std::abs (after - before));
}

void ReductionMeter::paint (juce::Graphics& g)
{
    g.fillAll (LookAndFeel::of (*this).theme().meterWell);
    g.setColour (aurora.gainReduction);
    g.fillRect (0, 0, getWidth(), pixels());
}

std::unique_ptr<juce::AccessibilityHandler> ReductionMeter::createAccessibilityHandler()
{
    return readOnlyText (*this, [this] { return shown > 0.0 ? "-" + juce::String (shown, 1) + " dB" : juce::String ("none"); });
}
} // namespace amp::gui
