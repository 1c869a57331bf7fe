#include "Gui/Mixer/LoudnessView.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Widgets/TextValue.h"

namespace amp::gui
{
namespace
{
constexpr auto lowest = -40.0, highest = 0.0; // LUFS, of the bars

struct Target
{
    double loudness;
    const char* name;
};
constexpr Target targets[] { { -14.0, "-14 LUFS, streaming" }, { -16.0, "-16 LUFS, podcasts" }, { -18.0, "-18 LUFS, audio books" },
                             { -23.0, "-23 LUFS, EBU R 128" }, { -24.0, "-24 LUFS, ATSC A/85" }, { -9.0, "-9 LUFS, club" } };

juce::String inTenths (double value) { return std::isfinite (value) ? juce::String (value, 1) : juce::String ("-inf"); }

float placeOf (double level) { return static_cast<float> (juce::jlimit (0.0, 1.0, (level - lowest) / (highest - lowest))); }
} // namespace

LoudnessView::LoudnessView (Workspace& w) : workspace (w), reset (Icon::refresh, "Measure the loudness anew", IconButton::Tone::plain), targetMenu ("Loudness target")
{
    setTitle ("Loudness of the master");
    reset.onClick = [this] { workspace.services.telemetry.loudness (Telemetry::master).reset(); };
    targetMenu.makeMenu = [this] {
        juce::PopupMenu menu;
        for (const auto& [loudness, name] : targets)
            menu.addItem (name, true, loudness == aim, [this, l = loudness] { setTarget (l); });
        return menu;
    };
    addAndMakeVisible (reset);
    addAndMakeVisible (targetMenu);
    setTarget (aim);
    shown = read();
}

void LoudnessView::setTarget (double loudness)
{
    aim = loudness;
    targetMenu.setText (juce::String (aim, 0) + " LUFS");
    repaint();
}

std::vector<LoudnessView::Row> LoudnessView::read()
{
    const auto now = workspace.services.telemetry.loudness (Telemetry::master).reading.load();
    momentary      = now.momentary;
    integrated     = now.integrated;
    correlation    = now.correlation;
    const auto tolerance = 1.0; // LU
    return { { "Integrated", inTenths (now.integrated) + " LUFS", std::isfinite (now.integrated) && now.integrated > aim + tolerance },
             { "Short-term", inTenths (now.shortTerm) + " LUFS" },
             { "Momentary", inTenths (now.momentary) + " LUFS" },
             { "Range", std::isfinite (now.range) ? (now.isRangeStable ? juce::String() : juce::String ("~")) + juce::String (now.range, 1) + " LU" : juce::String ("-") },
             { "True peak", inTenths (now.truePeakMax) + " dBTP", now.truePeakMax > -1.0 },
             { "Correlation", std::isfinite (now.correlation) ? (now.correlation >= 0.0 ? "+" : "") + juce::String (now.correlation, 2) : juce::String ("-"), now.correlation < 0.0 } };
}

void LoudnessView::advance()
{
    const auto before = momentary;
    auto now          = read();
    if (std::exchange (shown, now) != shown || before != momentary)
        repaint();
}

void LoudnessView::resized()
{
    auto top = getLocalBounds().removeFromTop (24);
    reset.setBounds (top.removeFromRight (24));
    targetMenu.setBounds (top.removeFromRight (90));
}

void LoudnessView::paintBar (juce::Graphics& g, juce::Rectangle<float> bar, double level)
{
    g.setColour (LookAndFeel::of (*this).theme().meterWell);
    g.fillRect (bar);
    const auto& zones = LookAndFeel::of (*this).meters().zones;
    g.setColour (level > aim + 1.0 ? zones[2].colour : level > aim - 2.0 ? zones[1].colour : zones[0].colour);
    g.fillRect (bar.withWidth (bar.getWidth() * (std::isfinite (level) ? placeOf (level) : 0.0f)));
}

void LoudnessView::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    auto area         = getLocalBounds().toFloat();

    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::label, "LOUDNESS", area.removeFromTop (24.0f), juce::Justification::centredLeft);
    area.removeFromTop (2.0f);
    for (const auto& row : shown)
    {
        const auto line = area.removeFromTop (rowHeight);
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::small, row.name, line, juce::Justification::centredLeft);
        g.setColour (row.isTooHigh ? theme.dangerText : theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::number, (row.isTooHigh ? "! " : "") + row.value, line, juce::Justification::centredRight);
    }

    area.removeFromTop (6.0f);
    const auto bars = area.removeFromTop (18.0f);
    paintBar (g, bars.withHeight (8.0f), momentary);
    paintBar (g, bars.withTrimmedTop (10.0f), integrated);
    g.setColour (theme.accent);
    g.fillRect (bars.getX() + bars.getWidth() * placeOf (aim) - 1.0f, bars.getY() - 2.0f, 2.0f, bars.getHeight() + 4.0f);

    area.removeFromTop (6.0f);
    const auto phase = area.removeFromTop (8.0f);
    g.setColour (theme.meterWell);
    g.fillRect (phase);
    g.setColour (theme.gridBar);
    g.fillRect (phase.getCentreX() - 0.5f, phase.getY(), 1.0f, phase.getHeight());
    if (std::isfinite (correlation))
    {
        g.setColour (correlation < 0.0 ? theme.dangerGraphic : theme.accent);
        const auto x = phase.getCentreX() + static_cast<float> (correlation) * phase.getWidth() / 2;
        g.fillRect (juce::Rectangle<float> (4.0f, phase.getHeight()).withCentre ({ juce::jlimit (phase.getX() + 2.0f, phase.getRight() - 2.0f, x), phase.getCentreY() }));
    }
}

std::unique_ptr<juce::AccessibilityHandler> LoudnessView::createAccessibilityHandler()
{
    return readOnlyText (*this, [this] {
        juce::StringArray parts;
        for (const auto& row : shown)
            parts.add (row.name + " " + row.value);
        return parts.joinIntoString (", ");
    });
}
} // namespace amp::gui
