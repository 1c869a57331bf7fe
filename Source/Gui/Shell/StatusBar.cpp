#include "Gui/Shell/StatusBar.h"

#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto readingsPerSecond = 4.0;
} // namespace

StatusBar::StatusBar (Workspace& w) : workspace (w)
{
    setTitle ("Status");
    setOpaque (true);
    load.setTooltip ("CPU time of the audio thread, of the time a block lasts");
    missed.setTooltip ("Blocks that came too late, and reads of files that did");
    latency.setTooltip ("From the engine to the outputs");
    for (auto* chip : { &rate, &buffer, &latency, &load, &missed, &hint })
        addAndMakeVisible (chip);
    readTelemetry();
}

void StatusBar::advance (double seconds)
{
    sinceReading += seconds;
    if (sinceReading < 1.0 / readingsPerSecond)
        return;
    sinceReading = 0.0;
    readTelemetry();
}

void StatusBar::readTelemetry()
{
    const auto device = workspace.services.telemetry.device.load();
    const auto work   = workspace.services.telemetry.performance.load();
    const auto before = rate.idealWidth() + buffer.idealWidth() + latency.idealWidth() + load.idealWidth() + missed.idealWidth();

    if (device.sampleRate > 0)
    {
        rate.set (juce::String (device.sampleRate / 1000.0, std::fmod (device.sampleRate, 1000.0) == 0.0 ? 0 : 1) + " kHz");
        buffer.set (juce::String (device.bufferSize) + " smp");
        latency.set (juce::String (device.outputLatency * 1000.0 / device.sampleRate, 1) + " ms");
    }
    else
        rate.set ("No audio device", StatusChip::Mood::warning);

    const auto percent = static_cast<int> (std::lround (work.load * 100.0));
    load.set ("CPU " + juce::String (percent) + "%", percent >= 100 ? StatusChip::Mood::bad : percent >= 70 ? StatusChip::Mood::warning : StatusChip::Mood::normal);
    const auto lost = work.overruns + work.missingReads;
    missed.set ("Under-runs " + juce::String (lost), lost > 0 ? StatusChip::Mood::warning : StatusChip::Mood::normal);

    if (before != rate.idealWidth() + buffer.idealWidth() + latency.idealWidth() + load.idealWidth() + missed.idealWidth())
        resized();
}

void StatusBar::setHint (const juce::String& text)
{
    hint.set (text);
    resized();
}

void StatusBar::resized()
{
    auto area = getLocalBounds().reduced (8, 0);
    for (auto* chip : { &rate, &buffer, &latency, &load, &missed })
    {
        chip->setVisible (chip->text().isNotEmpty());
        chip->setBounds (area.removeFromLeft (chip->isVisible() ? chip->idealWidth() : 0));
    }
    hint.setBounds (area.removeFromRight (std::min (area.getWidth(), hint.idealWidth())));
}

void StatusBar::paint (juce::Graphics& g)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    g.fillAll (theme.canvas);
    g.setColour (theme.gridBar);
    g.fillRect (0, 0, getWidth(), 1);
}
} // namespace amp::gui
