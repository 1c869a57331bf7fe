#include "Engine/Bench/ThreadTime.h"
#include "Engine/TestDesk.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

TEST_CASE ("500 tracks load in a second, and a change of one rebuilds in 50 ms", "[engine][graph][G9]")
{
    TestDesk desk;
    const auto sound = media ({ Sound (48000, 0.001f) });
    for (int i = 0; i < 500; ++i)
        desk.addLane ("lane-" + std::to_string (i), { clipOf (sound) });

    auto began = threadTime();
    desk.play();
    CHECK (threadTime() - began < 1.0);
    CHECK (desk.hear (512)[0].back() == Approx (0.5).margin (1e-4));

    desk.addLane ("another", { clipOf (sound) });
    began = threadTime();
    REQUIRE (desk.apply().ok());
    CHECK (threadTime() - began < 0.050);
    CHECK (desk.hear (512)[0].back() == Approx (0.501).margin (1e-4));
}

TEST_CASE ("a change of one track builds one bank and leaves the others as they are", "[engine][graph]")
{
    Plan plan;
    for (int i = 0; i < 100; ++i)
        plan.lanes.push_back (strip ("lane-" + std::to_string (i), i));
    plan.sort();
    const auto before = placeLanes ({}, plan, 32);
    REQUIRE (before.size() == 4);

    std::erase_if (plan.lanes, [] (const auto& lane) { return lane.id == "lane-40"; });
    plan.lanes.push_back (strip ("new", 100));
    plan.sort();
    const auto after = placeLanes (before, plan, 32);

    REQUIRE (after.size() == 4);
    for (size_t i = 0; i < 4; ++i)
        CHECK ((after[i] == before[i]) == (i != 1));  // the new one takes the place of the one that left
}

TEST_CASE ("media that is not in memory plays silence and is counted, offline it is waited for", "[engine][clip][R-31]")
{
    struct FarMedia : MemoryMedia
    {
        using MemoryMedia::MemoryMedia;
        bool isReady (int64_t, int) const noexcept override { return false; }
    };

    TestDesk desk;
    desk.addLane ("lane", { clipOf (std::make_shared<FarMedia> (std::vector<Sound> { Sound (48000, 0.5f) })) });
    desk.play();
    CHECK (peak (desk.hear (512)[0]) == 0.0);
    CHECK (desk.desk.missingReads() == 1);

    desk.renderer.setWaitsForMedia (true);
    CHECK (desk.hear (512)[0].back() == 0.5f);
    CHECK (desk.desk.missingReads() == 1);
}
