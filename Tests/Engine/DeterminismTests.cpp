#include "Engine/TestDesk.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
/** A mixer with everything that could depend on how time is cut: many lanes, gaps, fades, crossfades, sends, buses, a
 * loop. */
Stereo renderBusySession (int blockSize, int helpers, size_t lanesPerBank)
{
    TestDesk desk ({ .sampleRate = 48000, .lanesPerBank = lanesPerBank }, helpers);
    for (int i = 0; i < 40; ++i)
    {
        const auto seed = static_cast<uint32_t> (i);
        auto first = clipOf (media ({ noise (3000, seed), noise (3000, seed + 100) }), 37 * i);
        auto second = clipOf (media ({ noise (5000, seed + 200) }), 37 * i + 2500);
        first.fadeIn = { 333, FadeCurve::sCurve };
        second.fadeOut = { 1111, FadeCurve::exponential };
        second.gain = 0.3f;
        auto& lane = desk.addLane ("lane-" + std::to_string (i),
                                   { first, second, clipOf (media ({ noise (100, seed) }), 9000 + i) },
                                   1 + i % 2);
        lane.sends = { { "aux", i % 3 == 0 ? Tap::pre : Tap::post } };
        lane.output = i % 4 == 0 ? "group" : "";
    }
    desk.addBus ("group").sends = { { "aux", Tap::post } };
    desk.addBus ("aux");
    desk.loop = { 2000, 11111 };
    desk.setControls = [] (const Desk& on) {
        for (const auto& lane : on.plan().lanes)
        {
            on.controlsOf (lane.id)->input = 0.1f * static_cast<float> (1 + lane.order % 7);
            on.controlsOf (lane.id)->left = 0.7f;
            on.sendOf (lane.id, "aux")->left = 0.2f;
            on.sendOf (lane.id, "aux")->right = 0.3f;
        }
        on.sendOf ("group", "aux")->left = 0.5f;
        on.controlsOf ("aux")->right = 1.5f;
    };
    desk.play();
    return desk.hear (30000, blockSize);
}
}  // namespace

TEST_CASE ("a session has the same bits for every block size, number of threads and size of banks",
           "[engine][determinism]")
{
    const auto reference = renderBusySession (512, 0, 32);
    CHECK (peak (reference[0]) > 0.1);

    for (const auto blockSize : { 1, 17, 64, 512, 4096 })
        for (const auto helpers : { 0, 1 })
        {
            CAPTURE (blockSize, helpers);
            CHECK (renderBusySession (blockSize, helpers, 32) == reference);
        }

    for (const auto lanesPerBank : { size_t { 1 }, size_t { 3 }, size_t { 8 } })
    {
        CAPTURE (lanesPerBank);
        CHECK (renderBusySession (333, 3, lanesPerBank) == reference);
    }
}

TEST_CASE ("how a plan came about changes no bit of it", "[engine][determinism]")
{
    const auto sound = [] (int i) { return clipOf (media ({ noise (4000, static_cast<uint32_t> (i)) })); };
    const auto name = [] (int i) { return "lane-" + std::to_string (i); };

    TestDesk straight;
    for (int i = 0; i < 70; ++i)
        straight.addLane (name (i), { sound (i) });
    straight.play();

    TestDesk winding;
    for (int i = 69; i >= 0; --i)
    {
        winding.addLane (name (i), { sound (i) });
        winding.plan.lanes.back().order = i;
        REQUIRE (winding.apply().ok());
    }
    winding.play();

    CHECK (winding.hear (4096) == straight.hear (4096));
}
