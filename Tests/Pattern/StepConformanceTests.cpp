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
/** What our engine makes of one step of the first pass. */
struct StepOutput
{
    StepOutput (const Loop& loop, double bpm, int step) : clock (bpm)
    {
        const Passage passage { .loop = &loop, .playStart = 0.0 };
        for (const auto& timed : triggersOf (passage, clock, step, step + 1))
            for (size_t to = 0; to < loop.tracks[timed.trigger->track].destinations.size(); ++to)
                osc.push_back (oscArguments (passage, timed, to, clock));

        for (const auto& note : loop.notes.at (step))
            if (loop.midiTracks[note.track].isActive)
                notes.push_back (&note);
        for (const auto& control : loop.controls.at (step))
            if (loop.midiTracks[control.track].isActive)
                controls.push_back (&control);
    }

    SteadyTempo clock;
    std::vector<std::vector<OscArgument>> osc;
    std::vector<const MidiNote*> notes;
    std::vector<const MidiControl*> controls;
};

/** Every upstream argument must be there with its value; ours may add others. */
void checkArguments (const Json& expected, const std::vector<OscArgument>& ours)
{
    for (size_t i = 0; i + 1 < expected.size(); i += 2)
    {
        const auto name = expected[i].get<std::string>();
        const auto found =
            std::find_if (ours.begin(), ours.end(), [&] (const OscArgument& a) { return a.name == name; });
        INFO ("argument " << name);
        REQUIRE (found != ours.end());
        if (expected[i + 1].is_string())
            CHECK (std::get<std::string> (found->value) == expected[i + 1].get<std::string>());
        else if (const auto* whole = std::get_if<int64_t> (&found->value))
            CHECK (*whole == expected[i + 1].get<int64_t>());
        else
            CHECK (std::get<double> (found->value) == Approx (expected[i + 1].get<double>()).margin (1e-12));
    }
}

void checkControls (const Json& expected, const StepOutput& ours, const Loop& loop, MidiControl::Kind kind)
{
    std::vector<const MidiControl*> of;
    for (const auto* control : ours.controls)
        if (control->kind == kind)
            of.push_back (control);
    REQUIRE (of.size() == expected.size());
    for (size_t i = 0; i < of.size(); ++i)
    {
        CHECK (loop.midiTracks[of[i]->track].channel == expected[i]["channel"].get<int>());
        CHECK (of[i]->value == expected[i]["value"].get<int>());
        if (kind == MidiControl::Kind::controller)
            CHECK (of[i]->controller == expected[i].value ("cc", expected[i].value ("controller", -1)));
    }
}
}  // namespace

TEST_CASE ("each step gives what the upstream engine gives, or what a ruling says",
           "[pattern][conformance][S2-22][S2-48][S2-61]")
{
    const auto cases = tests::fixture ("conformance/step_cases_upstream.json");
    REQUIRE (cases.size() == 10);

    for (const auto& one : cases)
    {
        INFO (one["id"].get<std::string>() << " " << one["title"].get<std::string>());
        const PatternSession session (one["input"]["session"].dump());
        const auto loop = session.compile();

        for (const auto& [key, expected] : one["expect"].items())
        {
            INFO ("step " << key);
            const StepOutput ours (*loop, session.bpm(), std::stoi (key));

            REQUIRE (ours.osc.size() == expected["osc"].size());
            for (size_t i = 0; i < ours.osc.size(); ++i)
                checkArguments (expected["osc"][i], ours.osc[i]);

            const auto& notes = expected["midi_notes"];
            REQUIRE (ours.notes.size() == notes.size());
            for (size_t i = 0; i < notes.size(); ++i)
            {
                CHECK (loop->midiTracks[ours.notes[i]->track].channel == notes[i]["channel"].get<int>());
                CHECK (ours.notes[i]->note == notes[i]["note"].get<int>());
                CHECK (ours.notes[i]->velocity == notes[i]["velocity"].get<int>());
                const auto ms = ours.notes[i]->gate * ours.clock.stepSeconds (0.0) * 1000.0;
                CHECK (static_cast<int> (ms) == notes[i]["duration_ms"].get<int>());
            }
            checkControls (expected["midi_cc"], ours, *loop, MidiControl::Kind::controller);
            checkControls (expected["midi_pitch_bend"], ours, *loop, MidiControl::Kind::pitchBend);
            checkControls (expected["midi_aftertouch"], ours, *loop, MidiControl::Kind::pressure);
        }
    }
}
