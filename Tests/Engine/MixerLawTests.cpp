#include "Engine/TestStudio.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
constexpr int64_t second = 48000;
const auto sine = tone (1000, std::pow (10.0, -12.0 / 20.0), second);
constexpr auto sineLevel = -15.0103;  // root mean square of a sine of -12 dBFS
}  // namespace

TEST_CASE ("at volume 80 a stereo file nulls against the output", "[engine][law][S1-53]")
{
    TestStudio studio;
    const auto bits = GENERATE (24, 32);
    studio.addTrack ({ sine, noise (second, 1) }, 0, 48000, bits);

    const auto file = PcmFile::open (studio.folder / "file-1.wav");
    REQUIRE (file.ok());
    Stereo stored { Sound (second), Sound (second) };
    float* const channels[] = { stored[0].data(), stored[1].data() };
    (*file)->read (0, second, channels);

    CHECK (studio.render() == stored);
}

TEST_CASE ("the fader and the pan follow their tables within 0.01 dB", "[engine][law][S1-53]")
{
    TestStudio studio;
    const auto channels = GENERATE (1, 2);
    const auto track = channels == 1 ? studio.addTrack ({ sine }) : studio.addTrack ({ sine, sine });
    studio.run ("track.channels", { { "track", track }, { "channels", channels } });

    for (const auto volume : { 100.0, 80.0, 60.0, 40.0, 12.5 })
        for (const auto pan : { -100.0, -50.0, 0.0, 30.0, 99.0 })
        {
            CAPTURE (channels, volume, pan);
            studio.run ("mixer.volume", { { "id", track }, { "volume", volume } });
            studio.run ("mixer.pan", { { "id", track }, { "pan", pan } });

            const auto law = channels == 1 ? laws::monoPan (pan) : laws::stereoBalance (pan);
            const auto fader = 60.0 * std::log10 (volume / 80.0);
            const auto heard = studio.render();
            if (law.left > 1e-9)
                CHECK (levelOf (heard[0]) == Approx (sineLevel + fader + laws::toDecibels (law.left)).margin (0.01));
            if (law.right > 1e-9)
                CHECK (levelOf (heard[1]) == Approx (sineLevel + fader + laws::toDecibels (law.right)).margin (0.01));
        }
}

TEST_CASE ("volume 40 gives -18.06 dB, volume 0 silence", "[engine][law][S1-53]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ sine, sine });
    studio.run ("mixer.volume", { { "id", track }, { "volume", 40.0 } });
    CHECK (levelOf (studio.render()[0]) == Approx (sineLevel - 18.06).margin (0.01));
    studio.run ("mixer.volume", { { "id", track }, { "volume", 0.0 } });
    CHECK (peak (studio.render()[0]) == 0.0);
}

TEST_CASE ("input gain and polarity come before the fader", "[engine][law][S1-54][S1-55]")
{
    TestStudio studio;
    const auto sound = noise (second, 3);
    const auto track = studio.addTrack ({ sound, sound });
    studio.run ("mixer.phase", { { "id", track }, { "phase", true } });
    const auto inverted = studio.render()[0];
    for (size_t i = 0; i < inverted.size(); ++i)
        REQUIRE (inverted[i] == -sound[i]);

    studio.run ("mixer.phase", { { "id", track }, { "phase", false } });
    studio.run ("mixer.gain", { { "id", track }, { "gain", -20.0 } });
    CHECK (levelOf (studio.render()[0]) == Approx (levelOf (sound) - 20.0).margin (0.01));
}

TEST_CASE ("the master scales and balances everything", "[engine][law][S1-13]")
{
    TestStudio studio;
    studio.addTrack ({ sine, sine });
    studio.run ("mixer.volume", { { "id", "master" }, { "volume", 40.0 } });
    studio.run ("mixer.pan", { { "id", "master" }, { "pan", 100.0 } });

    const auto heard = studio.render();
    CHECK (peak (heard[0]) < 1e-9);
    CHECK (levelOf (heard[1]) == Approx (sineLevel - 18.06).margin (0.01));
}

TEST_CASE ("solo is in place: who is soloed sounds even when muted, who is safe sounds too",
           "[engine][solo][S1-56][C20-12]")
{
    TestStudio studio;
    // Each track has a level of its own, so the sum says who sounds.
    const auto soloed = studio.addTrack ({ Sound (second, 0.5f) }), safe = studio.addTrack ({ Sound (second, 0.25f) }),
               other = studio.addTrack ({ Sound (second, 0.125f) }),
               muted = studio.addTrack ({ Sound (second, 0.0625f) });
    const auto level = [&] { return studio.render()[0][1000]; };

    studio.run ("mixer.mute", { { "id", muted }, { "muted", true } });
    CHECK (level() == 0.875f);

    studio.run ("mixer.soloSafe", { { "id", safe }, { "soloSafe", true } });
    studio.run ("mixer.solo", { { "id", soloed }, { "soloed", true } });
    CHECK (level() == 0.75f);

    studio.run ("mixer.mute", { { "id", soloed }, { "muted", true } });
    CHECK (level() == 0.75f);

    studio.run ("mixer.mute", { { "id", safe }, { "muted", true } });
    CHECK (level() == 0.5f);

    studio.run ("mixer.solo", { { "id", soloed }, { "soloed", false } });
    CHECK (level() == 0.125f);
    juce::ignoreUnused (other);
}

TEST_CASE ("a soloed track is heard through its group and its returns, a soloed group plays its members",
           "[engine][solo][S1-56]")
{
    TestStudio studio;
    const auto member = studio.addTrack ({ Sound (second, 0.5f) }),
               outside = studio.addTrack ({ Sound (second, 0.25f) });
    const auto group = studio.run ("bus.add", { { "type", "group" } }),
               aux = studio.run ("bus.add", { { "type", "aux" } });
    studio.run ("mixer.route", { { "id", member }, { "to", group } });
    studio.run ("send.set", { { "id", member }, { "to", aux }, { "level", 80.0 } });
    const auto level = [&] { return studio.render()[0][1000]; };
    CHECK (level() == 1.25f);

    studio.run ("mixer.solo", { { "id", member }, { "soloed", true } });
    CHECK (level() == 1.0f);

    studio.run ("mixer.solo", { { "id", member }, { "soloed", false } });
    studio.run ("mixer.solo", { { "id", group }, { "soloed", true } });
    CHECK (level() == 1.0f);

    studio.run ("mixer.solo", { { "id", group }, { "soloed", false } });
    studio.run ("mixer.solo", { { "id", outside }, { "soloed", true } });
    CHECK (level() == 0.25f);
}

TEST_CASE ("mute silences a track's sends, before and after the fader", "[engine][send][S1-56][S1-86][R-9]")
{
    TestStudio studio;
    const auto isPre = GENERATE (false, true);
    const auto track = studio.addTrack ({ Sound (second, 0.5f) });
    const auto aux = studio.run ("bus.add", { { "type", "aux" } });
    studio.run ("send.set", { { "id", track }, { "to", aux }, { "level", 80.0 }, { "pre", isPre } });
    CHECK (studio.render()[0][1000] == 1.0f);

    studio.run ("mixer.volume", { { "id", track }, { "volume", 0.0 } });
    CHECK (studio.render()[0][1000] == (isPre ? 0.5f : 0.0f));

    studio.run ("mixer.mute", { { "id", track }, { "muted", true } });
    CHECK (studio.render()[0][1000] == 0.0f);
}

TEST_CASE ("a send has its own level and pan", "[engine][send][S1-86][R-9]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ sine, sine });
    const auto aux = studio.run ("bus.add", { { "type", "aux" } });
    studio.run ("send.set", { { "id", track }, { "to", aux }, { "level", 40.0 }, { "pre", true }, { "pan", 100.0 } });
    studio.run ("mixer.volume", { { "id", track }, { "volume", 0.0 } });

    const auto heard = studio.render();
    CHECK (peak (heard[0]) < 1e-9);
    CHECK (levelOf (heard[1]) == Approx (sineLevel - 18.06).margin (0.01));
}
