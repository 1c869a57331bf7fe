#include "Gui/Shell/LoudnessReadout.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto readingsPerSecond = 4.0;
constexpr auto inaudible         = -70.0; // LUFS: below it nothing is music

juce::String figure (double lufs) { return lufs > inaudible ? juce::String (lufs, 1) : juce::String ("-inf"); }
} // namespace

LoudnessReadout::LoudnessReadout (Telemetry& telemetry) : juce::Button ("Loudness of the master"), loudness (telemetry.loudness (Telemetry::master))
{
    setTitle ("Loudness of the master");
    setTooltip ("Loudness of the master over 3 s, and since the last reset, in LUFS; click to reset");
    loudness.watch();
    advance (1.0);
}

LoudnessReadout::~LoudnessReadout()
{
    loudness.unwatch();
}

void LoudnessReadout::advance (double seconds)
{
    sinceReading += seconds;
    if (sinceReading < 1.0 / readingsPerSecond)
        return;
    sinceReading       = 0.0;
    const auto reading = loudness.reading.load();
    const auto next    = "S " + figure (reading.shortTerm) + "  I " + figure (reading.integrated) + " LUFS";
    if (std::exchange (shown, next) == next)
        return;
    setDescription (next);
    repaint();
}

void LoudnessReadout::paintButton (juce::Graphics& g, bool isOver, bool)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    const auto area   = getLocalBounds().toFloat();
    if (isOver)
    {
        g.setColour (theme.raised);
        g.fillRoundedRectangle (area, size::buttonRadius);
    }
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::smallNumber, shown, area.reduced (4.0f, 0.0f), juce::Justification::centred);
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, area);
}
} // namespace amp::gui
