#include "Gui/Transport/MetronomePopover.h"

#include "Gui/Theme/LookAndFeel.h"
#include "Gui/Workspace/Bind.h"

namespace amp::gui
{
MetronomePopover::MetronomePopover (Workspace& w) : workspace (w)
{
    setTitle ("Metronome");
    setOpaque (true);
    const auto state     = workspace.services.session.now();
    const auto transport = SessionView (state.root()).get<"transport">();
    on.setClickingTogglesState (true);
    on.setToggleState (transport.get<"isMetronomeEnabled">(), juce::dontSendNotification);
    on.onClick = [this] { workspace.run ("metronome.toggle"); };
    volume.setValue (transport.get<"metronomeVolume">());
    bind (volume, workspace, [] { return Binding { "metronome.volume", {}, "volume" }; });
    addAndMakeVisible (on);
    addAndMakeVisible (volume);
}

void MetronomePopover::resized()
{
    auto area = getLocalBounds().reduced (16, 14);
    on.setBounds (area.removeFromTop (32));
    area.removeFromTop (12);
    volume.setBounds (area.removeFromTop (32).withTrimmedLeft (64));
}

void MetronomePopover::paint (juce::Graphics& g)
{
    const auto& look = LookAndFeel::of (*this);
    g.fillAll (look.theme().panel);
    g.setColour (look.theme().textSecondary);
    drawText (g, look.fonts(), TextStyle::small, "Volume", volume.getBounds().toFloat().withX (16.0f).withWidth (60.0f), juce::Justification::centredLeft);
}
} // namespace amp::gui
