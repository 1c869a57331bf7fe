#include "Pattern/PatternSession.h"
#include "Pattern/Play/StandardMidiFile.h"

#include <juce_audio_basics/juce_audio_basics.h>

using namespace amp;
using namespace amp::pattern;

namespace
{
const auto song =
    R"({"environment":{"bpm":90},"tracks":{"kick":{"meta":{"track_id":"kick","mute":true},"params":{"s":"bd"}}},
  "tracks_midi":{"keys":{"track_id":"keys","channel":2,"cc_modulations":{}}},
  "sequences":{"kick":{"track_id":"kick","events":[{"step":0,"velocity":0.5},{"step":4,"note":64,"gate":2},{"step":8,"offset_ms":-10}]},
               "keys":{"track_id":"keys","events":[{"step":2,"note":72,"velocity":1,"gate":4}]}}})";

juce::MidiFile read (const std::string& bytes)
{
    juce::MemoryInputStream in (bytes.data(), bytes.size(), false);
    juce::MidiFile file;
    REQUIRE (file.readFrom (in));
    return file;
}
}  // namespace

TEST_CASE ("a pattern track becomes notes of a MIDI file that another reader understands", "[pattern][midi][X-04]")
{
    const tests::PatternSession session (song);
    const auto file = read (standardMidiFile (*session.compile(), session.bpm(), "kick"));
    REQUIRE (file.getNumTracks() == 2);
    CHECK (file.getTimeFormat() == 960);
    CHECK (file.getTrack (0)->getEventPointer (0)->message.getTempoSecondsPerQuarterNote() ==
           Approx (60.0 / 90.0).margin (1e-6));

    auto track = *file.getTrack (1);
    track.updateMatchedPairs();
    std::vector<std::array<double, 4>> notes;  // tick, key, velocity, length
    for (const auto* event : track)
        if (event->message.isNoteOn())
            notes.push_back ({ event->message.getTimeStamp(),
                               static_cast<double> (event->message.getNoteNumber()),
                               static_cast<double> (event->message.getVelocity()),
                               event->noteOffObject->message.getTimeStamp() - event->message.getTimeStamp() });
    REQUIRE (notes.size() == 3);  // it is muted, and written all the same
    CHECK (notes[0] == std::array<double, 4> { 0, 60, 64, 240 });
    CHECK (notes[1] == std::array<double, 4> { 960, 64, 127, 480 });
    CHECK (notes[2][0] == Approx (1920 - 0.010 * 1.5 * 960).margin (0.6));
}

TEST_CASE ("a MIDI track is written on its channel, and what is muted is not where all are", "[pattern][midi][X-04]")
{
    const tests::PatternSession session (song);
    const auto file = read (standardMidiFile (*session.compile(), session.bpm()));
    REQUIRE (file.getNumTracks() == 2);
    for (const auto* event : *file.getTrack (1))
        if (event->message.isNoteOn())
        {
            CHECK (event->message.getChannel() == 3);
            CHECK (event->message.getTimeStamp() == 480);
        }
}
