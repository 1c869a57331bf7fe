#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** One fact of the status bar in the monospaced face: "CPU 18%". It takes the width it needs. */
class StatusChip : public juce::Component, public juce::SettableTooltipClient
{
public:
    enum class Mood { normal, warning, bad };

    explicit StatusChip (const juce::String& title);

    /** Shows a text; repaints only if it changed. */
    void set (const juce::String&, Mood = Mood::normal);

    const juce::String& text() const { return shown; }
    int idealWidth() const;

    void paint (juce::Graphics&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

private:
    juce::String shown;
    Mood mood = Mood::normal;
};
} // namespace amp::gui
