#pragma once
#include "Engine/Device/NullDevice.h"

#include <atomic>

namespace amp::engine
{
/** What a thread like the engine's meets on this machine whatever it does: every block it adds up the same arrays,
   which takes some 30 us. A block of it that takes far longer was held up by the machine, though it counts as its own
   time.

    construction, destruction  [message thread]
    figures                    [any thread]
*/
class BareLoop : private juce::AudioIODeviceCallback
{
public:
    /** Begins. frames: a block, at that rate in Hz. */
    BareLoop (double sampleRate, int frames);
    ~BareLoop() override;

    int64_t lateBlocks() const { return late; }  ///< that took over 70 % of the time they last
    double worstShare() const { return worst; }  ///< of the longest block, of the time it lasts

private:
    void audioDeviceIOCallbackWithContext (
        const float* const*, int, float* const*, int, int, const juce::AudioIODeviceCallbackContext&) override;
    void audioDeviceAboutToStart (juce::AudioIODevice*) override {}
    void audioDeviceStopped() override {}

    const double blockSeconds;
    std::array<float, 4096> memory {};
    std::atomic<int64_t> late { 0 };
    std::atomic<double> worst { 0.0 };
    NullDevice device;
};
}  // namespace amp::engine
