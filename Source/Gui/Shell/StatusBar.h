#pragma once
#include "Gui/Widgets/StatusChip.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The bottom line: the device, how busy it is, what was missed, and what the pointer would do. Thread: message. */
class StatusBar : public juce::Component
{
public:
    explicit StatusBar (Workspace&);

    void advance (double seconds);
    void setHint (const juce::String&);

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    void readTelemetry();

    Workspace& workspace;
    StatusChip rate { "Sample rate" }, buffer { "Buffer" }, latency { "Latency" }, load { "CPU of the audio thread" }, missed { "Under-runs" };
    StatusChip hint { "Hint" };
    double sinceReading = 1.0;
};
} // namespace amp::gui
