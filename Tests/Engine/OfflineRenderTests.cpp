#include "Engine/TestStudio.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
/** Cycles a second, from the distance between the first and the last upward zero crossing. */
double frequencyOf (const Sound& sound, double sampleRate)
{
    std::vector<double> crossings;
    for (size_t i = 1; i < sound.size(); ++i)
        if (sound[i - 1] < 0.0f && sound[i] >= 0.0f)
            crossings.push_back (static_cast<double> (i) -
                                 static_cast<double> (sound[i]) / static_cast<double> (sound[i] - sound[i - 1]));
    return static_cast<double> (crossings.size() - 1) / (crossings.back() - crossings.front()) * sampleRate;
}
}  // namespace

TEST_CASE ("a render is the same bits for every block size and number of threads", "[engine][render][determinism]")
{
    TestStudio studio;
    for (int i = 0; i < 24; ++i)
    {
        const auto seed = static_cast<uint32_t> (i);
        const auto track = studio.addTrack ({ noise (10000, seed), noise (10000, seed + 50) }, 0.01 * i, 48000, 24);
        studio.run ("mixer.volume", { { "id", track }, { "volume", 40.0 + i } });
    }
    studio.run ("metronome.toggle");

    const auto reference = studio.render();
    CHECK (peak (reference[0]) > 0.1);
    for (const auto blockSize : { 1, 17, 64, 512, 4096 })
        for (const auto threads : { 1, 2 })
        {
            CAPTURE (blockSize, threads);
            OfflineRender::Options options;
            options.blockSize = blockSize;
            options.threads = threads;
            CHECK (studio.render (options) == reference);
        }
}

TEST_CASE ("a file of another rate keeps its pitch and its length", "[engine][render][S1-10]")
{
    TestStudio studio;
    studio.addTrack ({ tone (1000, 0.5, 44100, 44100) }, 0, 44100);
    OfflineRender::Options options;
    options.sampleRate = 96000;

    const auto heard = studio.render (options)[0];
    CHECK (heard.size() == 96000);
    const auto cents = 1200.0 * std::log2 (frequencyOf (heard, 96000) / 1000.0);
    CHECK (std::abs (cents) < 1.0);
    CHECK (levelOf (heard) == Approx (-9.03).margin (0.05));
}

TEST_CASE ("renders of neighbouring ranges join without a seam", "[engine][render]")
{
    TestStudio studio;
    studio.addTrack ({ noise (48000, 1) });
    const auto whole = studio.render()[0];

    OfflineRender::Options first, second;
    first.end = second.start = 0.3217;
    auto joined = studio.render (first)[0];
    const auto rest = studio.render (second)[0];
    joined.insert (joined.end(), rest.begin(), rest.end());
    CHECK (joined == whole);
}

TEST_CASE ("the range is the session's own, else the content's, else one pass of the pattern",
           "[engine][render][S1-23][R-25]")
{
    TestStudio studio;
    CHECK (studio.render()[0].size() == 48000 * 32);  // 64 beats of half a second

    studio.addTrack ({ Sound (48000, 0.5f) }, 0.5);
    CHECK (studio.render()[0].size() == 72000);

    studio.run ("session.range", { { "start", 1.0 }, { "end", 3.0 } });
    CHECK (studio.render()[0].size() == 96000);

    OfflineRender::Options options;
    options.tail = 0.25;
    CHECK (studio.render (options)[0].size() == 96000 + 12000);
}

TEST_CASE ("stems are the tracks after their faders, and add up to the master", "[engine][render][stems]")
{
    TestStudio studio;
    const auto one = studio.addTrack ({ noise (48000, 1), noise (48000, 2) }),
               two = studio.addTrack ({ noise (24000, 3) }, 0.5);
    studio.run ("mixer.volume", { { "id", one }, { "volume", 50.0 } });
    studio.run ("mixer.pan", { { "id", two }, { "pan", -30.0 } });

    OfflineRender::Options options;
    options.stems = { one, two };
    auto render = OfflineRender::prepare (studio.session.now(), studio.media, options);
    REQUIRE (render.ok());

    std::vector<Stereo> heard (3);
    const auto sinkOf = [&] (size_t i) {
        return [&heard, i] (const float* const* samples, int frames) -> Result<> {
            for (size_t channel = 0; channel < 2; ++channel)
                heard[i][channel].insert (heard[i][channel].end(), samples[channel], samples[channel] + frames);
            return {};
        };
    };
    REQUIRE ((*render)->run (sinkOf (0), { sinkOf (1), sinkOf (2) }).ok());

    for (size_t channel = 0; channel < 2; ++channel)
    {
        REQUIRE (heard[1][channel].size() == heard[0][channel].size());
        REQUIRE (heard[2][channel].size() == heard[0][channel].size());
        for (size_t i = 0; i < heard[0][channel].size(); ++i)
            REQUIRE (heard[0][channel][i] == heard[1][channel][i] + heard[2][channel][i]);
    }
}

TEST_CASE ("missing media is an error with its path, or silence where that is asked for", "[engine][render][R-21]")
{
    TestStudio studio;
    const auto track = studio.addTrack ({ Sound (48000, 0.5f) });
    studio.run ("clip.add",
                { { "track", track }, { "filePath", "gone.wav" }, { "startTime", 2.0 }, { "duration", 1.0 } });

    const auto refused = OfflineRender::prepare (studio.session.now(), studio.media, {});
    REQUIRE_FALSE (refused.ok());
    CHECK (refused.error().text().contains ("gone.wav"));

    OfflineRender::Options options;
    options.allowsMissingMedia = true;
    const auto heard = studio.render (options)[0];
    CHECK (heard[1000] == 0.5f);
}

TEST_CASE ("a render stops at the first error of its sink, and when it is cancelled", "[engine][render]")
{
    TestStudio studio;
    studio.addTrack ({ Sound (48000, 0.5f) });
    auto failing = OfflineRender::prepare (studio.session.now(), studio.media, {});
    auto calls = 0;
    const auto failed = (*failing)->run ([&] (auto, int) -> Result<> {
        ++calls;
        return Error { "disk", "full" };
    });
    CHECK (failed.error() == Error { "disk", "full" });
    CHECK (calls == 1);

    auto cancelled = OfflineRender::prepare (studio.session.now(), studio.media, {});
    const auto done =
        (*cancelled)->run ([] (auto, int) -> Result<> { return {}; }, {}, [] (double part) { return part < 0.5; });
    CHECK (done.error().what == "cancelled");
}

TEST_CASE ("the metronome is in a render only if that is asked for", "[engine][render][S1-25]")
{
    TestStudio studio;
    studio.addTrack ({ Sound (48000, 0.0f) });
    studio.run ("metronome.toggle");
    CHECK (peak (studio.render()[0]) == 0.0);

    OfflineRender::Options options;
    options.withMetronome = true;
    CHECK (peak (studio.render (options)[0]) > 0.1);
}
