#include "Engine/Effects/EffectCommands.h"
#include "Engine/Engine.h"
#include "Model/MixerIndex.h"
#include "Engine/TestStudio.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
struct AutomationStudio : TestStudio
{
    AutomationStudio() { addEffectCommands (commands); }

    void point (const juce::String& parameter, double time, double value)
    {
        run ("automation.add-point", { { "parameter", parameter }, { "time", time }, { "value", value } });
    }

    juce::String channelOf (const juce::String& track) const
    {
        return "mixer.channels." + amp::channelOf (state(), track).id();
    }
};

/** The greatest distance in dB between what is heard of a constant and the ideal gain, where that is above -60 dB. */
double worstError (const Sound& heard, float level, const std::function<double (double)>& gainAt, size_t from = 0)
{
    auto worst = 0.0;
    for (auto i = from; i < heard.size(); ++i)
        if (const auto ideal = gainAt (static_cast<double> (i) / 48000.0); ideal > 1e-3)
            worst = std::max (worst,
                              std::abs (laws::toDecibels (static_cast<double> (std::abs (heard[i])) / level / ideal)));
    return worst;
}

const Sound constant (96000, 0.5f);
}  // namespace

TEST_CASE ("a fader ramp is within a tenth of a dB of the ideal one", "[engine][automation][S1-58]")
{
    AutomationStudio studio;
    const auto track = studio.addTrack ({ constant, constant });
    const auto volume = "tracks." + track + ".volume";
    studio.point (volume, 0.0, 100.0);
    studio.point (volume, 1.0, 10.0);
    studio.point (volume, 1.25, 95.0);

    const auto ideal = [] (double t) {
        return laws::faderGain (t < 1.0 ? 100.0 - 90.0 * t : t < 1.25 ? 10.0 + 85.0 * (t - 1.0) / 0.25 : 95.0);
    };
    const auto heard = studio.render();
    CHECK (worstError (heard[0], 0.5f, ideal) < 0.1);
    CHECK (worstError (heard[1], 0.5f, ideal) < 0.1);
}

TEST_CASE ("pan, a send, a group and the master follow their lanes", "[engine][automation][S1-58]")
{
    AutomationStudio studio;
    const auto track = studio.addTrack ({ constant, constant });

    SECTION ("pan")
    {
        studio.point ("tracks." + track + ".pan", 0.0, -100.0);
        studio.point ("tracks." + track + ".pan", 2.0, 100.0);
        const auto heard = studio.render();
        const auto side = [] (bool left) {
            return [left] (double t) {
                const auto pan = laws::stereoBalance (-100.0 + 100.0 * t);
                return left ? pan.left : pan.right;
            };
        };
        CHECK (worstError (heard[0], 0.5f, side (true)) < 0.1);
        CHECK (worstError (heard[1], 0.5f, side (false), 512) < 0.1);  // a quantum after silence is of one gain
    }

    SECTION ("send")
    {
        const auto bus = studio.run ("bus.add");
        studio.run ("send.set", { { "id", track }, { "to", bus }, { "level", 50.0 }, { "pre", true } });
        studio.run ("mixer.volume", { { "id", track }, { "volume", 0.0 } });
        studio.point (studio.channelOf (track) + ".sends." + bus, 0.0, 20.0);
        studio.point (studio.channelOf (track) + ".sends." + bus, 2.0, 90.0);
        CHECK (worstError (studio.render()[0], 0.5f, [] (double t) { return laws::faderGain (20.0 + 35.0 * t); }) <
               0.1);
    }

    SECTION ("master and mute")
    {
        studio.point ("mixer.master.volume", 0.0, 40.0);
        studio.point ("mixer.master.volume", 2.0, 80.0);
        studio.point ("tracks." + track + ".muted", 0.0, 0.0);
        studio.point ("tracks." + track + ".muted", 1.0, 1.0);
        const auto heard = studio.render();
        CHECK (worstError (Sound (heard[0].begin(), heard[0].begin() + 47000), 0.5f, [] (double t) {
                   return laws::faderGain (40.0 + 20.0 * t);
               }) < 0.1);
        CHECK (peak (heard[0], 48200) == 0.0);
    }
}

TEST_CASE ("a lane that is off, or has no points, changes nothing", "[engine][automation][S1-59]")
{
    AutomationStudio studio;
    const auto track = studio.addTrack ({ constant, constant });
    const auto volume = "tracks." + track + ".volume";
    const auto before = studio.render();
    studio.run ("automation.add-lane", { { "parameter", volume } });
    CHECK (studio.render() == before);
    studio.point (volume, 0.0, 20.0);
    CHECK (studio.render() != before);
    studio.run ("automation.enable", { { "parameter", volume }, { "on", false } });
    CHECK (studio.render() == before);
}

TEST_CASE ("sections, effects and their share follow their lanes", "[engine][automation][S1-58]")
{
    AutomationStudio studio;
    const auto track = studio.addTrack ({ tone (1000.0, 0.25, 96000), tone (1000.0, 0.25, 96000) });
    const auto plain = levelOf (studio.render()[0]);
    const auto levelFrom = [&] (double seconds) {
        const auto heard = studio.render()[0];
        return levelOf (Sound (heard.begin() + static_cast<std::ptrdiff_t> (seconds * 48000.0), heard.end())) - plain;
    };

    SECTION ("a band of the EQ")
    {
        const auto eq = channelPath (amp::channelOf (studio.state(), track).id()) / "eq";
        REQUIRE (studio.session
                     .edit ("EQ",
                            [&] (Edit& edit) -> Result<> {
                                if (auto set = edit.set (eq / "enabled", true); ! set)
                                    return set;
                                return edit.set (eq / "lowMid" / "frequency", 1000.0);
                            })
                     .ok());
        const auto gain = juce::String ((eq / "lowMid" / "gain").toString());
        studio.point (gain, 0.0, 0.0);
        studio.point (gain, 0.5, -12.0);
        CHECK (levelFrom (1.0) == Approx (-12.0).margin (0.1));
        studio.run ("automation.clear", { { "parameter", gain } });
        CHECK (levelFrom (1.0) == Approx (0.0).margin (0.01));
    }

    SECTION ("a parameter, the share and the bypass of an effect")
    {
        const auto effect = studio.run ("effect.add", { { "id", track }, { "pluginId", "audiomage.gain" } });
        const auto path = "tracks." + track + ".effects." + effect;
        studio.point (path + ".parameters.gain", 0.0, 0.0);
        studio.point (path + ".parameters.gain", 0.5, -12.0);
        CHECK (levelFrom (1.0) == Approx (-12.0).margin (0.05));
        studio.point (path + ".wet", 0.0, 0.0);
        CHECK (levelFrom (1.0) == Approx (0.0).margin (0.01));
        studio.point (path + ".wet", 0.5, 100.0);
        CHECK (levelFrom (1.0) == Approx (-12.0).margin (0.05));
        studio.point (path + ".bypassed", 0.0, 1.0);
        CHECK (levelFrom (1.0) == Approx (0.0).margin (0.01));
    }
}

TEST_CASE ("automation has the same bits for every block size and number of threads",
           "[engine][automation][determinism][S1-58]")
{
    AutomationStudio studio;
    for (int i = 0; i < 6; ++i)
    {
        const auto track = studio.addTrack (
            { noise (30000, 7u + static_cast<uint32_t> (i)), noise (30000, 99u + static_cast<uint32_t> (i)) });
        const auto effect = studio.run ("effect.add", { { "id", track }, { "pluginId", "audiomage.filter" } });
        studio.point ("tracks." + track + ".volume", 0.1 * i, 100.0);
        studio.point ("tracks." + track + ".volume", 0.5, 20.0);
        studio.point ("tracks." + track + ".effects." + effect + ".wet", 0.0, 0.0);
        studio.point ("tracks." + track + ".effects." + effect + ".wet", 0.6, 100.0);
    }
    const auto expected = studio.render();
    for (const auto block : { 17, 64, 441, 8192 })
        CHECK (studio.render ({ .sampleRate = {}, .start = {}, .end = {}, .blockSize = block }) == expected);
    CHECK (studio.render ({ .sampleRate = {}, .start = {}, .end = {}, .threads = 2 }) == expected);
}

TEST_CASE ("only what automation moves is rendered a quantum at a time", "[engine][automation]")
{
    AutomationStudio studio;
    const auto track = studio.addTrack ({ constant, constant });
    studio.addTrack ({ constant, constant });
    studio.point ("tracks." + track + ".volume", 0.0, 100.0);
    studio.point ("tracks." + track + ".volume", 1.0, 10.0);

    Telemetry telemetry;
    BuiltInInserts inserts (&telemetry);
    MediaLibrary library (studio.media, 48000, MediaLibrary::Mode::waits);
    SoundLibrary sounds (studio.media, 48000, SoundLibrary::Mode::waits);
    Desk desk (telemetry, { .inserts = &inserts });
    Follower follower (desk, library, sounds);
    REQUIRE (follower.follow (studio.session.now()).ok());
    REQUIRE (desk.schedule()->automation != nullptr);

    struct Longest : Renderer::ChunkListener
    {
        void rendered (const Chunk& chunk, const StereoBuffer&) noexcept override
        {
            frames = std::max (frames, chunk.frames);
        }
        int frames = 0;
    } longest;
    Renderer renderer (desk, nullptr);
    renderer.setListener (&longest);
    renderer.setWaitsForMedia (true);
    renderer.transport().ask ({ .serial = 1, .placed = 1, .isRolling = true });
    Sound left (4096), right (4096);
    float* const outputs[] = { left.data(), right.data() };
    renderer.render (outputs, 2, 4096);
    CHECK (longest.frames == maxChunk);
}

TEST_CASE ("a lane that a hand trims is heard raised or lowered, until the hand lets go", "[engine][automation][S1-59]")
{
    AutomationStudio studio;
    const auto track = studio.addTrack ({ constant, constant });
    studio.point ("tracks." + track + ".volume", 0.0, 80.0);
    const auto parameter = automatedParameter (studio.state(), trackPath (track) / "volume");
    REQUIRE (parameter.ok());

    Telemetry telemetry;
    BuiltInInserts inserts (&telemetry);
    MediaLibrary library (studio.media, 48000, MediaLibrary::Mode::waits);
    SoundLibrary sounds (studio.media, 48000, SoundLibrary::Mode::waits);
    Desk desk (telemetry, { .inserts = &inserts });
    Follower follower (desk, library, sounds);
    REQUIRE (follower.follow (studio.session.now()).ok());
    Renderer renderer (desk, nullptr);
    renderer.setWaitsForMedia (true);
    renderer.transport().ask ({ .serial = 1, .placed = 1, .isRolling = true });
    Sound left (4096), right (4096);
    const auto next = [&] {
        float* const outputs[] = { left.data(), right.data() };
        renderer.render (outputs, 2, 4096);
        return left.back();
    };

    CHECK (next() == Approx (0.5));
    follower.obey ({ {}, { { parameter->path, Trim::between (*parameter, 60.0, 30.0) } } }, studio.session.now());
    CHECK (next() == Approx (0.5 / 8.0));  // half the position is an eighth of the gain
    follower.obey ({}, studio.session.now());
    CHECK (next() == Approx (0.5));
}

TEST_CASE ("an edit keeps the drivers of lanes that it does not touch", "[engine][automation]")
{
    AutomationStudio studio;
    const auto track = studio.addTrack ({ constant, constant }), other = studio.addTrack ({ constant, constant });
    for (const auto& id : { track, other })
        studio.point ("tracks." + id + ".volume", 0.0, 50.0);
    const auto effect = studio.run ("effect.add", { { "id", track }, { "pluginId", "audiomage.gain" } });
    studio.point ("tracks." + track + ".effects." + effect + ".parameters.gain", 0.0, -3.0);

    Telemetry telemetry;
    Engine engine (studio.session, studio.media, telemetry);
    const auto driversOf = [&] (const juce::String& id) -> std::vector<std::shared_ptr<Driver>> {
        const auto strip = engine.desk().stripOf (stripIds::ofTrack (id));
        for (const auto& driven : engine.desk().schedule()->automation->strips)
            if (driven.strip == strip)
                return driven.drivers;
        return {};
    };
    const auto before = driversOf (track), otherBefore = driversOf (other);
    REQUIRE (before.size() == 2);
    REQUIRE (otherBefore.size() == 1);

    studio.run ("mixer.pan", { { "id", other }, { "pan", 30.0 } });
    CHECK (driversOf (track) == before);
    CHECK (driversOf (other) != otherBefore);
    studio.run ("track.add");
    CHECK (driversOf (track) == before);
    studio.point ("tracks." + track + ".volume", 2.0, 60.0);
    CHECK (driversOf (track)[0] != before[0]);
    CHECK (driversOf (track)[1] == before[1]);
}

TEST_CASE ("sends of buses, and level and pan of effect returns, follow their lanes",
           "[engine][automation][S1-58][S1-95]")
{
    AutomationStudio studio;
    const auto track = studio.addTrack ({ constant, constant });

    SECTION ("an effect return")
    {
        const auto effectReturn = studio.run ("return.add");
        studio.run ("send.set", { { "id", track }, { "to", effectReturn }, { "level", 80.0 }, { "pre", true } });
        studio.run ("mixer.volume", { { "id", track }, { "volume", 0.0 } });
        studio.point ("mixer.sends." + effectReturn + ".returnLevel", 0.0, 20.0);
        studio.point ("mixer.sends." + effectReturn + ".returnLevel", 2.0, 90.0);
        CHECK (worstError (studio.render()[0], 0.5f, [] (double t) { return laws::faderGain (20.0 + 35.0 * t); }) <
               0.1);
        studio.point ("mixer.sends." + effectReturn + ".pan", 0.0, 100.0);
        CHECK (peak (studio.render()[0], 512) < 1e-6);
        CHECK (peak (studio.render()[1], 512) > 0.1);
    }

    SECTION ("a send of a bus")
    {
        const auto group = studio.run ("bus.add", { { "type", "group" } });
        const auto aux = studio.run ("bus.add", { { "type", "aux" } });
        studio.run ("mixer.route", { { "id", track }, { "to", group } });
        studio.run ("send.set", { { "id", group }, { "to", aux }, { "level", 50.0 }, { "pre", true } });
        studio.run ("mixer.volume", { { "id", group }, { "volume", 0.0 } });
        CHECK (peak (studio.render()[0]) == Approx (0.5 * laws::faderGain (50.0)).epsilon (1e-5));

        studio.point ("mixer.buses." + group + ".sends." + aux, 0.0, 20.0);
        studio.point ("mixer.buses." + group + ".sends." + aux, 2.0, 90.0);
        CHECK (worstError (studio.render()[0], 0.5f, [] (double t) { return laws::faderGain (20.0 + 35.0 * t); }) <
               0.1);
    }
}

TEST_CASE ("a frozen track has passed its input: lanes on it no longer count", "[engine][automation][freeze]")
{
    AutomationStudio studio;
    const auto track = studio.addTrack ({ constant, constant });
    studio.point (studio.channelOf (track) + ".input.gain", 0.0, -20.0);
    CHECK (peak (studio.render()[0]) == Approx (0.05).epsilon (1e-3));

    studio.writeFile ("frozen.wav", { Sound (96000, 0.25f), Sound (96000, 0.25f) });
    const auto frozen = trackPath (track) / "frozen" / "filePath";
    REQUIRE (studio.session.edit ("Freeze", [&] (Edit& edit) { return edit.set (frozen, "frozen.wav"); }).ok());
    CHECK (peak (studio.render()[0]) == Approx (0.25).epsilon (1e-3));
}
