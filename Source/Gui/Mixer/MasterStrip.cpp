#include "Gui/Mixer/MasterStrip.h"

#include "Gui/Mixer/MixerScale.h"
#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
namespace
{
constexpr auto peakRow = 22;
} // namespace

MasterStrip::MasterStrip (Workspace& w)
    : workspace (w), pan ("Balance of the master"), panValue ("Balance of the master as a number", pan.range(), panFormat()),
      mute (LetterButton::Kind::mute, "Mute the master"), fader ("Volume of the master", Fader::Orientation::upright),
      meter ("Level of the master", LevelMeter::Orientation::upright), level ("Volume of the master in decibels", fader.range(), faderFormat())
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
    for (auto* part : std::initializer_list<juce::Component*> { &pan, &panValue, &mute, &fader, &meter, &level })
        addAndMakeVisible (part);
    refresh();
}

void MasterStrip::refresh()
{
    const auto& item = workspace.strips().master();
    pan.setValue (item.pan);
    panValue.setValue (item.pan);
    fader.setValue (item.volume);
    level.setValue (item.volume);
    mute.setToggleState (item.muted, juce::dontSendNotification);
}

void MasterStrip::advance (double seconds)
{
    meter.advance (seconds, workspace.levels.of (Telemetry::master));
    const auto hold = meter.holdDecibels();
    const auto text = meter.isClipped() ? juce::String ("CLIP") : hold <= MeterBallistics::floor ? juce::String ("-inf") : juce::String (hold, 1);
    if (std::exchange (peakText, text) != text)
        repaint (0, 36, getWidth(), peakRow);
}

void MasterStrip::resized()
{
    auto area    = getLocalBounds().reduced (16, 0).withTrimmedTop (36 + peakRow + 8);
    auto panning = area.removeFromTop (50);
    pan.setBounds (panning.removeFromTop (34).removeFromLeft (36).withSizeKeepingCentre (34, 34));
    panValue.setBounds (panning.removeFromLeft (36).withSizeKeepingCentre (48, 16).withX (panning.getX() - 42));
    mute.setBounds (pan.getRight() + 20, pan.getY() + 5, size::smallButton, size::smallButton);

    area.removeFromTop (12);
    level.setBounds (area.removeFromBottom (34).removeFromTop (22).removeFromLeft (64));
    fader.setBounds (area.removeFromLeft (40));
    const auto travel = Fader::travel (fader.getBounds().toFloat()).toNearestInt();
    meter.setBounds (area.withTrimmedLeft (44).withWidth (38).withTop (travel.getY() - 10).withBottom (travel.getBottom()));
}

void MasterStrip::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    g.setColour (theme.accent);
    g.fillRect (0, 0, getWidth(), 4);

    auto area = getLocalBounds().toFloat().reduced (16.0f, 0.0f).withTrimmedTop (12.0f);
    g.setColour (theme.textStrong);
    drawText (g, look.fonts(), TextStyle::label, "MASTER", area.removeFromTop (24.0f), juce::Justification::centredLeft);

    const auto row = area.removeFromTop (peakRow);
    g.setColour (theme.textSecondary);
    drawText (g, look.fonts(), TextStyle::small, "Peak", row, juce::Justification::centredLeft);
    g.setColour (peakText == "CLIP" ? theme.dangerText : theme.textPrimary);
    drawText (g, look.fonts(), TextStyle::number, peakText == "CLIP" ? peakText : peakText + " dB", row, juce::Justification::centredRight);

    drawDecibelScale (g, look, Fader::travel (fader.getBounds().toFloat()), static_cast<float> (fader.getRight()) + 2.0f, 38.0f);
}
} // namespace amp::gui
