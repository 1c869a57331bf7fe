#include "Pattern/Play/MidiStream.h"
#include "Pattern/Play/TimedTriggers.h"
#include "Persistence/SessionCodec.h"
#include "Remote/Send/Score.h"

#include <catch2/catch.hpp>

using namespace amp;
using namespace amp::remote;

namespace
{
// A step is an eighth of a second. The clip plays steps 2 to 9 of the scene from step 4 to step 12.
const auto song = R"({"project":{"bpm":120},"tracks":[{"id":"song","lanes":[{"id":"l","clips":[
    {"id":"a","startTime":0.5,"duration":1,"offset":0.25,"scene":"verse"}]}]}],
  "pattern":{"tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"bd"}},"hat":{"meta":{"track_id":"hat"},"params":{"s":"hh"}}},
    "tracks_midi":{"keys":{"track_id":"keys","channel":1}},
    "sequences":{"kick":{"track_id":"kick","events":[{"step":0},{"step":4},{"step":8},{"step":12}]},
                 "hat":{"track_id":"hat","events":[{"step":6}]},
                 "keys":{"track_id":"keys","events":[{"step":5,"note":60},{"step":13,"note":61}]}},
    "scenes":{"verse":{"name":"verse","tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"bd"}}},
      "tracks_midi":{"keys":{"track_id":"keys","channel":1}},
      "sequences":{"kick":{"track_id":"kick","events":[{"step":3}]},"keys":{"track_id":"keys","events":[{"step":9,"note":72}]}}}}}})";

/** "track step" of every sound, in order. */
std::string sounds (const Score& score, int64_t from, int64_t to)
{
    std::string all;
    for (auto step = from; step < to; ++step)
        score.forEachPassage (step, 0.0, [&] (const auto& passage, const auto& clock, const auto& plays) {
            for (const auto& timed : pattern::triggersOf (passage, clock, step, step + 1))
                if (const auto& track = passage.loop->tracks[timed.trigger->track].id; plays (track))
                    all += track + " " + juce::String (timed.time / 0.125, 2).toStdString() + "; ";
        });
    return all;
}

/** "time key" of every note that begins. */
std::string notes (const Score& score, int64_t from, int64_t to)
{
    pattern::MidiStream stream;
    for (auto step = from; step < to; ++step)
        score.forEachPassage (step, 0.0, [&] (const auto& passage, const auto& clock, const auto& plays) {
            stream.plan (passage, clock, step, step + 1, [&] (uint32_t track) {
                return plays (passage.loop->midiTracks[track].id);
            });
        });
    std::string all;
    for (const auto& message : stream.take (1e9))
        if ((message.bytes[0] & 0xF0) == 0x90)
            all +=
                juce::String (message.time / 0.125, 2).toStdString() + " " + std::to_string (message.bytes[1]) + "; ";
    return all;
}

NodePtr session (const std::string& json)
{
    const auto read = readSession (json);
    INFO (read.firstError().text());
    REQUIRE (read.root != nullptr);
    return read.root;
}
}  // namespace

TEST_CASE ("a pattern clip is sent in place of the live loop, over OSC and as MIDI", "[remote][osc][midi][X-01]")
{
    const auto score = scoreOf (session (song), {});
    CHECK (sounds (score, 0, 16) == "kick 0.00; kick 5.00; hat 6.00; kick 12.00; ");
    CHECK (notes (score, 0, 16) == "11.00 72; 13.00 61; ");
}

TEST_CASE ("a change that waits is sent from its step on", "[remote][osc][midi][S2-106]")
{
    const auto now = session (song);
    const auto later = scoreOf (
        session (
            R"({"tracks":[],"project":{"bpm":120},"pattern":{"tracks":{"kick":{"meta":{"track_id":"kick"},"params":{"s":"bd"}}},
            "sequences":{"kick":{"track_id":"kick","events":[{"step":30},{"step":40}]}}}})"),
        {});
    const auto score = scoreOf (now, { { 32, later.parts.front().loop } });
    CHECK (sounds (score, 24, 48) == "kick 40.00; ");  // the change begins at 32 in phase: its step 40
    CHECK (sounds (score, 256, 262) == "");
}
