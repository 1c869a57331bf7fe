#include "Engine/TestDesk.h"

#include <limits>

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

TEST_CASE ("a new gain is reached in a line of 5 ms, without a step", "[engine][strip][S1-53]")
{
    TestDesk desk;
    desk.addLane ("track", { clipOf (media ({ Sound (48000, 0.5f) })) });
    desk.play();
    CHECK (peak (desk.hear (4096)[0]) == 0.5);

    desk.desk.controlsOf ("track")->left = 0.0f;
    desk.desk.controlsOf ("track")->right = 2.0f;
    const auto heard = desk.hear (4096);

    CHECK (largestStep (heard[0]) < 0.5 / 240 + 1e-6);  // 5 ms are 240 samples, rounded up to 256
    CHECK (largestStep (heard[1]) < 0.5 / 240 + 1e-6);
    CHECK (peak (heard[0], 256) == 0.0);
    CHECK (heard[1][256] == 1.0f);
}

TEST_CASE ("polarity inverted nulls with a copy", "[engine][strip][S1-55]")
{
    TestDesk desk;
    const auto sound = media ({ noise (4800, 1), noise (4800, 2) });
    desk.addLane ("one", { clipOf (sound) });
    desk.addLane ("two", { clipOf (sound) });
    desk.setControls = [] (const Desk& on) { on.controlsOf ("two")->input = -1.0f; };
    desk.play();

    const auto heard = desk.hear (4800);
    CHECK (peak (heard[0]) == 0.0);
    CHECK (peak (heard[1]) == 0.0);
}

TEST_CASE ("a track that plays NaN is silenced, and nothing else is", "[engine][strip][reliability]")
{
    TestDesk desk;
    auto broken = noise (4800, 1);
    broken[1000] = std::numeric_limits<float>::quiet_NaN();
    broken[3000] = std::numeric_limits<float>::infinity();
    const auto sane = noise (4800, 2);
    desk.addLane ("broken", { clipOf (media ({ broken })) });
    desk.addLane ("sane", { clipOf (media ({ sane })) });
    desk.play();

    const auto heard = desk.hear (4800)[0];
    for (size_t i = 0; i < heard.size(); ++i)
        REQUIRE (std::isfinite (heard[i]));
    CHECK (heard[1000] == sane[1000]);
    CHECK (heard[500] == broken[500] + sane[500]);
    CHECK (desk.desk.brokenQuanta() == 2);
}

TEST_CASE ("meters show the peak, the level of 300 ms and a clip", "[engine][strip][S1-87]")
{
    TestDesk desk;
    desk.addLane ("track", { clipOf (media ({ tone (1000, 0.5, 48000) })) });
    desk.setControls = [] (const Desk& on) { on.controlsOf ("track")->right = 4.0f; };
    desk.play();
    desk.hear (24000);

    auto& meter = desk.telemetry.meter ("track");
    CHECK (meter.takePeak (0) == Approx (0.5f).margin (1e-5));
    CHECK (laws::toDecibels (meter.rms (0)) == Approx (-9.03).margin (0.05));  // a sine of -6.02 dBFS
    CHECK (meter.hasClipped());
    CHECK (meter.takePeak (1) == Approx (2.0f).margin (1e-4));

    desk.hear (48000);
    meter.takePeak (0);
    desk.hear (4800);
    CHECK (meter.takePeak (0) == 0.0f);
    CHECK (meter.rms (0) == 0.0f);
}
