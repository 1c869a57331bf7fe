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
    desk.tempo = { 137.0, { 7, 8 } };
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

TEST_CASE ("the clicks follow tempo ramps and time signatures on the sample",
           "[engine][metronome][S1-08][S1-107][S1-108]")
{
    TestDesk desk;
    desk.click = { true, 1.0f };
    desk.tempo = TempoMap (
        120.0, { 4, 4 }, { { 1.0, 120.0, true }, { 5.0, 200.0, false }, { 6.5, 90.0, false } }, { { 4.0, { 7, 8 } } });
    desk.play();
    const auto heard = desk.hear (48000 * 9)[0];

    // Independent of the map: adds the tempo up in steps of a tenth of a sample, and counts the beats.
    std::vector<std::pair<size_t, bool>> expected;
    auto quarters = 0.0, nextBeat = 0.0, barStart = 0.0;
    auto isEighths = false;
    auto inBar = 0;
    for (int64_t step = 0; step < 48000 * 9 * 10; ++step)
    {
        const auto time = static_cast<double> (step) / 480000.0;
        if (quarters >= nextBeat - 1e-7)
        {
            const auto beats = isEighths ? 7 : 4;
            if (inBar == beats)
            {
                inBar = 0;
                barStart = nextBeat;
            }
            // The bar in which 4.0 s lies: 4 s at a mean of (120 + 180) / 2 bpm after one at 120 is beat 9.5, in bar 3.
            if (inBar == 0 && barStart == 8.0)
                isEighths = true;
            expected.push_back ({ static_cast<size_t> ((step + 5) / 10), inBar == 0 });
            nextBeat += isEighths ? 0.5 : 1.0;
            ++inBar;
        }
        const auto middle = time + 0.5 / 480000.0;
        const auto bpm = middle < 1.0   ? 120.0
                         : middle < 5.0 ? 120.0 + 80.0 * (middle - 1.0) / 4.0
                         : middle < 6.5 ? 200.0
                                        : 90.0;
        quarters += bpm / 60.0 / 480000.0;
    }

    REQUIRE (expected.size() > 30);
    for (const auto& [at, isAccent] : expected)
    {
        CAPTURE (at);
        const auto from = at > 0 ? at - 1 : 0;
        const auto first = std::find_if (heard.begin() + static_cast<std::ptrdiff_t> (from),
                                         heard.begin() + static_cast<std::ptrdiff_t> (std::min (at + 2, heard.size())),
                                         [] (float sample) { return sample == 0.5f; });
        REQUIRE (first != heard.begin() + static_cast<std::ptrdiff_t> (std::min (at + 2, heard.size())));
        if (const auto place = static_cast<size_t> (first - heard.begin()); place + 8 < heard.size())
            CHECK ((std::abs (heard[place + 8]) < 0.01f) == isAccent);
    }

    auto clicks = size_t { 0 };
    for (const auto sample : heard)
        clicks += sample == 0.5f ? 1 : 0;
    CHECK (clicks == expected.size());
}

TEST_CASE ("a halt that was asked for ahead begins on its sample, whatever the blocks", "[engine][transport][S1-34]")
{
    const auto haltAt = GENERATE (0, 1, 63, 64, 12345, 12352);
    const auto halt = [&] (int blockSize) {
        TestDesk desk;
        desk.addLane ("track", { clipOf (media ({ Sound (48000, 0.5f) })) });
        REQUIRE (desk.apply().ok());
        desk.renderer.transport().ask (
            { .serial = 1, .placed = 1, .isRolling = true, .isDeclicked = false, .haltAt = haltAt, .haltTo = 777 });
        auto heard = desk.hear (24000, blockSize)[0];
        CHECK (desk.renderer.transport().halted() == 1);
        CHECK (desk.renderer.transport().position() == 777);
        return heard;
    };

    const auto heard = halt (512);
    const auto at = static_cast<size_t> (haltAt);
    CHECK (std::all_of (heard.begin(), heard.begin() + haltAt, [] (float x) { return x == 0.5f; }));
    CHECK (heard[at] == 0.5f);
    CHECK (heard[at + 1] < 0.5f);
    CHECK (heard[at + 255] > 0.0f);
    CHECK (peak (heard, at + 256) == 0.0);
    CHECK (largestStep (heard) < 0.5 / 240 + 1e-6);
    CHECK (halt (100) == heard);
    CHECK (halt (1) == heard);
}

TEST_CASE ("what is asked for while playing halts by itself counts", "[engine][transport]")
{
    TestDesk desk;
    desk.addLane ("track", { clipOf (media ({ counting (48000) })) });
    REQUIRE (desk.apply().ok());
    auto wish = Intent { .serial = 1, .placed = 1, .isRolling = true, .isDeclicked = false, .haltAt = 640 };
    desk.renderer.transport().ask (wish);
    desk.hear (704, 64);  // in the fade
    wish = { .serial = 2, .placed = 2, .position = 10000, .isRolling = true, .isDeclicked = false };
    desk.renderer.transport().ask (wish);
    CHECK (desk.hear (1024)[0].back() > 10000.0f);
    CHECK (desk.renderer.transport().halted() == 0);
}
