#include "Pattern/Loop/MapClock.h"
#include "Pattern/PatternSession.h"
#include "Pattern/Play/TimedTriggers.h"

using namespace amp;
using namespace amp::pattern;

TEST_CASE ("steps follow the tempo map, and offsets do not", "[pattern][timing][S2-04][S2-103]")
{
    const tests::PatternSession session (R"({"tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"bd"}}},
        "sequences":{"t":{"track_id":"t","events":[{"step":16},{"step":20,"offset_ms":10,"gate":2}]}}})");
    const auto loop = session.compile();

    // 120 bpm for a bar of 2 s, then 60.
    const MapClock clock (TempoMap (120.0, {}, { { 2.0, 60.0, false } }));
    const auto played = triggersOf ({ .loop = loop.get(), .playStart = 0.0 }, clock, 0, stepsPerLoop);
    REQUIRE (played.size() == 2);
    CHECK (played[0].time == Approx (2.0));
    CHECK (played[1].time == Approx (3.01));
    CHECK (durationOf (*loop, *played[1].trigger, clock, played[1].step) == Approx (0.5));
    CHECK (clock.stepAt (3.0) == Approx (20.0));
}
