// What the running engine shows of its strips.
#include "Engine/EffectStudio.h"
#include "Engine/RuntimeValues.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

TEST_CASE ("the master's loudness, true peak and correlation are measured while it plays",
           "[engine][telemetry][S1-87][S1-182]")
{
    LiveStudio studio;
    const auto sound = tone (1000, std::pow (10.0, -23.0 / 20.0), 20 * second);
    const auto track = studio.addTrack ({ sound, sound });
    studio.start();
    studio.desk.followLoudness();
    studio.hear (5 * second);

    const auto reading = studio.telemetry.loudness (Telemetry::master).reading.load();
    CHECK (reading.momentary == Approx (-23.0).margin (0.1));
    CHECK (reading.shortTerm == Approx (-23.0).margin (0.1));
    CHECK (reading.integrated == Approx (-23.0).margin (0.1));
    CHECK (reading.truePeakMax == Approx (-23.0).margin (0.1));
    CHECK (reading.correlation == Approx (1.0).margin (0.001));
    CHECK (reading.seconds == Approx (5.0).margin (0.2));

    SECTION ("a reset begins again")
    {
        studio.run ("mixer.volume", { { "id", track }, { "volume", 40.0 } });
        studio.hear (second);  // until the windows hold nothing of before
        studio.telemetry.loudness (Telemetry::master).reset();
        studio.hear (2 * second);
        const auto after = studio.telemetry.loudness (Telemetry::master).reading.load();
        CHECK (after.integrated == Approx (-23.0 - 18.06).margin (0.1));
        CHECK (after.truePeakMax == Approx (-23.0 - 18.06).margin (0.1));
        CHECK (after.seconds == Approx (2.0).margin (0.2));
    }
    SECTION ("other strips only while they are watched, also when their strip is made anew")
    {
        auto& channel = studio.telemetry.loudness (track.toStdString());
        CHECK (channel.reading.load().momentary == LoudnessReading::silence);
        channel.watch();
        studio.desk.followLoudness();
        studio.addEffect (track, "audiomage.gain");
        studio.hear (second);
        CHECK (channel.reading.load().momentary == Approx (-23.0).margin (0.1));
        channel.unwatch();
        studio.desk.followLoudness();
        const auto seconds = channel.reading.load().seconds;
        studio.hear (second);
        CHECK (channel.reading.load().seconds == seconds);
    }
}

TEST_CASE ("gate, compressor and limiter show what they take away", "[engine][telemetry][S1-87]")
{
    LiveStudio studio;
    const auto loud = studio.addTrack ({ Sound (20 * second, 0.5f), Sound (20 * second, 0.5f) });
    const auto soft = studio.addTrack ({ Sound (20 * second, 0.001f), Sound (20 * second, 0.001f) });
    for (const auto& [key, value] : { std::pair ("threshold", -20.0), { "ratio", 4.0 }, { "knee", 0.0 } })
        studio.set (studio.channel (loud) / "compressor" / key, value);
    studio.set (studio.channel (loud) / "compressor" / "enabled", true);
    studio.set (studio.channel (soft) / "gate" / "enabled", true);
    studio.set (studio.channel (soft) / "gate" / "threshold", -50.0);
    studio.set (studio.channel (soft) / "gate" / "ratio", 3.0);
    studio.set (Path ({ "mixer", "master", "limiter", "enabled" }), true);
    studio.set (Path ({ "mixer", "master", "limiter", "ceiling" }), -24.0);
    const auto effect = studio.addEffect (soft, "audiomage.limiter");
    studio.run ("effect.parameter", { { "effect", effect }, { "name", "drive" }, { "value", 36.0 } });
    studio.run ("effect.parameter", { { "effect", effect }, { "name", "ceiling" }, { "value", -24.0 } });
    studio.start();
    studio.hear (2 * second);

    const auto compressed = 0.75 * (20.0 - 6.0206), level = -6.0206 - compressed;
    CHECK (studio.telemetry.meter (loud.toStdString()).reduction (Reduction::compressor) ==
           Approx (compressed).margin (0.1));
    CHECK (studio.telemetry.meter (soft.toStdString()).reduction (Reduction::gate) == Approx (20.0).margin (0.2));
    CHECK (studio.telemetry.meter (Telemetry::master).reduction (Reduction::limiter) ==
           Approx (level + 24.0).margin (0.5));
    CHECK (studio.telemetry.insertMeter (effect.toStdString()).reduction < 0.1f);
    studio.set (studio.channel (soft) / "gate" / "enabled", false);
    studio.run ("mixer.gain", { { "id", soft }, { "gain", 30.0 } });
    studio.hear (2 * second);
    CHECK (studio.telemetry.insertMeter (effect.toStdString()).reduction ==
           Approx (-60.0 + 30.0 + 36.0 + 24.0).margin (0.2));
    CHECK (studio.telemetry.meter (soft.toStdString()).reduction (Reduction::gate) == 0.0f);
}

TEST_CASE ("a tuner and an analyser show what they hear and change nothing", "[engine][telemetry][tuner][analyser]")
{
    LiveStudio studio;
    const auto sound = tone (82.41, 0.2, 20 * second);
    const auto track = studio.addTrack ({ sound, sound });
    const auto tuner = studio.addEffect (track, "audiomage.tuner"),
               analyser = studio.addEffect (track, "audiomage.analyser");
    studio.start();
    const auto heard = studio.hear (second);
    CHECK (std::equal (heard.begin(), heard.end(), sound.begin()));

    const auto& pitch = studio.telemetry.insertMeter (tuner.toStdString()).readings;
    CHECK (1200.0 * std::log2 (static_cast<double> (pitch[0]) / 82.41) == Approx (0.0).margin (1.0));  // cents
    CHECK (pitch[1] > 0.95f);
    const auto& bands = studio.telemetry.insertMeter (analyser.toStdString()).readings;
    CHECK (bands[6] == Approx (20.0 * std::log10 (0.2)).margin (0.5));  // 79 Hz
    CHECK (bands[17] < -80.0f);
}

TEST_CASE ("the session's runtime values are what engine, device and machine say", "[engine][telemetry][S1-170][S1-171][S1-172][S1-175]")
{
    LiveStudio studio;
    studio.start();
    const auto root = studio.state();
    const auto value = [&] (std::initializer_list<std::string> path) {
        const auto answer = runtimeValue (root, studio.telemetry, Path (std::vector<std::string> (path)));
        INFO ((answer.ok() ? std::string() : answer.error().text().toStdString()));
        REQUIRE (answer.ok());
        return *answer;
    };

    studio.telemetry.device.store ({});
    CHECK (value ({ "performance", "sampleRate" }).isVoid());  // no device runs
    CHECK (value ({ "performance", "latency" }).isVoid());
    studio.telemetry.device.store ({ .sampleRate = 44100, .bufferSize = 128, .outputLatency = 441, .outputs = 2 });
    Performance load;
    load.load = 0.25;
    load.overruns = 3;
    load.missingReads = 4;
    studio.telemetry.performance.store (load);
    CHECK (static_cast<double> (value ({ "performance", "sampleRate" })) == 44100.0);
    CHECK (static_cast<int> (value ({ "performance", "bufferSize" })) == 128);
    CHECK (static_cast<double> (value ({ "performance", "latency" })) == Approx (10.0));
    CHECK (static_cast<double> (value ({ "performance", "cpuUsage" })) == Approx (25.0));
    CHECK (static_cast<int> (value ({ "performance", "audioBufferUnderruns" })) == 7);

    const auto before = static_cast<double> (value ({ "performance", "memoryUsage" }));
    CHECK (before > 1.0);
    const std::vector<char> used (200'000'000, 1);
    CHECK (used[used.size() / 2] == 1);
    CHECK (static_cast<double> (value ({ "performance", "memoryUsage" })) > before + 0.9 * static_cast<double> (used.size()) / 1e6);

    for (const auto* key : { "cpu", "memory" })
    {
        const auto part = static_cast<double> (value ({ "system", "systemLoad", key }));
        CHECK (part >= 0.0);
        CHECK (part <= 100.0);
    }
    CHECK (value ({ "system", "systemLoad", "network" }).isVoid());  // nobody measures it
    CHECK_FALSE (runtimeValue (root, studio.telemetry, Path ({ "project", "bpm" })).ok());
}
