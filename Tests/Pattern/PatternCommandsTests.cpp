#include "Pattern/Commands/Parts.h"
#include "Pattern/PatternStudio.h"

using namespace amp;
using namespace amp::pattern;

namespace
{
struct Beat : tests::PatternStudio
{
    Beat()
    {
        run ("pattern.track.add", { { "id", "kick" }, { "sound", "bd" } });
        run ("pattern.event.add", { { "track", "kick" }, { "step", 0 } });
        run ("pattern.event.add", { { "track", "kick" }, { "step", 14 }, { "velocity", 0.5 } });
    }

    juce::String canonical() const { return juce::String (writeSession (state())); }
};
}  // namespace

TEST_CASE ("what makes a pattern is a command each, and undone in one step", "[pattern][commands][S2-100]")
{
    Beat beat;
    CHECK (beat.steps ("kick") == std::vector<int> { 0, 14 });

    using Given = std::vector<std::pair<const char*, juce::var>>;
    const std::pair<const char*, Given> edits[] {
        { "pattern.event.set", { { "track", "kick" }, { "event", 2 }, { "step", 12 }, { "note", 40 } } },
        { "pattern.event.remove", { { "track", "kick" }, { "event", 1 } } },
        { "pattern.sequence.rotate", { { "track", "kick" }, { "steps", 3 }, { "to", 16 } } },
        { "pattern.sequence.shift", { { "track", "kick" }, { "steps", 3 }, { "to", 16 } } },
        { "pattern.sequence.clear", { { "track", "kick" }, { "from", 8 } } },
        { "pattern.sequence.euclid", { { "track", "kick" }, { "pulses", 3 }, { "length", 8 }, { "to", 16 } } },
        { "pattern.line.add", { { "name", "drums" } } },
        { "pattern.track.param", { { "track", "kick" }, { "param", "cutoff" }, { "value", 500.0 } } },
        { "pattern.track.mute", { { "track", "kick" } } },
        { "pattern.track.rename", { { "track", "kick" }, { "id", "bass drum" } } },
        { "pattern.modulation.set", { { "track", "kick" }, { "param", "filter.cutoff" }, { "signal", "noise(0.5)" } } },
        { "pattern.environment.set", { { "swing", 0.3 } } },
        { "pattern.scene.capture", { { "name", "verse" } } },
        { "pattern.track.remove", { { "track", "kick" } } },
        { "pattern.midiTrack.add", { { "id", "keys" }, { "channel", 3 } } },
        { "pattern.track.destination", { { "track", "kick" }, { "destination", "osc" } } },
        { "pattern.environment.set", { { "global_solo", true } } },
    };
    for (const auto& [id, given] : edits)
    {
        INFO (id);
        const auto before = beat.canonical();
        Arguments arguments;
        for (const auto& [name, value] : given)
            arguments.set (name, value);
        const auto done = beat.commands.run (id, beat.session, arguments);
        INFO ((done ? "" : done.error().text()));
        REQUIRE (done.ok());
        CHECK (beat.canonical() != before);
        REQUIRE (beat.session.undo());
        CHECK (beat.canonical() == before);
    }
}

TEST_CASE ("shifting drops, rotating keeps, and a Euclidean rhythm is even", "[pattern][commands][S2-100]")
{
    Beat beat;
    beat.run ("pattern.sequence.rotate", { { "track", "kick" }, { "steps", 3 }, { "to", 16 } });
    CHECK (beat.steps ("kick") == std::vector<int> { 3, 1 });
    beat.run ("pattern.sequence.shift", { { "track", "kick" }, { "steps", -2 }, { "to", 16 } });
    CHECK (beat.steps ("kick") == std::vector<int> { 1 });
    beat.run ("pattern.sequence.euclid", { { "track", "kick" }, { "pulses", 3 }, { "length", 8 }, { "to", 16 } });
    CHECK (beat.steps ("kick") == std::vector<int> { 0, 3, 6, 8, 11, 14 });
}

TEST_CASE ("renaming a track renames it wherever it is named", "[pattern][commands][S2-20]")
{
    Beat beat;
    beat.run ("pattern.line.add", { { "name", "drums" } });
    beat.run ("pattern.line.include", { { "track", "kick" }, { "line", "drums" } });
    beat.run ("pattern.scene.capture", { { "name", "verse" } });
    beat.run ("pattern.track.rename", { { "track", "kick" }, { "id", "bd" } });

    CHECK (beat.steps ("kick").empty());
    CHECK (beat.steps ("bd") == std::vector<int> { 0, 14 });
    const auto state = beat.state();
    const auto pattern = View<schema::sessionState> (state).get<"pattern">();
    CHECK (pattern.get<"tracks">().find ("bd").get<"meta">().get<"track_id">() == "bd");
    CHECK (pattern.get<"mixer_lines">().find ("drums").get<"include">()[0].toString() == "bd");
    const auto scene = pattern.get<"scenes">().find ("verse");
    CHECK (scene.get<"tracks">().find ("bd").exists());
    CHECK (scene.get<"sequences">().find ("bd").exists());
    CHECK (readSession (beat.canonical().toStdString()).root != nullptr);
}

TEST_CASE ("sends follow a mixer line's name and go with it", "[pattern][commands][S2-47][S2-80]")
{
    Beat beat;
    beat.run ("pattern.line.add", { { "name", "hall" } });
    const auto send = beat.run ("pattern.send.add", { { "track", "kick" }, { "line", "hall" }, { "gain", 0.4 } });
    beat.run ("pattern.line.rename", { { "line", "hall" }, { "name", "room" } });
    CHECK (beat.get ("pattern.tracks.kick.sends." + send + ".mixer_line").toString() == "room");
    beat.run ("pattern.line.remove", { { "line", "room" } });
    const auto state = beat.state();
    CHECK (View<schema::sessionState> (state).get<"pattern">().get<"tracks">().find ("kick").get<"sends">().isEmpty());
}

TEST_CASE ("what is wrong is refused at its place and changes nothing", "[pattern][commands][S2-101]")
{
    Beat beat;
    const auto before = beat.canonical();
    const auto refused = [&] (const char* id, Studio::Given given, const char* words) {
        const auto done = beat.attempt (id, given);
        INFO (id);
        REQUIRE_FALSE (done.ok());
        INFO (done.error().text());
        CHECK (done.error().text().contains (words));
        CHECK (beat.canonical() == before);
    };
    refused ("pattern.event.add", { { "track", "kick" }, { "step", 256 } }, "0..255");
    refused ("pattern.event.add", { { "track", "nope" }, { "step", 0 } }, "pattern.tracks.nope");
    refused ("pattern.event.set", { { "track", "kick" }, { "event", 9 }, { "step", 0 } }, "events.9");
    refused ("pattern.event.add", { { "track", "kick" }, { "step", 0 }, { "note", 128 } }, "0..127");
    refused ("pattern.track.add", { { "id", "kick" }, { "sound", "sd" } }, "exists already");
    refused ("pattern.track.param", { { "track", "kick" }, { "param", "wibble" } }, "wibble");
    refused ("pattern.track.param", { { "track", "kick" }, { "param", "cutoff" }, { "value", 5 } }, "20..20000");
    refused (
        "pattern.modulation.set", { { "track", "kick" }, { "param", "cutoff" }, { "signal", "sine(4)" } }, "column 1");
    refused ("pattern.modulation.set",
             { { "track", "kick" }, { "param", "cutoff" }, { "buffer", juce::Array<juce::var> { 0.5 } } },
             "1 values");
    refused ("pattern.send.add", { { "track", "kick" }, { "line", "hall" } }, "hall");
    refused ("pattern.scene.activate", { { "scene", "nope" } }, "nope");
    refused ("pattern.apply", { { "session", "{\"tracks\":{\"a\":{}}}" } }, "tracks.a");
    refused ("pattern.apply", { { "session", "nonsense" } }, "session");
}

TEST_CASE ("a modulation's expression keeps the noise that it was heard with", "[pattern][commands][S2-110]")
{
    Beat beat;
    beat.run ("pattern.modulation.set", { { "track", "kick" }, { "param", "cutoff" }, { "signal", "noise(0.5)" } });
    const auto state = beat.state();
    const auto modulation =
        View<schema::sessionState> (state).get<"pattern">().get<"tracks">().find ("kick").get<"modulations">().find (
            "cutoff");
    REQUIRE (modulation.exists());
    CHECK (modulation.get<"buffer">().size() == 256);
    CHECK (modulation.get<"signal">()->startsWith ("\"noise(0.5, "));
}

TEST_CASE ("pattern tracks change places, and come back", "[pattern][commands][S2-20]")
{
    Beat beat;
    beat.run ("pattern.track.add", { { "id", "hat" }, { "sound", "hh" } });
    const auto order = [&] {
        juce::StringArray ids;
        const auto root = beat.state();
        for (const auto track : View<schema::sessionState> (root).get<"pattern">().get<"tracks">())
            ids.add (track.id());
        return ids;
    };
    const auto before = order();
    beat.run ("pattern.track.move", { { "track", "hat" }, { "index", 0 } });
    CHECK (order()[0] == "hat");
    CHECK (order().size() == before.size());
    REQUIRE (beat.session.undo());
    CHECK (order() == before);
}

TEST_CASE ("a sequence edited as notes keeps what was not touched to the last bit", "[pattern][commands][issue4-7]")
{
    Beat beat;
    const auto before = beat.canonical();
    const auto notesNow = [&] {
        const auto root = beat.state();
        const auto events = View<schema::sessionState> (root).get<"pattern">().get<"sequences">().find ("kick").get<"events">();
        juce::Array<juce::var> values;
        for (const auto& n : pattern::noteGridOf (root).notesOf (events))
            for (const auto value : { static_cast<double> (n.id), n.start, n.length, n.velocity, static_cast<double> (n.pitch.value_or (-1)) })
                values.add (value);
        return values;
    };
    auto notes = notesNow();
    REQUIRE (notes.size() == 10);
    beat.run ("pattern.sequence.setNotes", { { "track", "kick" }, { "notes", notes } });
    CHECK (beat.canonical() == before);

    notes.set (1, 0.5);  // the first goes to step 2
    notes.addArray (juce::Array<juce::var> { 0, 1.0, 0.25, 127, 60 });
    beat.run ("pattern.sequence.setNotes", { { "track", "kick" }, { "notes", notes } });
    CHECK (beat.steps ("kick") == std::vector<int> { 2, 14, 4 });
    REQUIRE (beat.session.undo());
    CHECK (beat.canonical() == before);

    notes.removeLast();
    CHECK_FALSE (beat.attempt ("pattern.sequence.setNotes", { { "track", "kick" }, { "notes", notes } }));
    CHECK (beat.canonical() == before);
}
