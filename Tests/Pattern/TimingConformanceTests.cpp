#include "Pattern/Fixture.h"
#include "Pattern/PatternSession.h"
#include "Pattern/Play/MidiStream.h"
#include "Pattern/Play/OscMessage.h"

using namespace amp;
using namespace amp::pattern;
using tests::PatternSession;
using Json = nlohmann::ordered_json;

namespace
{
PatternSession sessionOf (const Json& one)
{
    const auto& expect = one["expect"];
    Json environment { { "bpm", one["bpm"] } };
    if (expect.contains ("swing"))
        environment["swing"] = expect["swing"];

    Json params { { "s", "bd" } };
    if (expect.contains ("track_params"))
        params.update (expect["track_params"]);

    return PatternSession (
        Json { { "environment", environment },
               { "tracks", { { "t", { { "meta", { { "track_id", "t" } } }, { "params", params } } } } },
               { "sequences", { { "t", { { "track_id", "t" }, { "events", one["events"] } } } } } }
            .dump());
}

/** What a case may expect; anything else in it would not be checked, and fails. */
void check (const Json& one)
{
    const auto session = sessionOf (one);
    const auto loop = session.compile();
    const SteadyTempo clock (session.bpm());
    const Passage passage { .loop = loop.get(), .playStart = 0.0 };
    const auto played = triggersOf (passage, clock, 0, stepsPerLoop);
    REQUIRE (played.size() == one["events"].size());

    for (const auto& [key, expected] : one["expect"].items())
    {
        INFO (key);
        if (key == "onset_ms" || key == "loop0_onset_ms_in_order")
            for (size_t i = 0; i < played.size(); ++i)
                CHECK (std::llround (played[i].time * 48000.0) == std::llround (expected[i].get<double>() * 48.0));
        else if (key == "loop_ms")
            CHECK (clock.secondsAt (stepsPerLoop) * 1000.0 == Approx (expected.get<double>()));
        else if (key == "duration_ms")
            for (size_t i = 0; i < played.size(); ++i)
                CHECK (durationOf (*loop, *played[i].trigger, clock, played[i].step) * 1000.0 ==
                       Approx (expected[i].get<double>()).margin (1e-9));
        else if (key == "order")
            for (size_t i = 0; i < played.size(); ++i)
                CHECK (played[i].trigger->velocity == expected[i].get<double>());
        else if (key == "pulse_ms")
            for (size_t i = 0; i < expected.size(); ++i)
                CHECK (clock.secondsAt (static_cast<double> (i) / 6.0) * 1000.0 ==
                       Approx (expected[i].get<double>()).margin (1e-5));
        else if (key == "osc")
        {
            for (const auto& [name, value] : expected.items())
                for (const auto& argument : oscArguments (passage, played[0], 0, clock))
                    if (argument.name == name)
                        CHECK (std::get<double> (argument.value) == value.get<double>());
            CHECK (durationOf (*loop, *played[0].trigger, clock, 0) == Approx (0.0625));  // the native length
        }
        else
            CHECK ((key == "swing" || key == "track_params"));
    }
}
}  // namespace

TEST_CASE ("every event sounds when the rules say", "[pattern][timing][conformance][S2-05][S2-32][S2-102][S2-103]")
{
    const auto fixture = tests::fixture ("conformance/timing_cases_normative.json");
    REQUIRE (fixture["cases"].size() == 10);
    for (const auto& one : fixture["cases"])
    {
        INFO (one["id"].get<std::string>() << " " << one["title"].get<std::string>());
        check (one);
    }
}

TEST_CASE ("swing delays odd steps by half of it, and a missing gate is the default gate",
           "[pattern][timing][S2-05][S2-06]")
{
    const PatternSession session (R"({"environment":{"bpm":120,"swing":0.6666666666666666,"default_gate":0.5},
        "tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"hh"}}},
        "sequences":{"t":{"track_id":"t","events":[{"step":0},{"step":1,"gate":1.0},{"step":2},{"step":3}]}}})");
    const auto loop = session.compile();
    const SteadyTempo clock (120.0);
    const auto played = triggersOf ({ .loop = loop.get(), .playStart = 0.0 }, clock, 0, 4);
    REQUIRE (played.size() == 4);
    CHECK (played[1].time == Approx (0.125 * 4.0 / 3.0));  // a triplet
    CHECK (played[2].time == Approx (0.25));
    CHECK (played[0].trigger->gate == 0.5);
    CHECK (played[1].trigger->gate == 1.0);  // it was written, though it is what a fallback would be
}
