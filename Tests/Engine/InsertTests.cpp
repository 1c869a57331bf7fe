#include "Dsp/Dynamics/TruePeakLimiter.h"
#include "Dsp/Effects/Catalogue.h"
#include "Engine/EffectStudio.h"
#include "Engine/Engine.h"
#include "Engine/Follow/Compile.h"
#include "Engine/RealtimeCheck.h"
#include "Model/NodeBuilder.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;
namespace realtime = amp::tests::realtime;

TEST_CASE ("an EQ bell of a channel gives its gain at its frequency", "[engine][inserts][S1-82]")
{
    EffectStudio studio;
    const auto track = studio.addTrack ({ tone (1000, 0.1, 2 * second), tone (1000, 0.1, 2 * second) });
    const auto dry = levelOf (studio.render()[0]);
    const auto eq = studio.channel (track) / "eq";
    studio.set (eq / "lowMid" / "frequency", 1000.0);
    studio.set (eq / "lowMid" / "gain", 6.0);
    CHECK (levelOf (studio.render()[0]) == dry);  // the EQ is off

    studio.set (eq / "enabled", true);
    CHECK (levelOf (studio.render()[0]) - dry == Approx (6.0).margin (0.1));

    studio.set (Path ({ "mixer", "master", "eq", "enabled" }), true);
    studio.session
        .edit ("Add band",
               [] (Edit& edit) {
                   return edit.insert (Path ({ "mixer", "master", "eq", "bands" }),
                                       NodeBuilder (schema::masterBand, "band").set ("gain", -9.0).build());
               })
        .ok();
    CHECK (levelOf (studio.render()[0]) - dry == Approx (-3.0).margin (0.1));
}

TEST_CASE ("the high-pass of a channel is 3 dB down at its corner", "[engine][inserts][S1-81]")
{
    EffectStudio studio;
    const auto track = studio.addTrack ({ tone (200, 0.1, 2 * second), tone (200, 0.1, 2 * second) });
    const auto dry = levelOf (studio.render()[0]);
    studio.set (studio.channel (track) / "input" / "highpass", 200.0);
    CHECK (levelOf (studio.render()[0]) - dry == Approx (-3.01).margin (0.1));
}

TEST_CASE ("the compressor of a channel follows its static curve", "[engine][inserts][S1-84]")
{
    EffectStudio studio;
    const auto track = studio.addTrack ({ Sound (2 * second, 0.5f), Sound (2 * second, 0.5f) });
    const auto compressor = studio.channel (track) / "compressor";
    studio.set (compressor / "enabled", true);
    studio.set (compressor / "threshold", -20.0);
    studio.set (compressor / "ratio", 4.0);
    studio.set (compressor / "knee", 0.0);

    const auto heard = 20.0 * std::log10 (static_cast<double> (studio.render()[0].back()));
    CHECK (heard == Approx (-20.0 + (-6.02 + 20.0) / 4.0).margin (0.1));
}

TEST_CASE ("every effect at wet 0 or bypassed nulls with its input, in time", "[engine][inserts][S1-63][S1-64]")
{
    for (const auto& entry : dsp::effectCatalogue())
    {
        EffectStudio studio;
        const auto track = studio.addTrack ({ noise (second / 2, 1), noise (second / 2, 2) });
        const auto dry = studio.render();
        const auto id = studio.addEffect (track, std::string (entry.pluginId).c_str(), 0.0);
        CAPTURE (std::string (entry.pluginId));
        CHECK (studio.render() == dry);

        studio.run ("effect.wet", { { "effect", id }, { "wet", 100.0 } });
        studio.run ("effect.bypass", { { "effect", id } });
        CHECK (studio.render() == dry);
    }
}

TEST_CASE ("effects run by their position, and one that is off or unknown is left out",
           "[engine][inserts][S1-62][S1-63]")
{
    EffectStudio studio;
    const auto track = studio.addTrack ({ Sound (second, 0.1f), Sound (second, 0.1f) });
    const auto gain = studio.addEffect (track, "audiomage.gain");
    studio.run ("effect.parameter", { { "effect", gain }, { "name", "gain" }, { "value", 20.0 } });
    const auto limiter = studio.addEffect (track, "audiomage.limiter");
    studio.run ("effect.parameter", { { "effect", limiter }, { "name", "ceiling" }, { "value", -6.0 } });
    CHECK (studio.render()[0][second / 2] == Approx (0.5).margin (0.01));

    studio.run ("effect.move", { { "effect", limiter }, { "position", 0 } });
    CHECK (studio.render()[0][second / 2] == Approx (1.0).margin (0.001));

    const auto latency = [&] { return *route (compile (studio.state(), 48000)); };
    CHECK (latency().latency > 0);
    studio.run ("effect.enable", { { "effect", limiter }, { "enabled", false } });
    CHECK (latency().latency == 0);

    studio.set (trackPath (track) / "effects" / gain.toStdString() / "pluginId", "somebody.else");
    CHECK (studio.render()[0].back() == 0.1f);
    const auto problems = effectProblems (studio.state());
    REQUIRE (problems.size() == 1);
    CHECK (problems[0].what.contains ("somebody.else"));
}

TEST_CASE ("effect.add fills in the parameters, and effect.parameter checks them", "[engine][inserts][S1-65]")
{
    EffectStudio studio;
    const auto id = studio.addEffect ("master", "audiomage.limiter");
    const auto at = "mixer.master.effects." + id + ".parameters.ceiling.";
    CHECK (static_cast<double> (studio.get (at + "value")) == -1.0);
    CHECK (static_cast<double> (studio.get (at + "min")) == -24.0);
    CHECK (studio.get (at + "unit").toString() == "dBTP");

    CHECK_FALSE (studio.attempt ("effect.add", { { "id", "master" }, { "pluginId", "none" } }).ok());
    CHECK_FALSE (
        studio.attempt ("effect.parameter", { { "effect", id }, { "name", "ceiling" }, { "value", 3.0 } }).ok());
    CHECK_FALSE (studio.attempt ("effect.parameter", { { "effect", id }, { "name", "none" }, { "value", 3.0 } }).ok());
}

TEST_CASE ("every effect at once: the same bits for every block size and number of threads",
           "[engine][inserts][determinism]")
{
    EffectStudio studio;
    for (int i = 0; i < 3; ++i)
    {
        const auto seed = static_cast<uint32_t> (i);
        const auto track = studio.addTrack ({ noise (9000, seed), noise (9000, seed + 9) }, 0.05 * i);
        for (const auto& entry : dsp::effectCatalogue())
            studio.addEffect (track, std::string (entry.pluginId).c_str(), 70.0);
        for (const auto* section : { "eq", "compressor", "gate" })
            studio.set (studio.channel (track) / section / "enabled", true);
    }
    studio.addEffect ("master", "audiomage.reverb", 30.0);
    studio.set (Path ({ "mixer", "master", "limiter", "enabled" }), true);

    OfflineRender::Options options;
    options.tail = 0.2;
    const auto reference = studio.render (options);
    CHECK (peak (reference[0]) > 0.001);
    for (const auto blockSize : { 1, 100, 512 })
        for (const auto threads : { 1, 2 })
        {
            CAPTURE (blockSize, threads);
            options.blockSize = blockSize;
            options.threads = threads;
            CHECK (studio.render (options) == reference);
        }
}

TEST_CASE ("the master's limiter holds its ceiling and stays in time", "[engine][inserts][limiter]")
{
    EffectStudio studio;
    auto loud = noise (second, 1);
    std::fill_n (loud.begin(), 1000, 0.0f);
    studio.addTrack ({ loud, loud });
    studio.run ("mixer.volume", { { "id", "master" }, { "volume", 100.0 } });
    studio.set (Path ({ "mixer", "master", "limiter", "enabled" }), true);
    studio.set (Path ({ "mixer", "master", "limiter", "ceiling" }), -3.0);

    const auto heard = studio.render()[0];
    CHECK (peak (heard) <= std::pow (10.0, -3.0 / 20.0));
    CHECK (peak (heard) > 0.5);
    CHECK (heard.size() == static_cast<size_t> (second));
    CHECK (peak (Sound (heard.begin(), heard.begin() + 900)) == 0.0);
    CHECK (std::abs (heard[1000]) > 0.0f);
}

TEST_CASE ("an echo goes on after its clip has ended", "[engine][inserts][tail]")
{
    EffectStudio studio;
    const auto track = studio.addTrack ({ noise (480, 1), noise (480, 2) });
    studio.addEffect (track, "audiomage.delay", 100.0);
    OfflineRender::Options options;
    options.tail = 2.0;
    CHECK (peak (studio.render (options)[0], second / 4) > 0.05);
}

TEST_CASE ("re-ordering, bypass, parameters, coming and going make no click and break no rule of the audio thread",
           "[engine][inserts][realtime][S1-62][S1-63]")
{
    LiveStudio studio;
    const auto track = studio.addTrack ({ tone (100, 0.25, 20 * second), tone (100, 0.25, 20 * second) });
    const auto gain = studio.addEffect (track, "audiomage.gain");
    studio.run ("effect.parameter", { { "effect", gain }, { "name", "gain" }, { "value", 6.0 } });
    const auto saturation = studio.addEffect (track, "audiomage.saturation");
    const auto eq = studio.channel (track) / "eq";
    studio.set (eq / "lowShelf" / "gain", 6.0);
    studio.start();
    realtime::takeViolations();

    Sound heard = studio.hear (second);
    CHECK (peak (heard) > 0.4);
    const auto act = [&] (const auto& edit) {
        edit();
        const auto part = studio.hear (second / 2);
        heard.insert (heard.end(), part.begin(), part.end());
    };
    act ([&] { studio.run ("effect.move", { { "effect", saturation }, { "position", 0 } }); });
    act ([&] { studio.run ("effect.bypass", { { "effect", saturation } }); });
    act ([&] { studio.run ("effect.bypass", { { "effect", saturation }, { "bypassed", false } }); });
    act ([&] { studio.run ("effect.wet", { { "effect", saturation }, { "wet", 20.0 } }); });
    act ([&] { studio.run ("effect.parameter", { { "effect", gain }, { "name", "gain" }, { "value", -12.0 } }); });
    act ([&] { studio.run ("effect.enable", { { "effect", gain }, { "enabled", false } }); });
    act ([&] { studio.set (eq / "enabled", true); });
    act ([&] { studio.set (eq / "enabled", false); });
    act ([&] { studio.run ("effect.remove", { { "effect", saturation } }); });
    for (const auto& entry : dsp::effectCatalogue())  // under the eyes of the check, not of the ear
    {
        studio.addEffect (track, std::string (entry.pluginId).c_str());
        studio.hear (4096);
    }

    CHECK (largestStep (heard) < 0.05);  // the tone's own, driven: 0.03; a step of the edits would be 0.1 and more
    const auto violations = realtime::takeViolations();
    INFO ((violations.empty() ? std::string() : violations.front()));
    CHECK (violations.empty());
}
