#pragma once
#include "Gui/Effects/LiveSpectrum.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The spectrum of a strip as a small picture. Thread: message. */
class SpectrumView : public juce::Component
{
public:
    SpectrumView (Workspace&, const juce::String& title);

    /** The strip by its meter's id. */
    void watch (const juce::String& meterId) { spectrum.watch (meterId); }

    void advance (double seconds);
    void paint (juce::Graphics&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    LiveSpectrum spectrum;
};

/** Draws the lines of a picture of frequencies: decades, and their names along the bottom. */
void drawFrequencyGrid (juce::Graphics&, const juce::Component&, juce::Rectangle<float> area);
} // namespace amp::gui
