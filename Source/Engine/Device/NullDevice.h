#pragma once
#include <juce_audio_devices/juce_audio_devices.h>

namespace amp::engine
{
/** An output that goes nowhere, but in time: a thread that asks for blocks by the monotonic clock. It is always there,
   so a machine without a sound card plays, measures and is tested like any other.

    Deadlines are absolute: the device is as exact as the system's clock, however late a single wake-up is. */
class NullDevice : public juce::AudioIODevice
{
public:
    static constexpr auto deviceName = "Null output";

    NullDevice();
    ~NullDevice() override;

    juce::StringArray getOutputChannelNames() override { return { "Left", "Right" }; }
    juce::StringArray getInputChannelNames() override { return {}; }
    juce::Array<double> getAvailableSampleRates() override { return { 44100, 48000, 88200, 96000, 176400, 192000 }; }
    juce::Array<int> getAvailableBufferSizes() override
    {
        return { 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192 };
    }
    int getDefaultBufferSize() override { return 512; }

    /** Takes any sample rate and any buffer size above 0, also those that it does not list. */
    juce::String
    open (const juce::BigInteger& inputs, const juce::BigInteger& outputs, double sampleRate, int bufferSize) override;
    void close() override;
    bool isOpen() override { return opened; }
    void start (juce::AudioIODeviceCallback*) override;
    void stop() override;
    bool isPlaying() override { return callback != nullptr; }

    juce::String getLastError() override { return {}; }
    int getCurrentBufferSizeSamples() override { return frames; }
    double getCurrentSampleRate() override { return rate; }
    int getCurrentBitDepth() override { return 32; }
    juce::BigInteger getActiveOutputChannels() const override { return active; }
    juce::BigInteger getActiveInputChannels() const override { return {}; }
    int getOutputLatencyInSamples() override { return frames; }
    int getInputLatencyInSamples() override { return 0; }

private:
    void run();

    bool opened = false;
    double rate = 48000;
    int frames = 512;
    juce::BigInteger active;
    juce::AudioIODeviceCallback* callback = nullptr;
    std::atomic<bool> isLeaving { false };
    std::thread thread;
};

/** The kind of device that the one NullDevice is. */
class NullDeviceType : public juce::AudioIODeviceType
{
public:
    static constexpr auto typeName = "Null";

    NullDeviceType() : AudioIODeviceType (typeName) {}

    void scanForDevices() override {}
    juce::StringArray getDeviceNames (bool wantInputs) const override
    {
        return wantInputs ? juce::StringArray() : juce::StringArray (NullDevice::deviceName);
    }
    int getDefaultDeviceIndex (bool) const override { return 0; }
    int getIndexOfDevice (juce::AudioIODevice* device, bool asInput) const override
    {
        return device != nullptr && ! asInput ? 0 : -1;
    }
    bool hasSeparateInputsAndOutputs() const override { return true; }
    juce::AudioIODevice* createDevice (const juce::String&, const juce::String&) override { return new NullDevice; }
};
}  // namespace amp::engine
