#include "App/Window/DeviceRoom.h"
#include "App/Window/Stage.h"
#include "Support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace amp;

namespace
{
/** A device on a cable: it asks for blocks when a test does, and not without the cable. */
class UsbDevice : public juce::AudioIODevice
{
public:
    explicit UsbDevice (const bool& p) : AudioIODevice ("USB DAC", "USB"), isPlugged (p) {}
    ~UsbDevice() override { stop(); }

    juce::StringArray getOutputChannelNames() override { return { "Left", "Right" }; }
    juce::StringArray getInputChannelNames() override { return {}; }
    juce::Array<double> getAvailableSampleRates() override { return { 48000.0 }; }
    juce::Array<int> getAvailableBufferSizes() override { return { 512 }; }
    int getDefaultBufferSize() override { return 512; }
    juce::String open (const juce::BigInteger&, const juce::BigInteger& outputs, double, int) override
    {
        active = outputs;
        return isPlugged ? juce::String() : juce::String ("it is not plugged in");
    }
    void close() override { stop(); }
    bool isOpen() override { return true; }
    void start (juce::AudioIODeviceCallback* next) override
    {
        callback = next;
        callback->audioDeviceAboutToStart (this);
    }
    void stop() override
    {
        if (auto* before = std::exchange (callback, nullptr))
            before->audioDeviceStopped();
    }
    bool isPlaying() override { return callback != nullptr && isPlugged; }
    juce::String getLastError() override { return {}; }
    int getCurrentBufferSizeSamples() override { return 512; }
    double getCurrentSampleRate() override { return 48000.0; }
    int getCurrentBitDepth() override { return 24; }
    juce::BigInteger getActiveOutputChannels() const override { return active; }
    juce::BigInteger getActiveInputChannels() const override { return {}; }
    int getOutputLatencyInSamples() override { return 512; }
    int getInputLatencyInSamples() override { return 0; }

private:
    const bool& isPlugged;
    juce::BigInteger active;
    juce::AudioIODeviceCallback* callback = nullptr;
};

struct UsbType : juce::AudioIODeviceType
{
    explicit UsbType (const bool& p) : AudioIODeviceType ("USB"), isPlugged (p) {}

    void scanForDevices() override {}
    juce::StringArray getDeviceNames (bool inputs) const override
    {
        return inputs || ! isPlugged ? juce::StringArray() : juce::StringArray ("USB DAC");
    }
    int getDefaultDeviceIndex (bool) const override { return 0; }
    int getIndexOfDevice (juce::AudioIODevice* device, bool) const override { return device != nullptr ? 0 : -1; }
    bool hasSeparateInputsAndOutputs() const override { return true; }
    juce::AudioIODevice* createDevice (const juce::String&, const juce::String&) override
    {
        return new UsbDevice (isPlugged);
    }

    const bool& isPlugged;
};

/** A session that plays through the device on the cable. */
struct Playing
{
    Playing()
    {
        setenv ("XDG_STATE_HOME", home.path().c_str(), 1);
        preferences.change ([] (gui::Preferences& p) {
            p.deviceType = "USB";
            p.device = "USB DAC";
        });
        REQUIRE (room.shared().types().contains (gui::AudioDevices::silentType));  // ours are made first
        room.shared().add (std::make_unique<UsbType> (isPlugged));
        room.onNews = [this] (const juce::String& text, bool) { news.add (text); };
        stage = Stage::untitled (room.shared());
        room.openFor (stage->player());
    }

    ~Playing()
    {
        stage->safe().close();
        stage.reset();
        unsetenv ("XDG_STATE_HOME");
    }

    const juce::ScopedJuceInitialiser_GUI messages;
    const tests::TemporaryFolder home;
    bool isPlugged = true;
    gui::PreferenceStore preferences;
    juce::StringArray news;
    std::unique_ptr<Stage> stage;
    DeviceRoom room { preferences, [this] { return stage != nullptr ? &stage->player() : nullptr; } };
};
}  // namespace

TEST_CASE ("a device that vanishes is replaced by silence, which says so, until it is there again",
           "[app][window][device]")
{
    Playing p;
    CHECK (p.room.current().type == "USB");
    CHECK (p.room.trouble().isEmpty());

    p.isPlugged = false;
    p.room.watchOver (1.0);
    CHECK (p.room.current().type == gui::AudioDevices::silentType);
    CHECK (p.room.trouble().startsWith ("The audio device \"USB DAC\" is gone."));
    CHECK (p.news.size() == 1);

    p.isPlugged = true;
    p.room.watchOver (4.0);
    CHECK (p.room.current().type == "USB");
    CHECK (p.room.trouble().isEmpty());
    CHECK (p.news[1] == "The audio device \"USB DAC\" is back.");
}

TEST_CASE ("trying again opens the device at once, or says why not and stays silent", "[app][window][device]")
{
    Playing p;
    p.isPlugged = false;
    p.room.watchOver (1.0);
    const auto failed = p.room.tryAgain();
    REQUIRE_FALSE (failed.ok());
    CHECK (failed.error().text().contains ("USB"));
    CHECK (p.room.current().type == gui::AudioDevices::silentType);
    CHECK (p.room.trouble().isNotEmpty());

    p.isPlugged = true;
    CHECK (p.room.tryAgain().ok());
    CHECK (p.room.current().type == "USB");
    CHECK (p.room.trouble().isEmpty());
}
