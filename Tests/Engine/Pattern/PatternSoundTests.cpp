// What the pattern layer sounds like through the engine: when, how loud, through which lines.
#include "Engine/Pattern/MakePart.h"
#include "Engine/Pattern/PatternStudio.h"

using namespace amp;
using namespace amp::engine;
using namespace amp::engine::test;

namespace
{
const std::string tick = R"("s":"tick","pan":0)", dc = R"("s":"dc","pan":0)";
}

TEST_CASE ("Steps of a pattern begin on their sample", "[engine][pattern][S2-04][S2-101]")
{
    PatternStudio studio (
        patternText ({ { "t", tick, R"({"step":0},{"step":1},{"step":4},{"step":16},{"step":255})" } }));
    const auto heard = studio.hear();
    CHECK (heard[0].size() == 32 * 48000);  // one pass of 256 steps
    CHECK (onsets (heard[0]) == std::vector<int64_t> { 0, 6000, 24000, 96000, 255 * 6000 });
    CHECK (heard[0][0] == Approx (1.0));
    CHECK (onsets (heard[1]).empty());
    CHECK (studio.problems.empty());
}

TEST_CASE ("Swing and offsets move events, also across steps and the end of the loop",
           "[engine][pattern][S2-05][S2-103]")
{
    SECTION ("swing delays every second step by half of it")
    {
        PatternStudio studio (patternText ({ { "t", tick, R"({"step":2},{"step":3})" } }, "", ",\"swing\":0.5"));
        CHECK (onsets (studio.hear (between (0.0, 2.0))[0]) == std::vector<int64_t> { 12000, 18000 + 1500 });
    }
    SECTION ("an early event of the first step waits for the start, and comes early in the next pass")
    {
        PatternStudio studio (
            patternText ({ { "t", tick, R"({"step":0,"offset_ms":-10},{"step":0,"offset_ms":333.33})" } }));
        CHECK (onsets (studio.hear (between (0.0, 33.0))[0]) ==
               std::vector<int64_t> { 0, 16000, 32 * 48000 - 480, 32 * 48000 + 16000 });
    }
}

TEST_CASE ("A pattern keeps its phase where playing begins elsewhere", "[engine][pattern][X-02]")
{
    PatternStudio studio (patternText ({ { "t", tick, R"({"step":128},{"step":130})" } }));
    CHECK (onsets (studio.hear (between (16.0, 17.0))[0]) == std::vector<int64_t> { 0, 12000 });  // bar 9
    CHECK (onsets (studio.hear (between (48.0 - 0.125, 49.0))[0]) == std::vector<int64_t> { 6000, 18000 });
}

TEST_CASE ("Velocity, gain and sends are linear", "[engine][pattern][S2-26][S2-47]")
{
    PatternStudio studio (patternText (
        { { "t",
            R"("s":"tick","gain":0.8)",
            R"({"step":0,"velocity":0.5})",
            R"(,"sends":[{"mixer_line":"far","gain":0.5,"pan":0},{"mixer_line":"gone"},{"mixer_line":"near"}])" } },
        R"(,"mixer_lines":{"near":{"name":"near","include":["t"],"volume":0.5},"far":{"name":"far","volume":0.25,"pan":0.5}})"));
    const auto heard = studio.hear (between (0.0, 1.0));
    const auto side = 0.4 / std::sqrt (2.0);
    CHECK (heard[0][0] == Approx (side * 0.5 + side * 0.5 * 0.25));
    CHECK (heard[1][0] == Approx (side * 0.5).epsilon (1e-4));  // the send is at the left

    PatternStudio loud (patternText (
        { { "t", tick + R"(,"gain":0.8,"extra_params":{"gain_law":"superdirt"})", R"({"step":0,"velocity":0.5})" } }));
    CHECK (loud.hear (between (0.0, 0.5))[0][0] == Approx (0.4 * std::pow (0.4, 4)));

    CHECK (amplitudeOf (0.5, GainLaw::linear) == 0.5);
    CHECK (amplitudeOf (1.0, GainLaw::superDirt) == Approx (0.4));
    CHECK (amplitudeOf (0.5, GainLaw::superDirt) == Approx (0.025));
    CHECK (amplitudeOf (3.0, GainLaw::superDirt) == Approx (6.4));
}

TEST_CASE ("Mute and solo of tracks and lines decide what is heard", "[engine][pattern][S2-22][S2-81]")
{
    const auto levelWith = [] (const char* kick, const char* hat, const char* drums) {
        PatternStudio studio (patternText (
            { { "kick", tick, R"({"step":0})" }, { "hat", tick, R"({"step":1})" }, { "free", tick, R"({"step":2})" } },
            std::string (R"(,"mixer_lines":{"drums":{"name":"drums","include":["kick"])") + drums + "}}"));
        const auto edit = [&] (const char* track, const char* what) {
            if (*what == 0)
                return;
            Session session (studio.root, studio.clock);
            REQUIRE (session
                         .edit ("",
                                [&] (Edit& e) {
                                    return e.set (Path ({ "pattern", "tracks", track, "meta", what }), true);
                                })
                         .ok());
            studio.root = session.now().root();
        };
        edit ("kick", kick);
        edit ("hat", hat);
        return onsets (studio.hear (between (0.0, 1.0))[0]);
    };
    CHECK (levelWith ("", "", "") == std::vector<int64_t> { 0, 6000, 12000 });
    CHECK (levelWith ("mute", "", "") == std::vector<int64_t> { 6000, 12000 });
    CHECK (levelWith ("", "solo", "") == std::vector<int64_t> { 6000 });
    CHECK (levelWith ("", "", R"(,"mute":true)") == std::vector<int64_t> { 6000, 12000 });
    CHECK (levelWith ("", "", R"(,"solo":true)") == std::vector<int64_t> { 0 });
}

TEST_CASE ("Cut groups reach across tracks", "[engine][pattern][S2-31]")
{
    PatternStudio studio (patternText ({ { "open", dc + R"(,"cut":1)", R"({"step":0,"gate":16})" },
                                         { "closed", tick + R"(,"cut":1)", R"({"step":2})" },
                                         { "other", tick, R"({"step":1})" } }));
    const auto heard = studio.hear (between (0.0, 1.0))[0];
    CHECK (heard[6000 + 200] == Approx (0.5));
    CHECK (heard[12000 - 1] == Approx (0.5));
    CHECK (heard[12000 + 100] == 0.0f);
    CHECK (onsets (heard).back() < 12000 + 100);
}

TEST_CASE ("A sample played at three times its speed does not fold back, live as offline", "[engine][pattern][S2-28]")
{
    // 10 kHz becomes 30 kHz, which would fold to 18 kHz; 3 kHz becomes 9 kHz.
    PatternStudio studio (patternText ({ { "t", R"("s":"high","pan":0,"speed":3)", R"({"step":0,"gate":16})" } }));
    studio.sampleFiles.names.insert ("high");
    auto both = tone (10000, 0.5, 96000);
    const auto low = tone (3000, 0.5, 96000);
    for (size_t i = 0; i < both.size(); ++i)
        both[i] += low[i];
    studio.writeFile ("high.wav", { both });

    const auto levelOf = [] (const Sound& sound, double hertz) {
        double re = 0, im = 0;
        for (size_t i = 4800; i < 28800; ++i)
        {
            const auto angle = 2 * std::numbers::pi * hertz * static_cast<double> (i) / 48000;
            re += static_cast<double> (sound[i]) * std::cos (angle);
            im += static_cast<double> (sound[i]) * std::sin (angle);
        }
        return 20 * std::log10 (std::hypot (re, im) / 12000 / 0.5 + 1e-9);
    };
    const auto heard = studio.hear (between (0.0, 1.0))[0];
    CHECK (levelOf (heard, 9000) == Approx (0).margin (0.1));
    CHECK (levelOf (heard, 18000) < -90);

    SoundLibrary library (studio.sampleFiles, 48000, SoundLibrary::Mode::background);
    const SoundName name { .name = "high", .path = {} };
    const auto collect = [&] {
        while (! library.collect())
            std::this_thread::yield();
    };
    REQUIRE (library.find (name) == nullptr);
    collect();
    const auto sound = library.find (name);
    REQUIRE (sound != nullptr);
    CHECK (library.levelOf (sound, 1.0) == sound);
    CHECK (library.levelOf (sound, 3.0) == sound);  // until its level is made
    CHECK (library.isBusy());
    collect();
    CHECK (library.levelOf (sound, 3.0)->original == sound);
    CHECK (library.levelOf (sound, -3.0) == library.levelOf (sound, 3.0));
}

TEST_CASE ("Legato stretches the gate, and a modulation moves a parameter", "[engine][pattern][S2-32][S2-48]")
{
    const auto lengthWith = [] (const std::string& params) {
        PatternStudio studio (
            patternText ({ { "t", dc + params, R"({"step":0,"gate":2})", R"(,"track_fx":{"release":0.001})" } }));
        return onsets (studio.hear (between (0.0, 1.5))[0]).back();
    };
    CHECK (lengthWith ("") == Approx (12000 + 48).margin (3));
    CHECK (lengthWith (R"(,"legato":1.5)") == Approx (18000 + 48).margin (3));
}

TEST_CASE ("A mixer line limits, echoes and turns", "[engine][pattern][S2-83][S2-84][S2-86][S2-87]")
{
    const auto through = [] (const std::string& sound, const std::string& line) {
        PatternStudio studio (patternText ({ { "t", "\"s\":\"" + sound + "\"", R"({"step":0,"gate":32})" } },
                                           R"(,"mixer_lines":{"l":{"name":"l","include":["t"],)" + line + "}}"));
        return studio.hear (between (0.0, 2.0))[0];
    };

    CHECK (peak (through ("tone", R"("volume":1)")) > 0.35);
    CHECK (peak (through ("tone", R"("dynamics":{"limiter_threshold":0.2})")) == Approx (0.2).margin (0.0001));

    const auto compressed =
        through ("tone", R"("dynamics":{"compressor_threshold":0.1,"compressor_ratio":4,"compressor_knee":0})");
    const auto excess = 20 * std::log10 (0.35355 / 0.1);
    CHECK (20 * std::log10 (peak (compressed, 48000)) == Approx (-20 + excess / 4).margin (0.5));

    const auto echoes = through ("tick", R"("fx":{"delay_send":1,"delay_time":0.25,"delay_feedback":0})");
    CHECK (peak (Sound (echoes.begin() + 12000 - 20, echoes.begin() + 12000 + 60)) > 0.1);
    CHECK (peak (Sound (echoes.begin() + 200, echoes.begin() + 11900)) < 1e-4);

    const auto room = through ("tick", R"("fx":{"reverb_send":0.8,"reverb_room":0.7,"reverb_size":0.6})");
    CHECK (peak (Sound (room.begin() + 24000, room.begin() + 30000)) > 1e-5);

    const auto turned = through ("tone", R"("fx":{"leslie_send":1,"leslie_rate":6,"leslie_size":0.3})");
    const auto level = [&] (double hertz) {
        double re = 0, im = 0;
        for (size_t i = 0; i < 48000; ++i)
        {
            const auto angle = 2 * std::numbers::pi * hertz * static_cast<double> (i) / 48000;
            re += static_cast<double> (turned[24000 + i]) * std::cos (angle);
            im += static_cast<double> (turned[24000 + i]) * std::sin (angle);
        }
        return std::hypot (re, im) / 24000;
    };
    CHECK (level (1006) > 0.02);  // sidebands at the rate, and nothing between them
    CHECK (level (994) > 0.02);
    CHECK (level (1003) < 0.002);
}

TEST_CASE ("An event passes its track's effects, then its sends and its line, then the line's effects", "[engine][pattern][S2-49]")
{
    // The filter takes the tone away before the send; the line's fader scales what its own delay repeats.
    const auto with = [] (const std::string& trackFx, const std::string& line, const std::string& send) {
        PatternStudio studio (patternText ({ { "t", R"("s":"tick")", R"({"step":0})", ",\"track_fx\":{" + trackFx + "}" + send } },
                                           R"(,"mixer_lines":{"own":{"name":"own","include":["t"])" + line +
                                               R"(},"other":{"name":"other","volume":0.5,"fx":{"delay_send":1,"delay_time":0.25,"delay_feedback":0}}})"));
        return studio.hear (between (0.0, 1.0))[0];
    };
    const auto sound = [] (const Sound& heard, int from, int to) { return peak (Sound (heard.begin() + from, heard.begin() + to)); };
    const auto send = R"(,"sends":[{"mixer_line":"other","gain":1}])";

    const auto plain = with ("", "", "");
    CHECK (sound (plain, 0, 100) == Approx (std::sqrt (0.5)).epsilon (0.01));
    CHECK (sound (plain, 11900, 12100) == 0.0);
    const auto sent = with ("", "", send);
    const auto echo = sound (sent, 11900, 12100);
    CHECK (echo > 0.1);  // of the other line alone
    CHECK (sound (with ("\"cutoff\":20", "", send), 11900, 12100) < 0.02 * echo);
    CHECK (sound (with ("", ",\"mute\":true", send), 11900, 12100) == Approx (echo).epsilon (0.01));  // the send goes past the track's own line
    CHECK (sound (with ("", ",\"volume\":0.25", ""), 0, 100) == Approx (0.25 * std::sqrt (0.5)).epsilon (0.01));
}

TEST_CASE ("A line's reverb is off where nothing is said, grows with its send and lasts with its room", "[engine][pattern][S2-85]")
{
    const auto tail = [] (const std::string& fx, double from, double to) {
        PatternStudio studio (patternText ({ { "t", R"("s":"tick")", R"({"step":0})" } },
                                           R"(,"mixer_lines":{"l":{"name":"l","include":["t"],"fx":{)" + fx + "}}}"));
        const auto heard = studio.hear (between (0.0, 4.0))[0];
        double power = 0;
        for (auto i = static_cast<size_t> (from * 48000); i < static_cast<size_t> (to * 48000); ++i)
            power += static_cast<double> (heard[i]) * static_cast<double> (heard[i]);
        return std::sqrt (power);
    };
    CHECK (tail ("", 0.05, 1.0) == 0.0);
    CHECK (tail (R"("reverb_room":0.8,"reverb_size":0.8,"reverb_send":0)", 0.05, 1.0) == 0.0);
    const auto half = tail (R"("reverb_send":0.4,"reverb_room":0.6)", 0.05, 1.0);
    CHECK (half > 1e-4);
    CHECK (tail (R"("reverb_send":0.8,"reverb_room":0.6)", 0.05, 1.0) == Approx (2 * half).epsilon (0.02));
    CHECK (tail (R"("reverb_send":0.4,"reverb_room":0.9)", 2.0, 4.0) > 3 * tail (R"("reverb_send":0.4,"reverb_room":0.2)", 2.0, 4.0));
}

TEST_CASE ("A line's echo dies away however much of it is fed back", "[engine][pattern][S2-86]")
{
    PatternStudio studio (patternText (
        { { "t", R"("s":"tick")", R"({"step":0})" } },
        R"(,"mixer_lines":{"l":{"name":"l","include":["t"],"fx":{"delay_send":1,"delay_time":0.02,"delay_feedback":1}}})"));
    const auto heard = studio.hear (between (0.0, 30.0))[0];
    CHECK (peak (Sound (heard.begin() + 100, heard.end())) < 1.0);
    CHECK (peak (Sound (heard.end() - 48000, heard.end())) < 0.5 * peak (Sound (heard.begin() + 100, heard.begin() + 48000)));
}

TEST_CASE ("A sound that nobody knows is silent, and said once", "[engine][pattern][S2-23][S2-24]")
{
    PatternStudio studio (
        patternText ({ { "t", R"("s":"no such sound")", R"({"step":0},{"step":4,"note":70})" },
                       { "p", R"("s":"unheard of","s_path":"samples.drums.tick")", R"({"step":2})" } }));
    CHECK (onsets (studio.hear (between (0.0, 1.0))[0]) == std::vector<int64_t> { 12000 });
    REQUIRE (studio.problems.size() == 1);
    CHECK (studio.problems.begin()->second.text().contains ("no such sound"));
}

TEST_CASE ("Built-in sounds are heard by name, and follow notes", "[engine][pattern][S2-23][S2-102]")
{
    PatternStudio studio (patternText ({ { "b", R"("s":"bd")", R"({"step":0})" },
                                         { "p", R"("s":"superpiano")", R"({"step":4,"note":64,"gate":4})" },
                                         { "s", R"("s":"supersaw")", R"({"step":8,"note":48,"gate":4})" } }));
    const auto heard = studio.hear (between (0.0, 2.0))[0];
    for (const auto at : { 0, 24000, 48000 })
        CHECK (peak (Sound (heard.begin() + at, heard.begin() + at + 6000)) > 0.05);
    CHECK (studio.problems.empty());
}
