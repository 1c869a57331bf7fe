#pragma once
#include "Gui/Settings/AudioDevices.h"
#include "Gui/Widgets/Toasts.h"

namespace amp::gui
{
/** A red line under the transport while the audio device that is wanted is not there, and the null device plays in its place: what
    happened, and what can be done. Out of sight otherwise. Thread: message. */
class DeviceBar : public juce::Component
{
public:
    explicit DeviceBar (AudioDevices*);

    /** Looks whether it has to be in sight. @returns true if that changed. */
    bool refresh();

    /** The settings of the audio devices are asked for. */
    std::function<void()> onChoose;

    /** Trying again failed. */
    std::function<void (const Error&)> onError;

    static constexpr int height = 36;

    void paint (juce::Graphics&) override;
    void resized() override;

private:
    AudioDevices* devices;
    juce::String text;
    juce::TextButton again { "Try again" }, choose { "Choose another..." };
};
} // namespace amp::gui
