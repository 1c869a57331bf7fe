#include "App/Window/DeviceRoom.h"

#include "Engine/Device/NullDevice.h"

namespace amp
{
using engine::NullDeviceType;

DeviceRoom::DeviceRoom (gui::PreferenceStore& p, std::function<engine::Engine*()> f)
    : preferences (p),
      front (std::move (f))
{
    startTimer (1000);
}

void DeviceRoom::news (const juce::String& text, bool isBad)
{
    if (onNews != nullptr)
        onNews (text, isBad);
}

void DeviceRoom::openFor (engine::Engine& player)
{
    if (isReplaced)
    {
        [[maybe_unused]] const auto silent = player.openDevice (NullDeviceType::typeName);
        return;
    }
    wantedType = preferences.get().deviceType;
    wantedName = preferences.get().device;
    const auto opened = player.openDevice (wantedType, wantedName);
    if (opened)
    {
        if (auto* device = devices.current(); device != nullptr && wantedType.isNotEmpty())
            wantedName = device->getName();
        return;
    }
    isReplaced = true;
    why = opened.error().text() + ". Playing without sound until it is there.";
    [[maybe_unused]] const auto silent = player.openDevice (NullDeviceType::typeName);
    news (why, true);
}

bool DeviceRoom::isWantedThere()
{
    devices.rescan();
    return wantedName.isNotEmpty() && devices.namesOf (wantedType).contains (wantedName);
}

Result<> DeviceRoom::tryAgain()
{
    auto* player = front();
    if (player == nullptr || ! isReplaced)
        return {};
    devices.rescan();
    if (auto opened = player->openDevice (wantedType, wantedName); ! opened)
    {
        openFor (*player);
        return opened;
    }
    isReplaced = false;
    return {};
}

void DeviceRoom::watchOver (double seconds)
{
    auto* player = front();
    if (player == nullptr)
        return;
    if (chimeLeft > 0.0)
    {
        chimeLeft -= seconds;
        if (chimeLeft > 0.0)
            return;
        startTimer (1000);
        return openFor (*player);
    }
    auto* device = devices.current();
    const auto isNull = device != nullptr && device->getTypeName() == NullDeviceType::typeName;
    const auto isRunning = device != nullptr && device->isPlaying();
    switch (watch.advise (isRunning, ! isReplaced, player->blocksPlayed(), seconds))
    {
        case engine::DeviceWatch::Advice::none: break;
        case engine::DeviceWatch::Advice::useNull:
        {
            if (isNull)
                break;
            const auto name = device != nullptr ? device->getName() : wantedName;
            wantedType = device != nullptr ? device->getTypeName() : wantedType;
            wantedName = name;
            isReplaced = true;
            why = "The audio device \"" + name + "\" is gone. Playing without sound until it is back.";
            devices.close();
            openFor (*player);
            news (why, true);
            break;
        }
        case engine::DeviceWatch::Advice::look:
            if (isWantedThere() && player->openDevice (wantedType, wantedName))
            {
                isReplaced = false;
                news ("The audio device \"" + wantedName + "\" is back.", false);
            }
            else if (! player->hasDevice())
                openFor (*player);
            break;
    }
}

void DeviceRoom::playChime()
{
    if (devices.current() == nullptr)
        return news ("No audio device is open.", true);
    devices.hand (chime);
    chimeLeft = Chime::seconds;
    startTimer (200);
}

gui::AudioDevices::Current DeviceRoom::current()
{
    auto* device = devices.current();
    if (device == nullptr)
        return {};
    return { device->getTypeName(),
             device->getName(),
             device->getCurrentSampleRate(),
             device->getCurrentBufferSizeSamples(),
             device->getAvailableSampleRates(),
             device->getAvailableBufferSizes() };
}

Result<> DeviceRoom::use (const juce::String& type, const juce::String& name)
{
    auto* player = front();
    if (player == nullptr)
        return Error { {}, "no session is open" };

    if (const auto opened = player->openDevice (type, name); ! opened)
    {
        openFor (*player);
        return opened;
    }
    isReplaced = false;
    wantedType = type;
    wantedName = name.isNotEmpty() || devices.current() == nullptr ? name : devices.current()->getName();
    preferences.change ([&] (gui::Preferences& p) {
        p.deviceType = wantedType;
        p.device = wantedName;
    });
    return {};
}

namespace
{
juce::StringArray namesOf (const juce::Array<juce::MidiDeviceInfo>& ports)
{
    juce::StringArray names;
    for (const auto& port : ports)
        names.add (port.name);
    return names;
}
}  // namespace

juce::StringArray DeviceRoom::midiInputs()
{
    return namesOf (juce::MidiInput::getAvailableDevices());
}

juce::StringArray DeviceRoom::midiOutputs()
{
    return namesOf (juce::MidiOutput::getAvailableDevices());
}
}  // namespace amp
