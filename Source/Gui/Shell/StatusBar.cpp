#include "Gui/Shell/StatusBar.h"

#include "Gui/Settings/AudioDevices.h"
#include "Gui/Theme/LookAndFeel.h"

namespace amp::gui
{
namespace
{
constexpr auto readingsPerSecond = 4.0;
constexpr auto secondsPerDisk    = 10.0;
constexpr auto littleSpace       = int64_t { 2 } << 30; // bytes
} // namespace

StatusBar::EngineButton::EngineButton() : juce::Button ("Audio engine")
{
    setTitle ("Audio engine");
    setTooltip ("The audio engine's figures");
}

void StatusBar::EngineButton::paintButton (juce::Graphics& g, bool isOver, bool)
{
    const auto& theme = LookAndFeel::of (*this).theme();
    if (isOver)
    {
        g.setColour (theme.raised);
        g.fillRoundedRectangle (getLocalBounds().toFloat().reduced (0.0f, 2.0f), size::clipRadius);
    }
    if (hasKeyboardFocus (false))
        drawFocusRing (g, theme, getLocalBounds().toFloat(), size::clipRadius);
}

StatusBar::StatusBar (Workspace& w) : workspace (w)
{
    setTitle ("Status");
    setOpaque (true);
    disk.setTooltip ("Free space on the session's disk");
    engine.onClick = [this] {
        if (onEngine != nullptr)
            onEngine (engine);
    };
    addAndMakeVisible (engine);
    for (auto* chip : { &rate, &buffer, &latency, &load, &missed })
    {
        engine.addAndMakeVisible (chip);
        chip->setInterceptsMouseClicks (false, false);
    }
    addAndMakeVisible (disk);
    addAndMakeVisible (hint);
    addChildComponent (lacking);
    lacking.setTitle ("Missing files");
    lacking.setTooltip ("Look for them");
    lacking.onClick = [this] {
        if (onMissing != nullptr)
            onMissing();
    };
    readTelemetry();
}

void StatusBar::advance (double seconds)
{
    sinceReading += seconds;
    sinceDisk += seconds;
    if (sinceDisk >= secondsPerDisk)
        readDisk();
    if (sinceReading < 1.0 / readingsPerSecond)
        return;
    sinceReading = 0.0;
    readTelemetry();
    readJobs();
    countMissing();
}

void StatusBar::countMissing()
{
    const auto& arrangement = workspace.arrangement();
    if (workspace.services.missing == nullptr || std::exchange (shownArrangement, arrangement.version()) == arrangement.version())
        return;
    std::set<juce::String> files;
    for (const auto& row : arrangement.rows())
        for (const auto& clip : row.clips)
            if (clip.isMissing)
                files.insert (clip.file);
    const auto text = juce::String (files.size()) + (files.size() == 1 ? " file missing" : " files missing");
    if (lacking.isVisible() == ! files.empty() && lacking.getButtonText() == text)
        return;
    lacking.setButtonText (text);
    lacking.setTitle (text);
    lacking.setColour (juce::TextButton::textColourOffId, LookAndFeel::of (*this).theme().warn);
    lacking.setVisible (! files.empty());
    resized();
}

void StatusBar::readDisk()
{
    sinceDisk        = 0.0;
    const auto file  = workspace.services.documents.file();
    const auto place = file != juce::File() ? file.getParentDirectory() : juce::File::getSpecialLocation (juce::File::userHomeDirectory);
    const auto free  = workspace.services.freeSpace != nullptr ? workspace.services.freeSpace (place) : place.getBytesFreeOnVolume();
    const auto width = disk.idealWidth();
    disk.set ("Disk " + juce::File::descriptionOfSizeInBytes (free) + " free", free < littleSpace ? StatusChip::Mood::warning : StatusChip::Mood::normal);
    if (width != disk.idealWidth())
        resized();
}

void StatusBar::readJobs()
{
    if (workspace.services.jobs == nullptr)
        return;
    const auto running = workspace.services.jobs->running();
    const auto before  = jobs.size();
    while (jobs.size() > running.size())
        jobs.pop_back();
    while (jobs.size() < running.size())
        addAndMakeVisible (*jobs.emplace_back (std::make_unique<JobChip>()));
    auto width = 0;
    for (size_t i = 0; i < jobs.size(); ++i)
    {
        width += jobs[i]->getWidth() - jobs[i]->idealWidth();
        jobs[i]->show (running[i]);
        width += jobs[i]->idealWidth() - jobs[i]->getWidth();
    }
    if (before != jobs.size() || width != 0)
        resized();
}

void StatusBar::readTelemetry()
{
    const auto device = workspace.services.telemetry.device.load();
    const auto work   = workspace.services.telemetry.performance.load();
    const auto before = rate.idealWidth() + buffer.idealWidth() + latency.idealWidth() + load.idealWidth() + missed.idealWidth();

    auto* devices       = workspace.services.devices;
    const auto isSilent = devices != nullptr && devices->current().type == AudioDevices::silentType;
    if (device.sampleRate > 0)
    {
        const auto khz = juce::String (device.sampleRate / 1000.0, std::fmod (device.sampleRate, 1000.0) == 0.0 ? 0 : 1) + " kHz";
        rate.set (isSilent ? "No sound, " + khz : khz, isSilent ? StatusChip::Mood::warning : StatusChip::Mood::normal);
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
    auto area = getLocalBounds().reduced (8, 0).withTrimmedTop (1);
    auto x = 0;
    for (auto* chip : { &rate, &buffer, &latency, &load, &missed })
    {
        chip->setVisible (chip->text().isNotEmpty());
        chip->setBounds (x, 0, chip->isVisible() ? chip->idealWidth() : 0, area.getHeight());
        x = chip->getRight();
    }
    engine.setBounds (area.removeFromLeft (std::min (area.getWidth(), std::max (24, x))));
    disk.setVisible (disk.text().isNotEmpty());
    disk.setBounds (area.removeFromLeft (disk.isVisible() ? std::min (area.getWidth(), disk.idealWidth()) : 0));
    if (lacking.isVisible())
        lacking.setBounds (area.removeFromLeft (std::min (area.getWidth(), 128)).reduced (4, 1));
    for (auto& job : jobs)
        job->setBounds (area.removeFromLeft (std::min (area.getWidth(), job->idealWidth())));
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
