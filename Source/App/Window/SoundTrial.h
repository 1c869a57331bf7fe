#pragma once
#include "Core/MediaPath.h"
#include "Engine/Device/Devices.h"
#include "Engine/Sounds/SoundLibrary.h"
#include "Gui/Pattern/PatternSounds.h"

#include <juce_events/juce_events.h>

#include <atomic>

namespace amp
{
/** Lists the sounds that patterns can name, and plays one through the open device besides what the session plays.
    Thread: message; the callback the device's. */
class SoundTrial : public gui::PatternSounds, private juce::AudioIODeviceCallback, private juce::Timer
{
public:
    /** @param roots  of the session, asked each time. All must outlive this. */
    SoundTrial (MediaSource&, engine::Devices&, std::function<MediaRoots()> roots);
    ~SoundTrial() override;

    std::vector<Group> groups() override;
    int samplesOf (const juce::String& name) override;
    void audition (const juce::String& name, int number) override;

private:
    void timerCallback() override;
    void audioDeviceAboutToStart (juce::AudioIODevice*) override {}
    void audioDeviceStopped() override {}
    void audioDeviceIOCallbackWithContext (const float* const*, int, float* const* outputs, int outputCount, int frames,
                                           const juce::AudioIODeviceCallbackContext&) override;

    MediaSource& media;
    engine::Devices& devices;
    const std::function<MediaRoots()> roots;
    std::unique_ptr<engine::SoundLibrary> library; // of the device's rate; keeps what the callback plays
    double rate = 0;
    engine::SoundName wanted;
    bool isMixedIn = false;
    int waits      = 0;

    std::atomic<const dsp::Sample*> next { nullptr };
    const dsp::Sample* playing = nullptr; // the callback's
    int64_t at                 = 0;
    std::atomic<bool> isSounding { false };
};
} // namespace amp
