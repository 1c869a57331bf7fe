#include "Engine/TestStudio.h"

using namespace amp;
using namespace amp::engine::test;

TEST_CASE ("a comp renders the chosen segments, and the takes themselves are silent", "[engine][render][S1-69]")
{
    TestStudio studio;
    const auto still = [] (float level) { return Sound (96000, level); };
    const auto track = studio.addTrack ({ still (0.5f), still (0.5f) });
    const auto take = SessionView (studio.state()).get<"tracks">().find (track).get<"lanes">()[0].get<"clips">()[0].id();
    studio.run ("take.make", { { "clip", take } });
    studio.writeFile ("other.wav", { still (0.25f), still (0.25f) });
    studio.run ("clip.add", { { "track", track }, { "filePath", "other.wav" }, { "startTime", 0.0 }, { "duration", 2.0 } });
    CHECK (studio.render()[0][48000] == Approx (0.25f).margin (1e-4));

    const auto state = studio.state();
    const auto lane = SessionView (state).get<"tracks">().find (track).get<"lanes">()[1].id();
    studio.run ("take.comp", { { "track", track }, { "lane", lane }, { "start", 0.5 }, { "end", 1.0 } });
    const auto heard = studio.render()[0];
    CHECK (heard[12000] == Approx (0.25f).margin (1e-4));
    CHECK (heard[36000] == Approx (0.5f).margin (1e-4));
    CHECK (heard[72000] == Approx (0.25f).margin (1e-4));
    for (size_t i = 22000; i < 26000; ++i) // the seam neither drops out nor doubles
        REQUIRE ((heard[i] >= 0.2f && heard[i] <= 0.6f));

    studio.run ("take.choose", { { "track", track }, { "lane", lane } });
    CHECK (studio.render()[0][12000] == Approx (0.5f).margin (1e-4));
}
