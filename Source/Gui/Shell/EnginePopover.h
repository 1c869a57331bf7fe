#pragma once
#include "Core/Telemetry.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** What the engine measures of itself, in a table that moves four times a second. Thread: message. */
class EnginePopover : public juce::Component, private juce::Timer
{
public:
    explicit EnginePopover (Telemetry&);

    static constexpr int width = 320, rowHeight = 24, height = 11 * rowHeight + 24;

    /** What it shows: names and values. */
    std::vector<std::pair<juce::String, juce::String>> rows() const;

    void paint (juce::Graphics&) override;

private:
    void timerCallback() override;

    Telemetry& telemetry;
};
} // namespace amp::gui
