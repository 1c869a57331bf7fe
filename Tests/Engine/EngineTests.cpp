#include "Engine/Device/NullDevice.h"
#include "Engine/Engine.h"
#include "Engine/TestStudio.h"
#include "Engine/TransportCommands.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
/** Keeps what a callback gives a device, up to `room` samples. */
struct Capture : juce::AudioIODeviceCallback
{
    Capture (juce::AudioIODeviceCallback& what, size_t room) : callback (what)
    {
        for (auto& channel : heard)
            channel.reserve (room);
    }

    void audioDeviceIOCallbackWithContext (const float* const* inputs,
                                           int inputCount,
                                           float* const* outputs,
                                           int outputCount,
                                           int frames,
                                           const juce::AudioIODeviceCallbackContext& context) override
    {
        callback.audioDeviceIOCallbackWithContext (inputs, inputCount, outputs, outputCount, frames, context);
        for (size_t channel = 0;
             channel < 2 && heard[channel].size() + static_cast<size_t> (frames) <= heard[channel].capacity();
             ++channel)
            heard[channel].insert (heard[channel].end(), outputs[channel], outputs[channel] + frames);
        kept = heard[1].size();
    }
    void audioDeviceAboutToStart (juce::AudioIODevice* device) override { callback.audioDeviceAboutToStart (device); }
    void audioDeviceStopped() override { callback.audioDeviceStopped(); }

    juce::AudioIODeviceCallback& callback;
    Stereo heard;
    std::atomic<size_t> kept { 0 };
};

juce::BigInteger twoChannels()
{
    juce::BigInteger channels;
    channels.setRange (0, 2, true);
    return channels;
}

/** Lets the engine and its threads go on until something holds. */
template <typename Condition>
void waitFor (Engine& engine, Condition&& holds)
{
    const auto giveUp = juce::Time::getMillisecondCounterHiRes() + 20000.0;
    while (! holds() && juce::Time::getMillisecondCounterHiRes() < giveUp)
    {
        engine.update();
        std::this_thread::yield();
    }
    REQUIRE (holds());
}
}  // namespace

TEST_CASE ("what is played through a device is what is rendered, bit for bit", "[engine][live][determinism]")
{
    TestStudio studio;
    for (int i = 0; i < 6; ++i)
    {
        const auto seed = static_cast<uint32_t> (i);
        const auto track =
            studio.addTrack ({ noise (15000, seed), noise (15000, seed + 50) }, 0.02 * i, i == 3 ? 44100 : 48000, 24);
        studio.run ("mixer.volume", { { "id", track }, { "volume", 50.0 + i } });
        studio.run ("mixer.pan", { { "id", track }, { "pan", 10.0 * i } });
    }
    const auto rendered = studio.render();

    const auto blockSize = GENERATE (64, 300);
    Telemetry telemetry;
    Engine engine (studio.session, studio.media, telemetry);
    NullDevice device;
    REQUIRE (device.open ({}, twoChannels(), 48000, blockSize).isEmpty());
    Capture capture (engine.deviceCallback(), 48000);
    waitFor (engine, [&] { return engine.isReady(); });

    device.start (&capture);
    engine.play();
    waitFor (engine, [&] { return capture.kept > 30000; });
    device.stop();

    const auto firstOf = [] (const Sound& sound) {
        return std::find_if (sound.begin(), sound.end(), [] (float x) { return x != 0.0f; });
    };
    for (size_t channel = 0; channel < 2; ++channel)
    {
        const auto live = firstOf (capture.heard[channel]), offline = firstOf (rendered[channel]);
        const auto count = std::min (capture.heard[channel].end() - live, rendered[channel].end() - offline);
        CHECK (count > 15000);
        CHECK (std::equal (live, live + count, offline));
    }
    CHECK (telemetry.performance.load().missingReads == 0);
}

TEST_CASE ("the transport is always in exactly one state, and stop returns to where playing began",
           "[engine][transport][S1-20][S1-22]")
{
    TestStudio studio;
    studio.addTrack ({ Sound (480000, 0.5f) });
    Telemetry telemetry;
    Engine engine (studio.session, studio.media, telemetry);
    addTransportCommands (studio.commands, engine);
    REQUIRE (engine.openDevice (NullDeviceType::typeName).ok());
    CHECK (telemetry.device.load().sampleRate == 48000.0);

    const auto states = [&] {
        return static_cast<int> (engine.isPlaying()) + static_cast<int> (engine.isPaused()) +
               static_cast<int> (engine.isStopped());
    };
    CHECK (engine.isStopped());
    CHECK (states() == 1);

    studio.run ("transport.locate", { { "seconds", 2.0 } });
    CHECK (engine.position() == Approx (2.0));

    studio.run ("transport.play");
    CHECK (engine.isPlaying());
    CHECK (states() == 1);
    waitFor (engine, [&] { return engine.position() > 2.1; });

    auto before = engine.position();
    for (int i = 0; i < 1000; ++i)
    {
        const auto now = engine.position();
        REQUIRE (now >= before);
        before = now;
    }

    studio.run ("transport.pause");
    CHECK (engine.isPaused());
    CHECK (states() == 1);
    waitFor (engine, [&] { return telemetry.playhead.load().state == TransportState::paused; });
    CHECK (engine.position() > 2.1);

    studio.run ("transport.play");
    waitFor (engine, [&] { return telemetry.playhead.load().state == TransportState::playing; });
    studio.run ("transport.pause");
    studio.run ("transport.stop");
    CHECK (engine.isStopped());
    CHECK (states() == 1);
    waitFor (engine, [&] { return telemetry.playhead.load().state == TransportState::stopped; });
    CHECK (engine.position() > 2.1);  // where the second play began
}

TEST_CASE ("without a device the transport still answers", "[engine][transport]")
{
    TestStudio studio;
    Telemetry telemetry;
    Engine engine (studio.session, studio.media, telemetry);
    engine.locate (3.5);
    CHECK (engine.position() == 3.5);
    engine.play();
    CHECK (engine.isPlaying());
    engine.stop();
    CHECK (engine.position() == 3.5);
}

TEST_CASE ("edits reach what is played at the speed that they need", "[engine][live]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ Sound (480000, 0.5f) });
    Telemetry telemetry;
    Engine engine (studio.session, studio.media, telemetry);
    waitFor (engine, [&] { return engine.isReady(); });
    const auto& desk = engine.desk();
    const auto schedule = desk.schedule();
    const auto lane = "track/" + track.toStdString();

    studio.run ("mixer.volume", { { "id", track }, { "volume", 40.0 } });
    CHECK (desk.controlsOf (lane)->left == 0.125f);
    CHECK (desk.schedule() == schedule);

    studio.run ("clip.add",
                { { "track", track }, { "filePath", "file-1.wav" }, { "startTime", 20.0 }, { "duration", 1.0 } });
    CHECK (desk.schedule()->lane (*desk.slotOf (lane))->all().size() == 2);

    const auto added = studio.run ("track.add");
    CHECK (desk.plan().lanes.size() == 2);
    REQUIRE (studio.session.undo());
    CHECK (desk.plan().lanes.size() == 1);
}

TEST_CASE ("the engine follows the project's sample rate", "[engine][live][S1-10]")
{
    TestStudio studio;
    studio.addTrack ({ Sound (48000, 0.5f) });
    Telemetry telemetry;
    Engine engine (studio.session, studio.media, telemetry);
    REQUIRE (engine.openDevice (NullDeviceType::typeName).ok());

    studio.run ("project.sampleRate", { { "sampleRate", 96000 } });
    CHECK (engine.desk().sampleRate() == 96000.0);
    CHECK (telemetry.device.load().sampleRate == 96000.0);
    waitFor (engine, [&] { return engine.isReady(); });
    CHECK (engine.desk().schedule()->lanes[0]->end() == 96000);
}

TEST_CASE ("without a sound card the null device is the default, and an unknown one an error", "[engine][device]")
{
    TestStudio studio;
    Telemetry telemetry;
    Engine engine (studio.session, studio.media, telemetry);
    CHECK (engine.devices().types().contains (NullDeviceType::typeName));
    REQUIRE (engine.openDevice().ok());
    CHECK (engine.devices().current() != nullptr);
    engine.closeDevice();
    CHECK (telemetry.device.load().sampleRate == 0.0);

    const auto refused = engine.openDevice ("Gramophone");
    REQUIRE_FALSE (refused.ok());
    CHECK (refused.error().text().contains ("Gramophone"));
}

TEST_CASE ("a render that is prepared off the message thread is refused, not silent", "[engine][render][G8]")
{
    TestStudio studio;
    studio.addTrack ({ Sound (48000, 0.5f) });

    auto wasRefused = false;
    std::thread ([&] { wasRefused = ! OfflineRender::prepare (studio.session.now(), studio.media, {}).ok(); }).join();
    CHECK (wasRefused);

    auto render = OfflineRender::prepare (studio.session.now(), studio.media, {});
    REQUIRE (render.ok());
    auto isLoud = false;
    std::thread ([&] {
        const auto done = (*render)->run ([&] (const float* const* samples, int) -> Result<> {
            isLoud = samples[0][0] == 0.5f;
            return {};
        });
        isLoud = isLoud && done.ok();
    }).join();
    CHECK (isLoud);
}

namespace
{
/** A null device with eight outputs. */
struct WideDevice : NullDevice
{
    juce::StringArray getOutputChannelNames() override { return { "1", "2", "3", "4", "5", "6", "7", "8" }; }
};

struct WideType : juce::AudioIODeviceType
{
    WideType() : AudioIODeviceType ("Wide") {}

    void scanForDevices() override {}
    juce::StringArray getDeviceNames (bool inputs) const override
    {
        return inputs ? juce::StringArray() : juce::StringArray ("Wide output");
    }
    int getDefaultDeviceIndex (bool) const override { return 0; }
    int getIndexOfDevice (juce::AudioIODevice* device, bool asInput) const override
    {
        return device != nullptr && ! asInput ? 0 : -1;
    }
    bool hasSeparateInputsAndOutputs() const override { return true; }
    juce::AudioIODevice* createDevice (const juce::String&, const juce::String&) override { return new WideDevice; }
};
}  // namespace

TEST_CASE ("pairs of outputs are opened as soon as something plays into them", "[engine][device][routing]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ Sound (48000, 0.5f) });
    Telemetry telemetry;
    Engine engine (studio.session, studio.media, telemetry);
    engine.devices().add (std::make_unique<WideType>());
    REQUIRE (engine.openDevice ("Wide").ok());
    CHECK (telemetry.device.load().outputs == 2);

    studio.run ("mixer.route", { { "id", track }, { "to", "hardware/3" } });
    engine.update();
    CHECK (telemetry.device.load().outputs == 6);
    CHECK (engine.outputProblems().empty());

    studio.run ("mixer.route", { { "id", track }, { "to", "hardware/5" } });  // more than there are
    engine.update();
    CHECK (telemetry.device.load().outputs == 8);
    CHECK (engine.outputProblems().size() == 1);
}
