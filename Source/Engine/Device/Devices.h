#pragma once
#include "Core/Result.h"

#include <juce_audio_devices/juce_audio_devices.h>

namespace amp::engine
{
/** Which device to play through. */
struct DeviceChoice
{
    juce::String type {};       ///< "ALSA", "JACK" or "Null"; empty: the first that has a device
    juce::String name {};       ///< empty: the type's default
    double sampleRate = 48000;  ///< Hz that is asked for; see what it really is after opening
    int bufferSize = 512;       ///< samples, likewise
};

/** The audio devices of the machine, and the null device, which is always there. Thread: message. */
class Devices
{
public:
    Devices();
    ~Devices();

    /** Opens a device and calls back from its thread until close(). Closes what was open.
        @returns an Error with the device's name and its own reason; no device is open then. */
    Result<> open (const DeviceChoice&, juce::AudioIODeviceCallback&);
    void close();

    /** The device that is open, or null. */
    juce::AudioIODevice* current() const { return manager.getCurrentAudioDevice(); }

    /** The names of the types that have a device. */
    juce::StringArray types();
    juce::StringArray namesOf (const juce::String& type);

private:
    /** With our own types, and exactly one callback for its whole life. */
    struct Manager : juce::AudioDeviceManager
    {
        void createAudioDeviceTypes (juce::OwnedArray<juce::AudioIODeviceType>&) override;
    };

    juce::AudioIODeviceType* find (const juce::String& type);

    Manager manager;
    juce::AudioIODeviceCallback* callback = nullptr;
};
}  // namespace amp::engine
