#include "Core/Telemetry.h"

#include <catch2/catch.hpp>

#include <thread>

using namespace amp;

TEST_CASE ("a meter holds the highest peak until it is read", "[core][telemetry][S1-87]")
{
    Telemetry telemetry;
    auto& meter = telemetry.meter ("kick");

    meter.add (0, 0.25f);
    meter.add (0, 0.5f);
    meter.add (0, 0.125f);
    CHECK (meter.takePeak (0) == 0.5f);
    CHECK (meter.takePeak (0) == 0.0f);
    CHECK (meter.takePeak (1) == 0.0f);
}

TEST_CASE ("a meter remembers a clip until it is cleared", "[core][telemetry]")
{
    Meter meter;
    meter.add (1, 1.0f);
    CHECK_FALSE (meter.hasClipped());
    meter.add (1, 1.01f);
    meter.add (1, 0.1f);
    CHECK (meter.hasClipped());
    meter.clearClip();
    CHECK_FALSE (meter.hasClipped());
}

TEST_CASE ("a strip keeps its meter whatever else comes and goes", "[core][telemetry]")
{
    Telemetry telemetry;
    auto* kick = &telemetry.meter ("kick");
    for (int i = 0; i < 1000; ++i)
        telemetry.meter ("track-" + std::to_string (i));
    CHECK (&telemetry.meter ("kick") == kick);
}

TEST_CASE ("the playhead runs between blocks, never past the block and round the loop", "[core][telemetry][S1-22]")
{
    Playhead playhead {
        .sample = 1000, .time = 500, .frames = 480, .sampleRate = 48000, .state = TransportState::playing
    };
    constexpr int64_t millisecond = 1'000'000;

    CHECK (playhead.at (500) == 1000.0);
    CHECK (playhead.at (500 + 5 * millisecond) == Approx (1240.0));
    CHECK (playhead.at (500 + 50 * millisecond) == 1480.0);
    CHECK (playhead.at (0) == 1000.0);

    playhead.loopStart = 200;
    playhead.loopEnd = 1200;
    CHECK (playhead.at (500 + 5 * millisecond) == Approx (240.0));

    playhead.state = TransportState::paused;
    CHECK (playhead.at (500 + 5 * millisecond) == 1000.0);
}

TEST_CASE ("what is read of a latest value was stored as a whole", "[core][realtime]")
{
    struct Twins
    {
        uint64_t first = 0, second = 0, third = 0;
    };
    Latest<Twins> latest;

    std::thread writer ([&] {
        for (uint64_t i = 1; i <= 100000; ++i)
            latest.store ({ i, 2 * i, 3 * i });
    });

    uint64_t newest = 0;
    auto isWhole = true, isForward = true;
    while (newest < 100000)
    {
        const auto [first, second, third] = latest.load();
        isWhole = isWhole && second == 2 * first && third == 3 * first;
        isForward = isForward && first >= newest;
        newest = first;
    }
    writer.join();

    CHECK (isWhole);
    CHECK (isForward);
}
