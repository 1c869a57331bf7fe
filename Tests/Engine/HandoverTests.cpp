#include "Engine/Device/DeviceWatch.h"
#include "Engine/Device/Handover.h"
#include "Engine/Device/NullDevice.h"

#include <catch2/catch.hpp>
#include <thread>

using namespace amp::engine;

namespace
{
/** Plays a level, and notes whether it is told of starts and stops in order. */
struct Level : juce::AudioIODeviceCallback
{
    explicit Level (float l) : level (l) {}
    void audioDeviceIOCallbackWithContext (const float* const*, int, float* const* outputs, int outputCount, int frames, const juce::AudioIODeviceCallbackContext&) override
    {
        for (int channel = 0; channel < outputCount; ++channel)
            std::fill_n (outputs[channel], frames, level);
        ++calls;
    }
    void audioDeviceAboutToStart (juce::AudioIODevice*) override { ++starts; }
    void audioDeviceStopped() override { ++stops; }

    const float level;
    std::atomic<int> calls { 0 }, starts { 0 }, stops { 0 };
};

/** A device whose blocks a thread of the test asks for, and that keeps what it was given. */
struct Driven
{
    explicit Driven (Handover& h) : handover (h)
    {
        device.open ({}, {}, 48000, blockSize);
        handover.audioDeviceAboutToStart (&device);
        thread = std::thread ([this] {
            std::vector<float> block (blockSize);
            float* channels[] { block.data() };
            while (! isLeaving)
            {
                handover.audioDeviceIOCallbackWithContext (nullptr, 0, channels, 1, blockSize, {});
                if (heard.size() < 2'000'000)
                    heard.insert (heard.end(), block.begin(), block.end());
                ++blocks;
                std::this_thread::yield();
            }
        });
    }
    ~Driven() { stop(); }

    void stop()
    {
        isLeaving = true;
        if (thread.joinable())
            thread.join();
    }

    /** Waits until the device has asked for some more blocks. */
    void pass (int more)
    {
        const auto until = blocks + more;
        while (blocks < until)
            std::this_thread::yield();
    }

    static constexpr int blockSize = 64;
    Handover& handover;
    NullDevice device;
    std::vector<float> heard;
    std::atomic<int> blocks { 0 };
    std::atomic<bool> isLeaving { false };
    std::thread thread;
};
} // namespace

TEST_CASE ("from one player to the next the sound fades and never leaps", "[engine][device][S1-03]")
{
    Handover handover;
    Level first (0.8f), second (-0.6f);
    Driven driven (handover);
    handover.use (&first);
    driven.pass (40);
    handover.use (&second);
    const auto callsOfFirst = first.calls.load();
    driven.pass (40);
    handover.use (nullptr);
    driven.pass (2);
    driven.stop();

    CHECK (first.calls == callsOfFirst); // no longer in use once use() has returned
    CHECK (*std::max_element (driven.heard.begin(), driven.heard.end()) == 0.8f);
    CHECK (*std::min_element (driven.heard.begin(), driven.heard.end()) == -0.6f);
    CHECK (driven.heard.back() == 0.0f);
    auto steepest = 0.0f;
    for (size_t i = 1; i < driven.heard.size(); ++i)
        steepest = std::max (steepest, std::abs (driven.heard[i] - driven.heard[i - 1]));
    CHECK (steepest < 0.8f / 400.0f); // 10 ms are 480 samples
    CHECK (first.starts == 1);
    CHECK (first.stops == 1);
    CHECK (second.stops == 1);
}

TEST_CASE ("without a running device one player follows the other at once", "[engine][device]")
{
    Handover handover;
    Level first (0.5f), second (0.5f);
    handover.use (&first);
    handover.use (&second);
    CHECK (handover.inUse() == &second);
    NullDevice device;
    device.open ({}, {}, 48000, 64);
    handover.audioDeviceAboutToStart (&device);
    CHECK (first.starts == 0);
    CHECK (second.starts == 1);
    handover.audioDeviceStopped();
    CHECK (second.stops == 1);
}

TEST_CASE ("a device that asks for no more blocks is replaced, and looked for until it is back", "[engine][device]")
{
    using Advice = DeviceWatch::Advice;
    DeviceWatch watch;
    int64_t blocks = 0;
    for (int i = 0; i < 5; ++i)
        CHECK (watch.advise (true, true, blocks += 90, 1.0) == Advice::none);

    CHECK (watch.advise (true, true, blocks, 1.0) == Advice::none);
    CHECK (watch.advise (true, true, blocks, 1.0) == Advice::useNull);
    CHECK (watch.advise (true, false, blocks += 90, 1.0) == Advice::none);
    CHECK (watch.advise (true, false, blocks += 90, 1.0) == Advice::none);
    CHECK (watch.advise (true, false, blocks += 90, 1.0) == Advice::look);
    CHECK (watch.advise (true, false, blocks += 90, 1.0) == Advice::none);
    CHECK (watch.advise (true, true, blocks += 90, 1.0) == Advice::none);
    CHECK (watch.advise (false, true, blocks, 1.0) == Advice::useNull); // it says itself that it stopped
}
