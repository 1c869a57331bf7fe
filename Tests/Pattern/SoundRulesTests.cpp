// What an event of a pattern track sounds like: where its parameters come from, and what changes nothing.
#include "Pattern/PatternSession.h"
#include "Pattern/Play/OscMessage.h"

using namespace amp;
using namespace amp::pattern;
using tests::PatternSession;

namespace
{
/** "name value" of all that SuperDirt is told of the events of a step at their own outputs, an event a line. */
std::string sent (const PatternSession& session, int step)
{
    const auto loop = session.compile();
    const SteadyTempo clock (session.bpm());
    const Passage passage { .loop = loop.get(), .playStart = 0.0 };
    std::string all;
    for (const auto& timed : triggersOf (passage, clock, step, step + 1))
    {
        for (const auto& [name, value] : oscArguments (passage, timed, 0, clock))
        {
            all += name + " ";
            if (const auto* text = std::get_if<std::string> (&value))
                all += *text + " ";
            else if (const auto* whole = std::get_if<int64_t> (&value))
                all += std::to_string (*whole) + " ";
            else
                all += juce::String (std::get<double> (value)).toStdString() + " ";
        }
        all += "\n";
    }
    return all;
}

PatternSession session (const std::string& track, const std::string& rest = {}, const std::string& environment = {})
{
    return PatternSession (R"({"environment":{"bpm":120)" + environment + R"(},"tracks":{"t":{"meta":{"track_id":"t"},)" + track +
                           R"(}},"sequences":{"t":{"track_id":"t","events":[{"step":0,"note":60},{"step":4}]}})" + rest + "}");
}

const std::string bd = R"("params":{"s":"bd"})";
}  // namespace

TEST_CASE ("the old effects count where neither track_fx nor the mixer line says otherwise, and that is told", "[pattern][S2-34]")
{
    const auto fx = R"(,"fx":{"cutoff":500,"shape":0.2,"room":0.7,"delay_send":0.3})";
    const auto has = [] (const std::string& text, const char* what) {
        INFO (text);
        CHECK (text.find (what) != std::string::npos);
    };
    const auto alone = sent (session (bd + fx), 0);
    has (alone, " cutoff 500 ");
    has (alone, " shape 0.2 ");
    has (alone, " room 0.7 ");
    has (alone, " delaySend 0.3 ");

    const auto track = R"(,"track_fx":{"shape":0.4})";
    has (sent (session (bd + fx + track), 0), " shape 0.4 ");
    has (sent (session (bd + fx + track), 0), " cutoff 500 ");

    const auto line = R"(,"mixer_lines":{"l":{"name":"l","include":["t"],"fx":{"reverb_send":0.25}}})";
    has (sent (session (bd + fx + track, line), 0), " room 0.25 ");

    const auto problems = readSession (R"({"tracks":{"t":{"meta":{"track_id":"t"},)" + bd + fx + track + "}}" + line + "}").problems;
    REQUIRE (problems.size() == 1);
    CHECK_FALSE (problems[0].isError);
    CHECK (problems[0].path == "pattern.tracks.t.fx");
    CHECK (problems[0].message.contains ("cutoff play from it"));
    CHECK (problems[0].message.contains ("room, delay_send, shape do not"));
}

TEST_CASE ("parameters that only a synth knows are sent as they are, behind all others", "[pattern][osc][S2-33]")
{
    const auto with = session (R"("params":{"s":"superfm","extra_params":{"voice":0.5,"lfo":3,"curve":"saw","on":true}})");
    const auto text = sent (with, 4);
    INFO (text);
    CHECK (text.ends_with (" delta 0.125 voice 0.5 lfo 3 curve saw on 1 \n"));
}

TEST_CASE ("scale, chords and range are kept and change nothing that plays", "[pattern][S2-08][S2-09][S2-21]")
{
    const auto with = session (R"("params":{"s":"bd"})", {}, R"(,"scale":"D_dorian","chords":[{"name":"Dm7"},{"name":"G7","length":64}])");
    CHECK (sent (with, 0) == sent (session (bd), 0));
    const auto environment = with.pattern().get<"environment">();
    CHECK (environment.get<"scale">() == "D_dorian");
    REQUIRE (environment.get<"chords">().size() == 2);
    CHECK_FALSE (environment.get<"chords">()[0].get<"length">().has_value());
    CHECK (environment.get<"chords">()[1].get<"length">() == 64);

    const PatternSession ranged (R"({"tracks":{"t":{"meta":{"track_id":"t","range_id":7},"params":{"s":"bd"}}}})");
    CHECK (ranged.pattern().get<"tracks">().find ("t").get<"meta">().get<"range_id">() == 7);
}

TEST_CASE ("events of one step all sound, as a chord and in their order, and a flam's ghost before its beat", "[pattern][timing][S2-104]")
{
    const PatternSession chord (R"({"environment":{"bpm":120},"tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"piano"}}},
        "sequences":{"t":{"track_id":"t","events":[{"step":8,"note":67},{"step":8,"note":60},{"step":4},{"step":8,"note":64},
        {"step":8,"note":72,"offset_ms":-20,"velocity":0.3}]}}})");
    const auto loop = chord.compile();
    std::vector<int> notes;
    std::vector<double> times;
    for (const auto& timed : triggersOf ({ .loop = loop.get(), .playStart = 0.0 }, SteadyTempo (120.0), 8, 9))
    {
        notes.push_back (timed.trigger->note);
        times.push_back (timed.time);
    }
    CHECK (notes == std::vector<int> { 72, 67, 60, 64 });
    CHECK (times[0] == Approx (0.98));
    CHECK (times[1] == times[3]);
}
