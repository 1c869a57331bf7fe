#pragma once
#include "Core/MediaPath.h"
#include "Engine/Device/Devices.h"
#include "Engine/Sounds/SoundLibrary.h"
#include "Gui/Pattern/PatternSounds.h"

#include <juce_events/juce_events.h>

namespace amp
{
/** Lists the sounds that patterns can name, and plays one through the open device besides what the session plays.
    Thread: message. */
class SoundTrial : public gui::PatternSounds, private juce::Timer
{
public:
    /** @param roots  of the session, asked each time. All must outlive this. */
    SoundTrial (MediaSource&, engine::Devices&, std::function<MediaRoots()> roots);
    ~SoundTrial() override { stopTimer(); }

    std::vector<Group> groups() override;
    int samplesOf (const juce::String& name) override;
    void audition (const juce::String& name, int number) override;

private:
    void timerCallback() override;

    MediaSource& media;
    engine::Devices& devices;
    const std::function<MediaRoots()> roots;
    std::unique_ptr<engine::SoundLibrary> library; // of the device's rate
    double rate = 0;
    engine::SoundName wanted;
    int waits = 0;
};
} // namespace amp
