#include "Core/Realtime/Annotations.h"
#include "Engine/Device/DeviceCallback.h"
#include "Engine/RealtimeCheck.h"
#include "Engine/TestDesk.h"

#include <mutex>
#include <random>

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;
namespace realtime = amp::tests::realtime;

namespace
{
/** A device that calls back from the test's own thread, with as many samples and channels as it likes. */
struct TestDevice : juce::AudioIODevice
{
    TestDevice() : AudioIODevice ("Test", "Test") {}

    juce::StringArray getOutputChannelNames() override { return {}; }
    juce::StringArray getInputChannelNames() override { return {}; }
    juce::Array<double> getAvailableSampleRates() override { return { 48000.0 }; }
    juce::Array<int> getAvailableBufferSizes() override { return { 512 }; }
    int getDefaultBufferSize() override { return 512; }
    juce::String open (const juce::BigInteger&, const juce::BigInteger&, double, int) override { return {}; }
    void close() override {}
    bool isOpen() override { return true; }
    void start (juce::AudioIODeviceCallback*) override {}
    void stop() override {}
    bool isPlaying() override { return true; }
    juce::String getLastError() override { return {}; }
    int getCurrentBufferSizeSamples() override { return 512; }
    double getCurrentSampleRate() override { return 48000.0; }
    int getCurrentBitDepth() override { return 32; }
    juce::BigInteger getActiveOutputChannels() const override { return {}; }
    juce::BigInteger getActiveInputChannels() const override { return {}; }
    int getOutputLatencyInSamples() override { return 0; }
    int getInputLatencyInSamples() override { return 0; }

    /** Has a block rendered into buffers of exactly its size, so that a sanitizer sees every step outside. */
    static std::vector<Sound> call (DeviceCallback& callback, int channels, int frames, bool withGaps = false)
    {
        std::vector<Sound> block (static_cast<size_t> (channels), Sound (static_cast<size_t> (frames), 123.0f));
        std::vector<float*> pointers;
        for (size_t i = 0; i < block.size(); ++i)
            pointers.push_back (withGaps && i % 3 == 1 ? nullptr : block[i].data());
        callback.audioDeviceIOCallbackWithContext (nullptr, 0, pointers.data(), channels, frames, {});
        return block;
    }
};

std::string joined (const std::vector<std::string>& texts)
{
    std::string all;
    for (const auto& text : texts)
        all += text + "\n";
    return all;
}
}  // namespace

TEST_CASE ("the check notices what audio code must not do", "[engine][realtime]")
{
    if (! realtime::isWatching)
        return;

    std::mutex taken;
    realtime::takeViolations();
    const auto violationsOf = [] (auto&& act) {
        {
            const RealtimeScope scope;
            act();
        }
        return realtime::takeViolations().size();
    };

    CHECK (violationsOf ([] {}) == 0);
    CHECK (violationsOf ([] {
               auto* volatile number = new int;  // volatile: or the pair would be optimised away
               delete number;
           }) == 2);
    CHECK (violationsOf ([] { std::vector<int> (100).front() = 1; }) == 2);
    CHECK (violationsOf ([] {
               try
               {
                   throw 1;
               }
               catch (int)
               {}
           }) >= 1);
    CHECK (violationsOf ([] { ::close (-1); }) == 1);
    CHECK (violationsOf ([] { std::this_thread::sleep_for (std::chrono::nanoseconds (1)); }) == 1);

    realtime::takeFreeLocks();
    CHECK (violationsOf ([&] { const std::lock_guard lock (taken); }) == 0);
    CHECK (realtime::takeFreeLocks() == 1);

    std::atomic<bool> isHeld { false };
    std::thread holder ([&] {
        const std::lock_guard lock (taken);
        isHeld = true;
        while (realtime::countViolations() == 0)
            std::this_thread::yield();
    });
    while (! isHeld)
        std::this_thread::yield();
    CHECK (violationsOf ([&] { const std::lock_guard lock (taken); }) == 1);
    holder.join();
}

TEST_CASE ("ten minutes of playback with a hundred edits a minute allocate, lock and wait for nothing",
           "[engine][realtime][G6]")
{
    TestDesk desk;
    std::mt19937 random (6);
    const auto upTo = [&] (int most) { return static_cast<int> (random() % static_cast<uint32_t> (most + 1)); };
    const auto sound = media ({ noise (480000, 1), noise (480000, 2) });

    desk.loop = { 0, 480000 };
    desk.click.isOn = true;
    desk.addBus ("group").sends = { { "aux", Tap::post } };
    desk.addBus ("aux");
    for (int i = 0; i < 8; ++i)
        desk.addLane ("lane-" + std::to_string (i), { clipOf (sound, 1000 * i) }, 1 + i % 2).sends = {
            { "aux", i % 2 == 0 ? Tap::pre : Tap::post }
        };
    desk.play();

    DeviceCallback callback (desk.telemetry);
    TestDevice device;
    callback.audioDeviceAboutToStart (&device);
    callback.play (&desk.renderer);
    realtime::takeViolations();

    constexpr int64_t tenMinutes = 10 * 60 * 48000;
    int64_t nextEdit = 0;
    auto edits = 0;
    for (int64_t at = 0; at < tenMinutes;)
    {
        const auto frames = 1 + upTo (2047);
        TestDevice::call (callback, 40, frames);
        at += frames;

        if (at < nextEdit)
            continue;
        nextEdit += tenMinutes / 1000;
        ++edits;
        switch (upTo (4))
        {
        case 0:
            desk.addLane ("extra-" + std::to_string (edits), { clipOf (sound, upTo (48000)) });
            break;
        case 1:
            if (desk.plan.lanes.size() > 8)
                desk.plan.lanes.erase (desk.plan.lanes.begin() + 8);
            break;
        case 2:
            desk.plan.lanes[static_cast<size_t> (upTo (7))].output = upTo (1) == 0 ? "group" : "";
            break;
        case 3:
            desk.clips["lane-0"] = { clipOf (sound, upTo (100000)) };
            break;
        default:
            desk.ask (upTo (400000), upTo (3) > 0, true);
            break;
        }
        REQUIRE (desk.apply().ok());
        desk.desk.controlsOf ("lane-1")->left = static_cast<float> (upTo (100)) / 100.0f;
    }

    const auto violations = realtime::takeViolations();
    INFO (joined (violations));
    CHECK (violations.empty());
    CHECK (edits >= 1000);
}

TEST_CASE ("a device may call with any number of samples and channels", "[engine][device][G10]")
{
    TestDesk desk;
    desk.addLane ("lane", { clipOf (media ({ Sound (4800000, 0.5f) })) });
    desk.play();

    DeviceCallback callback (desk.telemetry);
    TestDevice device;
    callback.audioDeviceAboutToStart (&device);
    callback.play (&desk.renderer);

    std::mt19937 random (10);
    for (int i = 0; i < 300; ++i)
    {
        const auto channels = static_cast<int> (random() % 65), frames = 1 + static_cast<int> (random() % 8192);
        const auto block = TestDevice::call (callback, channels, frames, i % 2 == 0);
        CAPTURE (channels, frames);
        if (channels > 0)
            REQUIRE (block[0].back() == 0.5f);
        if (channels > 2)
            REQUIRE (block[2].back() == 0.0f);
    }
    TestDevice::call (callback, 2, 0);

    callback.play (nullptr);
    CHECK (peak (TestDevice::call (callback, 2, 512)[0]) == 0.0);
}
