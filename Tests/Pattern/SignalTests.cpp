#include "Pattern/Modulation/Signal.h"
#include "Pattern/Modulation/SignalGrammar.h"
#include "Pattern/PatternSession.h"

using namespace amp;
using namespace amp::pattern;

namespace
{
std::array<double, 256> values (const std::string& text)
{
    const auto signal = Signal::parse (text);
    INFO (text << (signal ? "" : " " + signal.error().text().toStdString()));
    REQUIRE (signal.ok());
    return signal->evaluate();
}
}  // namespace

TEST_CASE ("sources are what their formulas say", "[pattern][signal][S2-110]")
{
    CHECK (values ("sin(1)")[64] == Approx (1.0));
    CHECK (values ("sin(4, 0.5)")[16] == Approx (0.5));
    CHECK (values ("sin(1, 1, 0.25)")[0] == Approx (1.0));
    CHECK (values ("tri(1)")[0] == Approx (0.0).margin (1e-12));
    CHECK (values ("tri(1)")[64] == Approx (1.0));
    CHECK (values ("tri(1)")[192] == Approx (-1.0));
    CHECK (values ("saw(1)")[0] == -1.0);
    CHECK (values ("saw(1)")[128] == Approx (0.0).margin (1e-12));
    CHECK (values ("square(1)")[127] == 1.0);
    CHECK (values ("square(1)")[128] == -1.0);
    CHECK (values ("wavesquare(16)")[7] == 1.0);
    CHECK (values ("wavesquare(16)")[8] == -1.0);
    CHECK (values ("const(0.25)")[255] == 0.25);
    CHECK (values ("steps([1, 0.5, -1])")[16] == 0.5);
    CHECK (values ("steps([1, 0.5, -1], 4)")[13] == 1.0);
    const auto env = values ("env()");
    CHECK (env[8] == Approx (0.5));
    CHECK (env[16] == 1.0);
    CHECK (env[48] == Approx (1.0));
    CHECK (env[72] == Approx (0.5));
    CHECK (env[96] == 0.0);
}

TEST_CASE ("effects work from left to right", "[pattern][signal][S2-110]")
{
    CHECK (values ("const(0.5) | scale(3) | clip(-1, 1) | invert")[0] == -1.0);
    CHECK (values ("const(0.5) | invert() | abs | offset(0.1)")[0] == Approx (0.6));
    CHECK (values ("const(0.4) | quantize(3)")[0] == 0.0);
    CHECK (values ("const(0.6) | quantize(3)")[0] == 1.0);
    CHECK (values ("const(1.25) | fold")[0] == Approx (0.75));
    CHECK (values ("const(-1.25) | fold")[0] == Approx (-0.75));
    CHECK (values ("const(1.25) | wrap")[0] == Approx (-0.75));
    CHECK (values ("const(-0.5) | power(2)")[0] == -0.25);
    CHECK (values ("saw(1) | slice(64)")[100] == Approx (-0.5));
    CHECK (values ("const(1) | mix(const(0), 0.25)")[0] == 0.75);
    CHECK (values ("const(0.5) | multiply(const(0.5))")[0] == 0.25);
    CHECK (values ("square(128) | smooth(2)")[5] == 0.0);
}

TEST_CASE ("noise is the same for a seed, in range and even", "[pattern][signal][S2-110]")
{
    const auto a = values ("noise(1, 7)");
    CHECK (a == values ("noise(1, 7)"));
    CHECK (a != values ("noise(1, 8)"));
    auto sum = 0.0;
    for (const auto x : a)
    {
        CHECK (std::abs (x) <= 1.0);
        sum += x;
    }
    CHECK (std::abs (sum / 256.0) < 0.15);
    CHECK (a[0] == Approx (values ("noise(amount=1, seed=7)")[0]));

    auto next = 41;
    const auto seeded = Signal::parse ("sin(4, 0.5) | noise(0.1) | mix(noise())")->withSeeds ([&] { return ++next; });
    CHECK (seeded.print() == "sin(4, 0.5) | noise(0.1, 42) | mix(noise(1, 43))");
}

TEST_CASE ("what is printed is read again as the same signal", "[pattern][signal][S2-110]")
{
    for (const auto* text : { "sin()",
                              "sin(4, 0.5) | noise(0.1) | clip(-0.8, 0.8)",
                              "steps([1, -0.25], 3) | smooth(5)",
                              "tri(2, 1, 0.125) | mix(saw(3) | abs(), 0.75) | multiply(env(1, 2, 3, 0.5))",
                              "const(0)" })
    {
        const auto signal = Signal::parse (text);
        REQUIRE (signal.ok());
        CHECK (*Signal::parse (signal->print()) == *signal);
    }
    CHECK (Signal::parse (" saw ( 2,amount = 0.5 )|abs ")->print() == "saw(2, 0.5) | abs()");
}

TEST_CASE ("a broken expression is refused at its column", "[pattern][signal][S2-110]")
{
    const std::pair<const char*, const char*> broken[] {
        { "", "column 1" },
        { "sine(4)", "column 1" },
        { "sin(4", "column 6" },
        { "sin(x)", "column 5" },
        { "sin(4) clip", "column 8" },
        { "clip(0,1)", "column 1" },
        { "sin(1) | saw", "column 10" },
        { "sin(1,2,3,4)", "column 11" },
        { "quantize", "column 1" },
        { "sin() | quantize(1)", "column 19" },
        { "steps()", "column 8" },
        { "sin(1e999)", "column 5" },
        { "const", "column 6" },
        { "sin() | mix", "column 12" },
    };
    for (const auto& [text, where] : broken)
    {
        INFO (text);
        const auto signal = Signal::parse (text);
        REQUIRE_FALSE (signal.ok());
        CHECK (signal.error().where == where);
    }
    std::string deep = "sin()";
    for (int i = 0; i < 50; ++i)
        deep = "sin() | mix(" + deep + ")";
    CHECK_FALSE (Signal::parse (deep).ok());
}

TEST_CASE ("a modulation with an expression and no buffer plays the expression; with a range it sets the parameter",
           "[pattern][signal][S2-110]")
{
    const tests::PatternSession session (
        R"j({"environment":{"bpm":120},"tracks":{"t":{"meta":{"track_id":"t"},"params":{"s":"bd"},
        "track_fx":{"cutoff":200},"modulations":{"cutoff":{"signal":"square(1, 0.5)","param_name":"cutoff"},
        "bandf":{"signal":"saw(1)","param_name":"bandf","min_value":100,"max_value":900}}}},
        "sequences":{"t":{"track_id":"t","events":[{"step":0},{"step":128}]}}})j");
    const auto loop = session.compile();
    const auto& first = loop->sounds[loop->triggers.at (0)[0].sound].values;
    const auto& second = loop->sounds[loop->triggers.at (128)[0].sound].values;
    CHECK (first.get (Param::cutoff) == 300.0);
    CHECK (second.get (Param::cutoff) == 100.0);
    CHECK (first.get (Param::bandf) == 100.0);
    CHECK (second.get (Param::bandf) == Approx (500.0));
}
