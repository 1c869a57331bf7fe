#pragma once
#include "App/Window/Chime.h"
#include "Engine/Device/DeviceWatch.h"
#include "Engine/Engine.h"
#include "Gui/Settings/AudioDevices.h"
#include "Gui/Workspace/Preferences.h"

namespace amp
{
/** The audio devices as the settings show them, and the care that something always plays: what fails or goes is replaced by the
    null device, and comes back when it is there again. Thread: message. */
class DeviceRoom : public gui::AudioDevices, private juce::Timer
{
public:
    /** @param front  the engine of the session in front, or null. */
    DeviceRoom (gui::PreferenceStore&, std::function<engine::Engine*()> front);

    /** Those that all sessions share. */
    engine::Devices& shared() { return devices; }

    /** Opens the device of the preferences for an engine, or the null device. */
    void openFor (engine::Engine&);

    /** Plays a short sound in place of the session, which goes on afterwards. */
    void playChime();

    /** Told what happened, in words: a device that could not be opened, went, or came back. */
    std::function<void (const juce::String&, bool isBad)> onNews;

    juce::StringArray types() override { return devices.types(); }
    juce::StringArray devicesOf (const juce::String& type) override { return devices.namesOf (type); }
    Current current() override;
    Result<> use (const juce::String& type, const juce::String& name) override;
    juce::String trouble() override { return isReplaced ? why : juce::String(); }
    Result<> tryAgain() override;
    juce::StringArray midiInputs() override;
    juce::StringArray midiOutputs() override;
    gui::Connections* connections() override { return outside; }

    /** What connections() gives; outlives the settings that show it. */
    gui::Connections* outside = nullptr;

    /** Looks after the devices: once a second, by itself. @param seconds  since the last call. */
    void watchOver (double seconds);

private:
    void timerCallback() override { watchOver (getTimerInterval() * 0.001); }
    bool isWantedThere();
    void news (const juce::String&, bool isBad);

    gui::PreferenceStore& preferences;
    std::function<engine::Engine*()> front;
    Chime chime;
    engine::Devices devices;
    engine::DeviceWatch watch;
    juce::String wantedType, wantedName; // that play when they are there
    bool isReplaced   = false;           // the null device plays instead
    juce::String why;                    // it does
    double chimeLeft  = 0;               // seconds
};
} // namespace amp
