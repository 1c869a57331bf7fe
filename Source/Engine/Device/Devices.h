#pragma once
#include "Core/Result.h"
#include "Engine/Device/Handover.h"

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
    int outputs = 2;            ///< channels, or as many of them as the device has

    bool operator== (const DeviceChoice&) const = default;
};

/** The audio devices of the machine, and the null device, which is always there. One is open at a time, and one callback plays
    through it; several engines may share it. Thread: message. */
class Devices
{
public:
    Devices();
    ~Devices();

    /** Opens a device and calls back from its thread until close() or release(). What was open is closed, unless it is the same
        choice: then it runs on, and passes from one callback to the other without a click.
        @returns an Error with the device's name and its own reason; no device is open then. */
    Result<> open (const DeviceChoice&, juce::AudioIODeviceCallback&);
    void close();

    /** This callback is called no longer. The device, if it was playing through it, runs on in silence. */
    void release (juce::AudioIODeviceCallback&);

    /** Another callback plays through the device that is open, without a click. */
    void hand (juce::AudioIODeviceCallback& callback) { handover.use (&callback); }

    /** A sound that is heard over whoever plays. */
    PreviewVoice& preview() { return handover.preview; }

    /** The device that is open, or null. */
    juce::AudioIODevice* current() const { return manager.getCurrentAudioDevice(); }

    /** The device that this callback plays through, or null. */
    juce::AudioIODevice* current (const juce::AudioIODeviceCallback& callback) const
    {
        return handover.inUse() == &callback ? current() : nullptr;
    }

    /** Looks again which devices there are. Takes some tens of milliseconds. */
    void rescan();

    /** Adds another kind of device. */
    void add (std::unique_ptr<juce::AudioIODeviceType> type) { manager.addAudioDeviceType (std::move (type)); }

    /** The names of the types that have a device. */
    juce::StringArray types();
    juce::StringArray namesOf (const juce::String& type);

private:
    /** With our own types. */
    struct Manager : juce::AudioDeviceManager
    {
        void createAudioDeviceTypes (juce::OwnedArray<juce::AudioIODeviceType>&) override;
    };

    juce::AudioIODeviceType* find (const juce::String& type);

    Handover handover;
    Manager manager;
    DeviceChoice opened;
    bool isAttached = false;  // the handover, to the manager
};
}  // namespace amp::engine
