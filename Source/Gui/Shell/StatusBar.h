#pragma once
#include "Gui/Shell/JobChip.h"
#include "Gui/Widgets/StatusChip.h"
#include "Gui/Workspace/Workspace.h"

namespace amp::gui
{
/** The bottom line: the device, how busy it is, what was missed, the disk, what goes on in the background, and what the pointer
    would do. A click on the device's part opens the engine's figures. Thread: message. */
class StatusBar : public juce::Component
{
public:
    explicit StatusBar (Workspace&);

    void advance (double seconds);
    void setHint (const juce::String&);

    /** The engine's figures are asked for; they open beside the component. */
    std::function<void (juce::Component& opener)> onEngine;
    void openEngine() { engine.onClick(); }

    /** The missing files are asked for. */
    std::function<void()> onMissing;
    juce::Button& missingButton() { return lacking; }

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    /** The part that opens the engine's figures; the chips lie over it and let clicks through. */
    class EngineButton : public juce::Button
    {
    public:
        EngineButton();
        void paintButton (juce::Graphics&, bool isOver, bool isDown) override;
    };

    void readTelemetry();
    void readDisk();
    void readJobs();
    void countMissing();

    Workspace& workspace;
    EngineButton engine;
    StatusChip rate { "Sample rate" }, buffer { "Buffer" }, latency { "Latency" }, load { "CPU of the audio thread" }, missed { "Under-runs" }, disk { "Free space" };
    StatusChip hint { "Hint" };
    juce::TextButton lacking;
    uint64_t shownArrangement = ~uint64_t {};
    std::vector<std::unique_ptr<JobChip>> jobs;
    double sinceReading = 1.0, sinceDisk = 1000.0;
};
} // namespace amp::gui
