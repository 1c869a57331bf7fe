#pragma once
#include "Engine/Device/PreviewVoice.h"

#include <juce_audio_devices/juce_audio_devices.h>

#include <atomic>

namespace amp::engine
{
/** Stands between the device and those who may play through it, one at a time. From one to the next it fades out and in over
    10 ms each, so that a change is never heard as a click.

    use(), inUse()   [message thread]
    the callback     [audio thread], but for starting and stopping
*/
class Handover : public juce::AudioIODeviceCallback
{
public:
    static constexpr double fadeSeconds = 0.010;

    /** This one plays from now on; null: silence. When it returns, the one before is no longer in use: after its fade if the
        device runs, which takes a few blocks. */
    void use (juce::AudioIODeviceCallback* next);

    /** A sound over whoever plays. */
    PreviewVoice preview;

    juce::AudioIODeviceCallback* inUse() const { return wanted.load(); }

    void audioDeviceIOCallbackWithContext (const float* const* inputs,
                                           int inputCount,
                                           float* const* outputs,
                                           int outputCount,
                                           int frames,
                                           const juce::AudioIODeviceCallbackContext&) override;
    void audioDeviceAboutToStart (juce::AudioIODevice*) override;
    void audioDeviceStopped() override;

private:
    void fade (float* const* outputs, int outputCount, int frames, bool isLeaving) noexcept;

    std::atomic<juce::AudioIODeviceCallback*> wanted { nullptr }, playing { nullptr };
    std::atomic<juce::AudioIODevice*> device { nullptr };  // null: it does not run
    std::atomic<bool> isInside { false };
    float gain = 0.0f;  // audio thread
    float step = 1.0f;  // of the gain, a sample
};
}  // namespace amp::engine
