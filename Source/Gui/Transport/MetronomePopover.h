#pragma once
#include "Gui/Widgets/Fader.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The metronome: on or off, and how loud. Opens beside its button. Thread: message. */
class MetronomePopover : public juce::Component
{
public:
    explicit MetronomePopover (Workspace&);

    static constexpr int width = 280, height = 108;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    Workspace& workspace;
    juce::TextButton on { "Metronome" };
    Fader volume { "Volume of the metronome", Fader::Orientation::lying };
};
} // namespace amp::gui
