#include "Engine/TestDesk.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

TEST_CASE ("a clip sounds on the sample, from its offset and for its length", "[engine][clip][S1-47][S1-49]")
{
    TestDesk desk;
    auto clip = clipOf (media ({ counting (1000) }), 100);
    clip.offset = 10;
    clip.length = 50;
    desk.addLane ("track", { clip });
    desk.play();

    const auto heard = desk.hear (400)[0];
    for (size_t i = 0; i < heard.size(); ++i)
    {
        CAPTURE (i);
        REQUIRE (heard[i] == (i >= 100 && i < 150 ? static_cast<float> (i - 100 + 11) : 0.0f));
    }
}

TEST_CASE ("a mono file on a stereo track feeds both sides at 0 dB", "[engine][clip][S1-48]")
{
    TestDesk desk;
    const auto sound = noise (1000, 1);
    desk.addLane ("track", { clipOf (media ({ sound })) });
    desk.play();

    const auto heard = desk.hear (1000);
    CHECK (heard[0] == sound);
    CHECK (heard[1] == sound);
}

TEST_CASE ("of a file with more than two channels a stereo track plays the first two", "[engine][clip][S1-48]")
{
    TestDesk desk;
    const auto left = noise (1000, 1), right = noise (1000, 2);
    desk.addLane ("track", { clipOf (media ({ left, right, noise (1000, 3), noise (1000, 4) })) });
    desk.play();

    const auto heard = desk.hear (1000);
    CHECK (heard[0] == left);
    CHECK (heard[1] == right);
}

TEST_CASE ("a mono track plays the mean of a stereo file", "[engine][clip][S1-48]")
{
    TestDesk desk;
    const auto left = noise (1000, 1), right = noise (1000, 2);
    desk.addLane ("track", { clipOf (media ({ left, right })) }, 1);
    desk.play();

    const auto heard = desk.hear (1000);
    for (size_t i = 0; i < heard[0].size(); ++i)
        REQUIRE (heard[0][i] == 0.5f * (left[i] + right[i]));
    CHECK (heard[0] == heard[1]);
}

TEST_CASE ("a fade follows its curve", "[engine][clip][R-8]")
{
    const auto curve = GENERATE (
        FadeCurve::linear, FadeCurve::equalPower, FadeCurve::exponential, FadeCurve::logarithmic, FadeCurve::sCurve);
    CAPTURE (static_cast<int> (curve));

    TestDesk desk;
    auto clip = clipOf (media ({ Sound (1000, 1.0f) }));
    clip.gain = 0.5f;
    clip.fadeIn = { 200, curve };
    clip.fadeOut = { 300, curve };
    desk.addLane ("track", { clip });
    desk.play();

    const auto heard = desk.hear (1000)[0];
    for (int i = 0; i < 1000; ++i)
    {
        const auto rise = fadeGain (curve, i / 200.0), fall = fadeGain (curve, (1000 - i) / 300.0);
        REQUIRE (static_cast<double> (heard[static_cast<size_t> (i)]) == Approx (0.5 * rise * fall).margin (1e-6));
    }
}

TEST_CASE ("overlapping clips cross at equal power", "[engine][clip][R-8]")
{
    TestDesk desk;
    desk.addLane ("left",
                  { clipOf (media ({ Sound (1000, 1.0f), Sound (1000, 0.0f) })),
                    clipOf (media ({ Sound (1000, 0.0f), Sound (1000, 1.0f) }), 600) });
    desk.play();

    const auto heard = desk.hear (1600);
    for (size_t i = 0; i < 1600; ++i)
    {
        CAPTURE (i);
        const auto power = static_cast<double> (heard[0][i] * heard[0][i] + heard[1][i] * heard[1][i]);
        REQUIRE (power == Approx (1.0).margin (1e-5));
    }
    CHECK (heard[0][800] == Approx (std::sqrt (0.5)));
    CHECK (heard[1][800] == Approx (std::sqrt (0.5)));
}

TEST_CASE ("a clip inside another is added to it", "[engine][clip]")
{
    TestDesk desk;
    desk.addLane ("track", { clipOf (media ({ Sound (1000, 1.0f) })), clipOf (media ({ Sound (300, 0.25f) }), 333) });
    desk.play();

    const auto heard = desk.hear (1000)[0];
    for (size_t i = 0; i < 1000; ++i)
        REQUIRE (heard[i] == (i >= 333 && i < 633 ? 1.25f : 1.0f));
}

TEST_CASE ("what is asked for beyond a file is silence", "[engine][clip]")
{
    TestDesk desk;
    auto clip = clipOf (media ({ Sound (100, 1.0f) }));
    clip.offset = -50;
    clip.length = 400;
    desk.addLane ("track", { clip });
    desk.play();

    const auto heard = desk.hear (400)[0];
    for (size_t i = 0; i < 400; ++i)
        REQUIRE (heard[i] == (i >= 50 && i < 150 ? 1.0f : 0.0f));
}
