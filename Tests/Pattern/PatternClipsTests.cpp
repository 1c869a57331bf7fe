#include "Pattern/Play/PatternClips.h"

#include <catch2/catch.hpp>

using namespace amp::pattern;

TEST_CASE ("a clip plays where it covers a track, and the live loop elsewhere", "[pattern][clips]")
{
    const SteadyTempo clock (120.0);  // a step is 0.125 s
    const std::vector<PatternClip> clips { { 2.0, 4.0, 0.0, "verse", { "kick" } },
                                           { 3.0, 3.5, 1.0, "fill", { "kick", "snare" } } };

    using Runs = std::vector<PlayedRun>;
    CHECK (runsOf ("kick", clips, clock, 0, 64) == Runs { { 0, 16, 0, "" },
                                                          { 16, 24, 16, "verse" },
                                                          { 24, 28, 16, "fill" },
                                                          { 28, 32, 16, "verse" },
                                                          { 32, 64, 0, "" } });
    CHECK (runsOf ("snare", clips, clock, 0, 64) ==
           Runs { { 0, 24, 0, "" }, { 24, 28, 16, "fill" }, { 28, 64, 0, "" } });
    CHECK (runsOf ("hat", clips, clock, 0, 64) == Runs { { 0, 64, 0, "" } });
    CHECK (runsOf ("kick", clips, clock, 20, 26) == Runs { { 20, 24, 16, "verse" }, { 24, 26, 16, "fill" } });
    CHECK (runsOf ("kick", clips, clock, 5, 5).empty());
}

TEST_CASE ("a step belongs to a clip if its grid time lies in it", "[pattern][clips]")
{
    const SteadyTempo clock (120.0);
    const auto runs = runsOf ("kick", { { 0.1, 0.3, 0.0, "x", { "kick" } } }, clock, 0, 8);
    REQUIRE (runs.size() == 3);
    CHECK (runs[1].first == 1);  // 0.125
    CHECK (runs[1].end == 3);    // 0.25 is the last inside
}
