#include "Engine/TestDesk.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

TEST_CASE ("a hundred loops are exact to the sample", "[engine][transport][S1-24]")
{
    TestDesk desk;
    const auto start = 1000, length = GENERATE (64, 777, 48000);
    desk.loop = { start, start + length };
    desk.addLane ("track", { clipOf (media ({ counting (100000) })) });
    desk.play();

    const auto heard = desk.hear (start + 100 * length, 441)[0];
    auto wrong = 0;
    for (int i = 0; i < static_cast<int> (heard.size()); ++i)
    {
        const auto position = i < start ? i : start + (i - start) % length;
        wrong += heard[static_cast<size_t> (i)] != static_cast<float> (position + 1) ? 1 : 0;
    }
    CHECK (wrong == 0);
}

TEST_CASE ("playing on from behind the loop's end does not loop", "[engine][transport]")
{
    TestDesk desk;
    desk.loop = { 0, 1000 };
    desk.addLane ("track", { clipOf (media ({ counting (10000) })) });
    desk.play (2000);
    CHECK (desk.hear (4000)[0].back() == 6000.0f);
}

TEST_CASE ("play, pause and jump never step further than the sound itself", "[engine][transport][S1-20]")
{
    TestDesk desk;
    desk.addLane ("track", { clipOf (media ({ Sound (480000, 0.5f) })) });
    REQUIRE (desk.apply().ok());
    constexpr auto step = 0.5 / 240 + 1e-6;  // a line of 5 ms

    desk.ask (10000, true, true);
    auto heard = desk.hear (4800)[0];
    CHECK (largestStep (heard) < step);
    CHECK (std::abs (heard.front()) < step);
    CHECK (heard.back() == 0.5f);

    desk.ask (90000, true, true);
    heard = desk.hear (4800)[0];
    CHECK (largestStep (heard) < step);
    CHECK (heard.back() == 0.5f);
    CHECK (desk.renderer.transport().position() ==
           90000 + 4800 - 256);  // the jump came after a fade out of 256 samples

    desk.halt();
    heard = desk.hear (4800)[0];
    CHECK (largestStep (heard) < step);
    CHECK (peak (heard, 256) == 0.0);
}

TEST_CASE ("what begins where playing begins is not faded", "[engine][transport]")
{
    TestDesk desk;
    desk.addLane ("track", { clipOf (media ({ Sound (4800, 0.5f) }), 1000) });
    REQUIRE (desk.apply().ok());
    desk.ask (1000, true, true);
    CHECK (desk.hear (512)[0] == Sound (512, 0.5f));
}

TEST_CASE ("the metronome clicks on the beat, and higher on the first", "[engine][metronome][S1-09][S1-25]")
{
    TestDesk desk;
    desk.click = { true, 1.0f };
    desk.tempo = { 137.0, 7, 8 };
    desk.play();

    const auto beat = 60.0 / 137.0 * 0.5 * 48000.0;
    const auto heard = desk.hear (static_cast<int64_t> (beat * 15))[0];
    for (int i = 0; i < 14; ++i)
    {
        const auto at = static_cast<size_t> (std::lround (i * beat));
        CAPTURE (i);
        CHECK (heard[at] == 0.5f);  // a click begins at its highest
        if (at > 0)
            CHECK (std::abs (heard[at - 1]) < 1e-6);
        // A quarter of its period later an accent of 1,500 Hz crosses zero, a beat of 1,000 Hz does not.
        CHECK ((std::abs (heard[at + 8]) < 0.01f) == (i % 7 == 0));
    }
}

TEST_CASE ("a metronome that is off is not heard", "[engine][metronome][S1-25]")
{
    TestDesk desk;
    desk.play();
    CHECK (peak (desk.hear (48000)[0]) == 0.0);
}
