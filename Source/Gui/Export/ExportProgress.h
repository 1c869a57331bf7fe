#pragma once
#include "Gui/Export/Exporter.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** Minutes and seconds: "2:07". */
juce::String minutesText (double seconds);

/** An export while it runs: how far it is and how fast, and the waveform and the loudness of what came out so far. Thread: message. */
class ExportProgress : public juce::Component
{
public:
    ExportProgress();

    void show (const ExportStatus&);

    /** The loudness that is wanted, in LUFS: a line across the curve. */
    void setTarget (std::optional<double> lufs) { target = lufs; }

    void paint (juce::Graphics&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    void paintBar (juce::Graphics&, juce::Rectangle<float>);
    void paintFigures (juce::Graphics&, juce::Rectangle<float>);
    void paintSound (juce::Graphics&, juce::Rectangle<float>);

    ExportStatus status;
    std::optional<double> target;
};
} // namespace amp::gui
