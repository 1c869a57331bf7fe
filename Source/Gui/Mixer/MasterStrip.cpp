#include "Gui/Mixer/MasterStrip.h"

#include "Gui/Mixer/MeterMode.h"
#include "Gui/Mixer/MixerScale.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
namespace
{
constexpr auto titleRow = 32, peakRow = 22, leastFader = 150, lowSpectrum = 84, highSpectrum = 110, mostInserts = 3;
} // namespace

MasterStrip::MasterStrip (const MixerTools& tools)
    : workspace (tools.workspace), loudness (tools.workspace), spectrum (tools.workspace, "Spectrum of the master"), inserts (tools), sections (tools),
      pan ("Balance of the master"), panValue ("Balance of the master as a number", pan.range(), panFormat()),
      mute (LetterButton::Kind::mute, "Mute the master"), fader ("Volume of the master", Fader::Orientation::upright),
      meter ("Level of the master", LevelMeter::Orientation::upright), reduction ("Gain reduction of the master"),
      level ("Volume of the master in decibels", fader.range(), faderFormat())
{
    setTitle ("Master");
    setOpaque (true);
    setFocusContainerType (FocusContainerType::focusContainer);
    const auto volume  = [] { return Binding { "mixer.volume", { { "id", "master" } }, "volume" }; };
    const auto panning = [] { return Binding { "mixer.pan", { { "id", "master" } }, "pan" }; };
    bind (fader, workspace, volume);
    bind (level, workspace, volume);
    bind (pan, workspace, panning);
    bind (panValue, workspace, panning);
    fader.setTooltip ("Volume of the master  (double-click: 0 dB, Shift: fine)");
    mute.onClick      = [this] { workspace.run ("mixer.mute", { { "id", "master" }, { "muted", mute.getToggleState() } }); };
    meter.onClearClip = [this] { workspace.levels.clearClip (Telemetry::master); };
    spectrum.watch (Telemetry::master);
    for (auto* part : std::initializer_list<juce::Component*> { &loudness, &spectrum, &inserts, &sections, &pan, &panValue, &mute, &fader, &meter, &reduction, &level })
        addAndMakeVisible (part);
    refresh();
}

void MasterStrip::refresh()
{
    const auto& item = workspace.strips().master();
    if (const auto rows = std::min (mostInserts, static_cast<int> (item.inserts.size()) + 1); std::exchange (rowsOfInserts, rows) != rows)
        resized();
    inserts.show (item);
    sections.show (item);
    pan.setValue (item.pan);
    panValue.setValue (item.pan);
    fader.setValue (item.volume);
    level.setValue (item.volume);
    mute.setToggleState (item.muted, juce::dontSendNotification);
}

void MasterStrip::advance (double seconds)
{
    auto& telemetry = workspace.services.telemetry;
    meter.advance (seconds, inMode (meterModeOf (workspace), workspace.levels.of (Telemetry::master), telemetry, Telemetry::master));
    const auto& shown = telemetry.meter (Telemetry::master);
    reduction.advance (seconds, std::max (shown.reduction (Reduction::compressor), shown.reduction (Reduction::limiter)));
    if (loudness.isVisible())
        loudness.advance();
    if (spectrum.isVisible())
        spectrum.advance (seconds);

    const auto hold = meter.holdDecibels();
    const auto text = meter.isClipped() ? juce::String ("CLIP") : hold <= MeterBallistics::floor ? juce::String ("-inf") : juce::String (hold, 1);
    if (std::exchange (peakText, text) != text)
        repaint (peakAt);
}

void MasterStrip::resized()
{
    auto area = getLocalBounds().reduced (12, 0).withTrimmedTop (titleRow + 4);
    peakAt    = area.removeFromTop (peakRow);
    area.removeFromTop (4);

    // From the least needed to the most: the fader keeps its travel.
    auto room = area.getHeight() - leastFader;
    const auto fits = [&] (juce::Component& part, int height, int gap) {
        const auto isShown = room >= height + gap;
        part.setVisible (isShown);
        if (! isShown)
            return;
        room -= height + gap;
        part.setBounds (area.removeFromTop (height));
        area.removeFromTop (gap);
    };
    fits (inserts, rowsOfInserts * InsertSlot::height, 6);
    fits (sections, SectionBar::rowHeight, 6);
    fits (loudness, LoudnessView::height, 8);
    fits (spectrum, room >= highSpectrum + 8 ? highSpectrum : lowSpectrum, 8);

    auto side = area.removeFromRight (80);
    side.removeFromTop (6);
    auto panning = side.removeFromTop (50);
    mute.setBounds (panning.removeFromRight (size::smallButton).withSizeKeepingCentre (size::smallButton, size::smallButton).translated (0, -8));
    pan.setBounds (panning.removeFromTop (34).withSizeKeepingCentre (34, 34));
    panValue.setBounds (panning.withSizeKeepingCentre (48, 16));
    // The number stands below its fader where that is long, beside it where it is short.
    const auto isLow = area.getHeight() < 200;
    level.setBounds (isLow ? side.withTrimmedTop (6).removeFromTop (22).withSizeKeepingCentre (64, 22) : area.removeFromBottom (32).removeFromTop (22).removeFromLeft (64));
    if (isLow)
        area.removeFromBottom (8);
    fader.setBounds (area.removeFromLeft (40));
    const auto travel = Fader::travel (fader.getBounds().toFloat()).toNearestInt();
    meter.setBounds (area.withTrimmedLeft (48).withWidth (40).withTop (travel.getY() - 10).withBottom (travel.getBottom()));
    reduction.setBounds (meter.getX() - 7, meter.getY() + 10, 4, meter.getHeight() - 10);
}

void MasterStrip::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.accent);
    g.fillRect (0, 0, getWidth(), 4);

    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::label, "MASTER", getLocalBounds().reduced (12, 0).withTrimmedTop (8).removeFromTop (24).toFloat(), juce::Justification::centredLeft);

    const auto row = peakAt.toFloat();
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, "Peak", row, juce::Justification::centredLeft);
    g.setColour (peakText == "CLIP" ? theme.dangerText : theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::number, peakText == "CLIP" ? peakText : peakText + " dB", row, juce::Justification::centredRight);

    drawDecibelScale (g, look, Fader::travel (fader.getBounds().toFloat()), static_cast<float> (fader.getRight()) + 2.0f, 38.0f);
}
} // namespace amp::gui
