#pragma once
#include <juce_audio_devices/juce_audio_devices.h>

#include <cmath>

namespace amp
{
/** Three soft bells, one after the other, at -20 dBFS: a sound to hear whether a device plays. */
class Chime : public juce::AudioIODeviceCallback
{
public:
    static constexpr double seconds = 1.6;

    void audioDeviceAboutToStart (juce::AudioIODevice* device) override
    {
        rate = device->getCurrentSampleRate();
        at   = 0;
    }
    void audioDeviceStopped() override {}

    void audioDeviceIOCallbackWithContext (const float* const*, int, float* const* outputs, int outputCount, int frames,
                                           const juce::AudioIODeviceCallbackContext&) override
    {
        for (int i = 0; i < frames; ++i, ++at)
        {
            auto value = 0.0;
            for (int bell = 0; bell < 3; ++bell)
                if (const auto t = static_cast<double> (at) / rate - 0.18 * bell; t > 0.0)
                    value += std::sin (2.0 * juce::MathConstants<double>::pi * pitches[bell] * t) * std::exp (-3.5 * t) * std::min (1.0, t * 200.0);
            for (int channel = 0; channel < outputCount; ++channel)
                if (outputs[channel] != nullptr)
                    outputs[channel][i] = static_cast<float> (0.1 * value);
        }
    }

private:
    static constexpr double pitches[] { 523.25, 659.26, 783.99 };
    double rate = 48000;
    int64_t at  = 0; // samples
};
} // namespace amp
