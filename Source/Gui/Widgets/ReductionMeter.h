#pragma once
#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** What dynamics take away, hanging down from the top: 4 pixels wide, 24 dB high. Falls back at 20 dB a second.

    Thread: message.
*/
class ReductionMeter : public juce::Component
{
public:
    explicit ReductionMeter (const juce::String& title);

    /** Shows the next frame. decibels: 0 or more. */
    void advance (double seconds, float decibels);

    double decibels() const { return shown; }

    void paint (juce::Graphics&) override;
    std::unique_ptr<juce::AccessibilityHandler> createAccessibilityHandler() override;

    static constexpr double range = 24.0; // dB over the whole height

private:
    int pixels() const;

    double shown = 0;
};
} // namespace amp::gui
