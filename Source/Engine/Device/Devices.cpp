#include "Engine/Device/Devices.h"

#include "Engine/Device/NullDevice.h"

#include <dlfcn.h>

namespace amp::engine
{
namespace
{
/** libjack writes to stderr when no server runs, which is no news to anybody. */
void silenceJack()
{
    auto* library = dlopen ("libjack.so.0", RTLD_LAZY);  // stays loaded, as it does once JUCE has scanned
    if (library == nullptr)
        return;

    using Report = void (*) (const char*);
    using SetReport = void (*) (Report);
    for (const auto* name : { "jack_set_error_function", "jack_set_info_function" })
        if (auto* set = reinterpret_cast<SetReport> (dlsym (library, name)))
            set ([] (const char*) {});
}
}  // namespace

void Devices::Manager::createAudioDeviceTypes (juce::OwnedArray<juce::AudioIODeviceType>& types)
{
    silenceJack();
    for (auto* type : { juce::AudioIODeviceType::createAudioIODeviceType_ALSA(),
                        juce::AudioIODeviceType::createAudioIODeviceType_JACK() })
        if (type != nullptr)
            types.add (type);
    types.add (new NullDeviceType);
}

Devices::Devices() = default;
Devices::~Devices()
{
    close();
}

juce::AudioIODeviceType* Devices::find (const juce::String& wanted)
{
    for (auto* type : manager.getAvailableDeviceTypes())
        if (wanted.isEmpty() ? ! type->getDeviceNames().isEmpty() : type->getTypeName() == wanted)
            return type;
    return nullptr;
}

Result<> Devices::open (const DeviceChoice& choice, juce::AudioIODeviceCallback& next)
{
    if (auto* device = current(); device != nullptr && device->isPlaying() && choice == opened)
    {
        handover.use (&next);
        return {};
    }

    close();
    auto* type = find (choice.type);
    if (type == nullptr)
        return Error { choice.type,
                       "there is no such kind of audio device; there are " + types().joinIntoString (", ") };

    juce::AudioDeviceManager::AudioDeviceSetup setup;
    setup.outputDeviceName =
        choice.name.isNotEmpty() ? choice.name : type->getDeviceNames()[type->getDefaultDeviceIndex (false)];
    setup.sampleRate = choice.sampleRate;
    setup.bufferSize = choice.bufferSize;

    manager.setCurrentAudioDeviceType (type->getTypeName(), true);
    manager.closeAudioDevice();  // it opened its default with another setup
    handover.use (&next);
    manager.addAudioCallback (&handover);
    isAttached = true;
    opened = choice;
    auto reason = manager.setAudioDeviceSetup (setup, true);
    if (auto* device = current(); reason.isEmpty() && device != nullptr && choice.outputs > 2)
        if (const auto there = device->getOutputChannelNames().size(); there > 2)  // which only an open device tells
        {
            setup.useDefaultOutputChannels = false;
            setup.outputChannels.setRange (0, std::min (there, choice.outputs), true);
            reason = manager.setAudioDeviceSetup (setup, true);
        }
    if (reason.isNotEmpty())
    {
        close();
        return Error { type->getTypeName() + " " + setup.outputDeviceName, reason };
    }
    return {};
}

void Devices::close()
{
    handover.use (nullptr);
    manager.closeAudioDevice();
    if (std::exchange (isAttached, false))
        manager.removeAudioCallback (&handover);
}

void Devices::release (juce::AudioIODeviceCallback& callback)
{
    if (handover.inUse() == &callback)
        handover.use (nullptr);
}

void Devices::rescan()
{
    for (auto* type : manager.getAvailableDeviceTypes())
        type->scanForDevices();
}

juce::StringArray Devices::types()
{
    juce::StringArray names;
    for (auto* type : manager.getAvailableDeviceTypes())
        if (! type->getDeviceNames().isEmpty())
            names.add (type->getTypeName());
    return names;
}

juce::StringArray Devices::namesOf (const juce::String& wanted)
{
    auto* type = find (wanted);
    return type != nullptr ? type->getDeviceNames() : juce::StringArray();
}
}  // namespace amp::engine
