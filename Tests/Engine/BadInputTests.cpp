// Sound and settings that nobody means: what comes out is finite, in time, and defined.
#include "Engine/EffectStudio.h"

#include <limits>

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
bool isFinite (const Stereo& sound)
{
    return std::all_of (sound.begin(), sound.end(), [] (const Sound& channel) {
        return std::all_of (channel.begin(), channel.end(), [] (float sample) { return std::isfinite (sample); });
    });
}

/** A strip with every section on, and one effect of each kind behind it. */
void addEverything (EffectStudio& studio, const juce::String& track)
{
    for (const auto* section : { "gate", "eq", "compressor" })
        studio.set (studio.channel (track) / section / "enabled", true);
    studio.set (studio.channel (track) / "input" / "highpass", 80.0);
    studio.set (studio.channel (track) / "input" / "lowpass", 12000.0);
    for (const auto& entry : dsp::effectCatalogue())
        studio.addEffect (track, std::string (entry.pluginId).c_str(), 60.0);
    studio.set (Path ({ "mixer", "master", "limiter", "enabled" }), true);
}
}  // namespace

TEST_CASE ("NaN, infinities, huge and tiny samples of a file harm nothing but their own track", "[engine][robust]")
{
    EffectStudio studio;
    auto broken = noise (second / 2, 1);
    for (size_t i = 0; i < broken.size(); i += 997)
        broken[i] = std::array { std::numeric_limits<float>::quiet_NaN(),
                                 std::numeric_limits<float>::infinity(),
                                 -std::numeric_limits<float>::infinity(),
                                 std::numeric_limits<float>::max(),
                                 std::numeric_limits<float>::denorm_min() }[i / 997 % 5];
    const auto track = studio.addTrack ({ broken, broken });
    const auto sane = noise (second / 2, 2);
    studio.addTrack ({ sane, sane });
    addEverything (studio, track);
    studio.run ("mixer.set", { { "id", "master" }, { "parameter", "limiter.enabled" }, { "on", false } });
    CHECK (isFinite (studio.render()));

    studio.run ("mixer.mute", { { "id", track } });
    const auto heard = studio.render()[0];
    for (size_t i = 0; i < heard.size(); ++i)
        REQUIRE (heard[i] == sane[i]);
}

TEST_CASE ("sound that is too soft for a float's normal range ends as silence", "[engine][robust]")
{
    EffectStudio studio;
    Sound tiny (static_cast<size_t> (second / 2), std::numeric_limits<float>::min() * 0.25f);
    const auto track = studio.addTrack ({ tiny, tiny });
    addEverything (studio, track);
    const auto heard = studio.render();
    CHECK (isFinite (heard));
    CHECK (peak (heard[0]) < 1e-6);
}

TEST_CASE ("clips of no length are silent, and one of a sample is one sample", "[engine][robust]")
{
    EffectStudio studio;
    studio.addTrack ({ Sound (static_cast<size_t> (second / 10), 0.0f) });
    const auto track = studio.addTrack ({ Sound (1, 0.5f), Sound (1, 0.5f) }, 0.01);
    auto heard = studio.render()[0];
    CHECK (std::count_if (heard.begin(), heard.end(), [] (float sample) { return sample != 0.0f; }) == 1);
    CHECK (heard[480] == 0.5f);

    const auto clip =
        TrackView (SessionView (studio.state()).get<"tracks">().find (track)).get<"lanes">()[0].get<"clips">()[0].id();
    const auto refused = studio.attempt ("clip.trim", { { "clip", clip }, { "start", 0.5 }, { "end", 0.5 } });
    heard = studio.render()[0];
    CHECK (heard.size() == static_cast<size_t> (second / 10));
    studio.run ("clip.remove", { { "clip", clip } });
    CHECK (peak (studio.render()[0]) == 0.0);
    juce::ignoreUnused (refused);
}

TEST_CASE ("files of one and eight channels and of any rate are played", "[engine][robust]")
{
    EffectStudio studio;
    SECTION ("one channel on both sides")
    {
        const auto sound = noise (second / 10, 1);
        studio.addTrack ({ sound });
        const auto heard = studio.render();
        CHECK (heard[0] == sound);
        CHECK (heard[1] == sound);
    }
    SECTION ("the first two of eight")
    {
        std::vector<Sound> channels;
        for (uint32_t i = 0; i < 8; ++i)
            channels.push_back (noise (second / 10, i + 1));
        studio.addTrack (channels);
        const auto heard = studio.render();
        CHECK (heard[0] == channels[0]);
        CHECK (heard[1] == channels[1]);
    }
    SECTION ("192 kHz in a session of 48 kHz, and the other way round")
    {
        const auto fast = tone (1000, 0.25, 192000, 192000);
        const auto track = studio.addTrack ({ fast, fast }, 0.0, 192000);
        CHECK (levelOf (studio.render()[0]) == Approx (-15.05).margin (0.05));

        addEverything (studio, track);
        OfflineRender::Options options;
        options.sampleRate = 192000;
        options.end = 0.5;
        const auto heard = studio.render (options);
        CHECK (heard[0].size() == 96000);
        CHECK (isFinite (heard));
        CHECK (peak (heard[0]) > 0.001);
    }
}

TEST_CASE ("every setting of a strip at both its limits is finite, and beyond them refused", "[engine][robust]")
{
    EffectStudio studio;
    const auto sound = noise (second / 10, 1);
    const auto track = studio.addTrack ({ sound, sound });
    for (const auto* section : { "gate", "eq", "compressor" })
        studio.set (studio.channel (track) / section / "enabled", true);

    for (const auto& [section, entity] : { std::pair<const char*, const schema::Entity*> ("input", &schema::input),
                                           { "gate", &schema::gate },
                                           { "compressor", &schema::compressor },
                                           { "eq.lowMid", &schema::lowMid },
                                           { "eq.highShelf", &schema::highShelf } })
        for (const auto& field : entity->fields)
            if (field.kind == schema::Kind::number)
            {
                const auto parameter = juce::String (section) + "." + juce::String (std::string (field.key));
                CAPTURE (parameter);
                for (const auto limit : { field.min, field.max })
                {
                    studio.run ("mixer.set", { { "id", track }, { "parameter", parameter }, { "value", limit } });
                    CHECK (isFinite (studio.render()));
                }
                const auto before = studio.state();
                CHECK_FALSE (
                    studio
                        .attempt ("mixer.set",
                                  { { "id", track }, { "parameter", parameter }, { "value", field.max * 2.0 + 1.0 } })
                        .ok());
                CHECK (studio.state() == before);
                studio.run ("mixer.set", { { "id", track }, { "parameter", parameter }, { "value", field.fallback } });
            }
    CHECK_FALSE (
        studio.attempt ("mixer.set", { { "id", track }, { "parameter", "compressor.colour" }, { "value", 1.0 } }).ok());
    CHECK_FALSE (studio.attempt ("mixer.set", { { "id", track }, { "parameter", "compressor.ratio" } }).ok());
}
