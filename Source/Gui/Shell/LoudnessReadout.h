#pragma once
#include "Core/Telemetry.h"

#include <juce_gui_basics/juce_gui_basics.h>

namespace amp::gui
{
/** How loud the master is: over the last 3 s, and since it was reset, in LUFS. A click resets it. Measured for as long as it is shown.
    Thread: message. */
class LoudnessReadout : public juce::Button
{
public:
    explicit LoudnessReadout (Telemetry&);
    ~LoudnessReadout() override;

    /** One frame; takes a reading four times a second. */
    void advance (double seconds);

    const juce::String& text() const { return shown; }

    static constexpr int width = 148;

    void paintButton (juce::Graphics&, bool isOver, bool isDown) override;
    void clicked() override { loudness.reset(); }

private:
    LoudnessChannel& loudness;
    juce::String shown;
    double sinceReading = 1.0;
};
} // namespace amp::gui
