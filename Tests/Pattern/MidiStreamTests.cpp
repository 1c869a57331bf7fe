#include "Pattern/Loop/CompileMidi.h"
#include "Pattern/PatternSession.h"
#include "Pattern/Play/MidiStream.h"

#include <limits>

using namespace amp;
using namespace amp::pattern;
using tests::PatternSession;

namespace
{
constexpr auto always = std::numeric_limits<double>::infinity();

PatternSession midi (const std::string& events, const std::string& more = {})
{
    return PatternSession (R"({"environment":{"bpm":120},"tracks":{},"tracks_midi":{"m":{"track_id":"m","channel":2)" +
                           more + R"(}},"sequences":{"m":{"track_id":"m","events":[)" + events + "]}}}");
}

std::string text (const std::vector<MidiMessage>& messages)
{
    std::string all;
    for (const auto& m : messages)
    {
        all += juce::String (m.time, 4).toStdString() + ":";
        for (int i = 0; i < m.size; ++i)
            all += " " + std::to_string (m.bytes[static_cast<size_t> (i)]);
        all += "; ";
    }
    return all;
}

std::string play (const PatternSession& session, int64_t from, int64_t to)
{
    const auto loop = session.compile();
    const SteadyTempo clock (120.0);
    MidiStream stream;
    stream.plan ({ .loop = loop.get(), .playStart = 0.0 }, clock, from, to);
    return text (stream.take (always));
}

std::string buffer (const std::string& first, const std::string& rest)
{
    auto all = "[" + first;
    for (int i = 1; i < 256; ++i)
        all += "," + rest;
    return all + "]";
}
}  // namespace

TEST_CASE ("a note ends after its gate, at its own transposed key", "[pattern][midi][S2-62]")
{
    CHECK (play (midi (R"({"step":0,"note":60,"gate":2},{"step":4,"note":125,"velocity":0.001})", R"(,"transpose":7)"),
                 0,
                 8) == "0.0000: 146 67 127; 0.2500: 130 67 0; 0.5000: 146 127 1; 0.6250: 130 127 0; ");
}

TEST_CASE ("a note that is struck again ends first, and then lasts as long as the new one", "[pattern][midi][S2-60]")
{
    CHECK (play (midi (R"({"step":0,"note":60,"gate":4},{"step":2,"note":60,"gate":4})"), 0, 8) ==
           "0.0000: 146 60 127; 0.2500: 130 60 0; 0.2500: 146 60 127; 0.7500: 130 60 0; ");
    CHECK (play (midi (R"({"step":0,"note":60,"gate":0})"), 0, 8) == "0.0000: 146 60 127; 0.0000: 130 60 0; ");
    CHECK (play (midi (R"({"step":0,"note":60},{"step":1,"note":60})"), 0, 8) ==
           "0.0000: 146 60 127; 0.1250: 130 60 0; 0.1250: 146 60 127; 0.2500: 130 60 0; ");
}

TEST_CASE ("controllers come before the notes that they colour, and only where they change",
           "[pattern][midi][S2-64][S2-65][S2-66]")
{
    const auto more = R"(,"cc_modulations":{"74":{"param_name":"74","buffer":)" + buffer ("-1", "1") +
                      R"(}},"pitch_bend_modulation":{"param_name":"pitch_bend","buffer":)" + buffer ("0.5", "0.5") +
                      R"(},"aftertouch_modulation":{"param_name":"aftertouch","buffer":)" + buffer ("0.5", "0.5") + "}";
    CHECK (play (midi (R"({"step":0,"note":60})", more), 0, 300) ==
           "0.0000: 178 74 0; 0.0000: 226 127 95; 0.0000: 210 95; 0.0000: 146 60 127; "
           "0.1250: 130 60 0; 0.1250: 178 74 127; 32.0000: 178 74 0; 32.0000: 146 60 127; 32.1250: 130 60 0; 32.1250: "
           "178 74 127; ");
}

TEST_CASE ("a controller of 14 bits is sent as two, both where either changes", "[pattern][midi][S2-64]")
{
    const auto more =
        R"(,"cc_modulations":{"mod_14bit":{"param_name":"mod","buffer":)" + buffer ("0.5", "0.501") + "}}";
    // 0.75 x 16383 = 12287 = 95 x 128 + 127; 0.7505 x 16383 = 12295 = 96 x 128 + 7
    CHECK (play (midi ("", more), 0, 4) == "0.0000: 178 1 95; 0.0000: 178 33 127; 0.1250: 178 1 96; 0.1250: 178 33 7; ");
    CHECK_FALSE (controllerOf ("74_14bit").has_value());  // only the first 32 have one above them for the lower bits
    CHECK (controllerOf ("cc.volume_14bit")->key() == "7_14bit");
}

TEST_CASE ("stopping ends what sounds and centres what is bent", "[pattern][midi][S2-63][S2-65]")
{
    const auto session =
        midi (R"({"step":0,"note":60,"gate":64},{"step":0,"note":64,"gate":64})",
              R"(,"pitch_bend_modulation":{"param_name":"pitch_bend","buffer":)" + buffer ("1", "1") + "}");
    const auto loop = session.compile();
    MidiStream stream;
    stream.plan ({ .loop = loop.get(), .playStart = 0.0 }, SteadyTempo (120.0), 0, 16);
    CHECK (stream.take (1.0).size() == 3);
    CHECK (text (stream.stop (1.5)) == "1.5000: 130 60 0; 1.5000: 130 64 0; 1.5000: 226 0 64; ");
    CHECK (stream.take (always).empty());
}

TEST_CASE ("a velocity modulation multiplies the velocity, which stays within what a note can have", "[pattern][midi][S2-67]")
{
    const auto more = R"(,"velocity":100,"velocity_modulation":{"param_name":"velocity","buffer":)" + buffer ("-0.5", "0.5") + "}";
    CHECK (play (midi (R"({"step":0,"note":60},{"step":2,"note":60,"velocity":0.5},{"step":4,"note":60})", more), 0, 8) ==
           "0.0000: 146 60 50; 0.1250: 130 60 0; 0.2500: 146 60 75; 0.3750: 130 60 0; 0.5000: 146 60 127; 0.6250: 130 60 0; ");
    const auto none = R"(,"velocity_modulation":{"param_name":"velocity","buffer":)" + buffer ("-1", "-1") + "}";
    CHECK (play (midi (R"({"step":0,"note":60})", none), 0, 1) == "0.0000: 146 60 1; 0.1250: 130 60 0; ");
}

TEST_CASE ("a track that is muted ends its notes at once, and plays nothing that was planned", "[pattern][midi][S2-63]")
{
    const PatternSession session (R"({"environment":{"bpm":120},"tracks":{},
        "tracks_midi":{"a":{"track_id":"a","channel":0},"b":{"track_id":"b","channel":1}},
        "sequences":{"a":{"track_id":"a","events":[{"step":0,"note":60,"gate":64},{"step":8,"note":61}]},
                     "b":{"track_id":"b","events":[{"step":0,"note":62,"gate":64},{"step":8,"note":63}]}}})");
    const auto loop = session.compile();
    MidiStream stream;
    stream.plan ({ .loop = loop.get(), .playStart = 0.0 }, SteadyTempo (120.0), 0, 16);
    CHECK (text (stream.take (0.5)) == "0.0000: 144 60 127; 0.0000: 145 62 127; ");
    CHECK (text (stream.mute ([] (const std::string& track) { return track == "a"; }, 0.6)) == "0.6000: 128 60 0; ");
    CHECK (text (stream.take (9.0)) == "1.0000: 145 63 127; 1.1250: 129 63 0; 8.0000: 129 62 0; ");
}
