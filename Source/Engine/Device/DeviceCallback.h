#pragma once
#include "Core/Telemetry.h"
#include "Engine/Render/Renderer.h"

#include <juce_audio_devices/juce_audio_devices.h>

namespace amp::engine
{
/** What the audio device's thread runs: renders a block, and notes where the playhead is and how long it took.

    play(), requested     [message thread]
    reached(), load()     [any thread]
    the callback          [audio thread], but for starting and stopping
*/
class DeviceCallback : public juce::AudioIODeviceCallback
{
public:
    explicit DeviceCallback (Telemetry& shown) : telemetry (shown) {}

    /** Renders with this one from now on; null: silence. When it returns, the one before is no longer in use. */
    void play (Renderer*);

    /** What the transport has been asked for, to be shown while it does not roll. */
    std::atomic<TransportState> requested { TransportState::stopped };

    /** The serial of the last intent that was carried out and that the playhead in the telemetry shows. */
    uint64_t reached() const noexcept { return lastReached.load (std::memory_order_acquire); }

    /** How long the blocks take; the counts of desk faults stay 0. */
    Performance load() const noexcept { return times.load(); }

    /** Of the device that calls; 0 if none does. */
    double sampleRate() const noexcept { return deviceRate.load(); }

    void audioDeviceIOCallbackWithContext (const float* const* inputs,
                                           int inputCount,
                                           float* const* outputs,
                                           int outputCount,
                                           int frames,
                                           const juce::AudioIODeviceCallbackContext&) override;
    void audioDeviceAboutToStart (juce::AudioIODevice*) override;
    void audioDeviceStopped() override { deviceRate = 0.0; }

private:
    void render (Renderer&, float* const* outputs, int outputCount, int frames) noexcept;
    void publishPlayhead (Renderer&, int frames) noexcept;
    void noteTime (int64_t nanoseconds, int frames) noexcept;

    Telemetry& telemetry;
    std::atomic<Renderer*> renderer { nullptr };
    std::atomic<bool> isInside { false };
    std::atomic<double> deviceRate { 0.0 };
    std::atomic<uint64_t> lastReached { 0 };
    Latest<Performance> times;
    Performance soFar;  // audio thread
};
}  // namespace amp::engine
