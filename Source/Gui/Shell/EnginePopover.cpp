#include "Gui/Shell/EnginePopover.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
EnginePopover::EnginePopover (Telemetry& t) : telemetry (t)
{
    setTitle ("Audio engine");
    setOpaque (true);
    setWantsKeyboardFocus (true);
    timerCallback();
    startTimer (250);
}

void EnginePopover::timerCallback()
{
    juce::StringArray spoken;
    for (const auto& [name, value] : rows())
        spoken.add (name + " " + value);
    setDescription (spoken.joinIntoString (", "));
    repaint();
}

std::vector<std::pair<juce::String, juce::String>> EnginePopover::rows() const
{
    const auto device = telemetry.device.load();
    const auto work   = telemetry.performance.load();
    const auto runs   = device.sampleRate > 0.0;
    const auto block  = runs ? device.bufferSize / device.sampleRate : 0.0;
    const auto milliseconds = [] (double seconds) { return juce::String (seconds * 1000.0, 2) + " ms"; };
    return {
        { "Sample rate", runs ? juce::String (device.sampleRate, 0) + " Hz" : juce::String ("no device") },
        { "Block", juce::String (device.bufferSize) + " samples, " + milliseconds (block) },
        { "Output latency", runs ? milliseconds (device.outputLatency / device.sampleRate) : juce::String ("-") },
        { "Outputs", juce::String (device.outputs) },
        { "Load of the audio thread", juce::String (work.load * 100.0, 1) + " %" },
        { "Worst block", milliseconds (work.worstBlock) + (block > 0.0 ? ", " + juce::String (work.worstBlock / block * 100.0, 0) + " %" : juce::String()) },
        { "Blocks", juce::String (work.blocks) },
        { "Over 70 % of their time", juce::String (work.lateBlocks) },
        { "Under-runs", juce::String (work.overruns) },
        { "Late reads from disk", juce::String (work.missingReads) },
        { "Silenced for NaN", juce::String (work.brokenBlocks) },
    };
}

void EnginePopover::paint (juce::Graphics& g)
{
    const auto& look  = LookAndFeel::of (*this);
    const auto& theme = look.theme();
    g.fillAll (theme.panel);
    auto area = getLocalBounds().reduced (16, 12).toFloat();
    for (const auto& [name, value] : rows())
    {
        const auto row = area.removeFromTop (rowHeight);
        g.setColour (theme.textSecondary);
        drawText (g, look.fonts(), TextStyle::small, name, row, juce::Justification::centredLeft);
        g.setColour (theme.textPrimary);
        drawText (g, look.fonts(), TextStyle::number, value, row, juce::Justification::centredRight);
    }
}
} // namespace amp::gui
