#include "App/CommandLine/Verbs.h"
#include "App/Document.h"
#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Pattern/Loop/Compile.h"
#include "Pattern/Play/MidiStream.h"
#include "Pattern/Play/OscMessage.h"

namespace amp::cli
{
namespace
{
using namespace pattern;

struct Given
{
    std::string in;
    int from = 0, to = stepsPerLoop;
    std::vector<std::string> kinds { "osc", "midi", "note" };
    bool json = false;

    bool wants (const std::string& kind) const { return std::find (kinds.begin(), kinds.end(), kind) != kinds.end(); }
};

Json toJson (const std::variant<int64_t, double, std::string>& value)
{
    return std::visit ([] (const auto& v) { return Json (v); }, value);
}

/** One line of the output, where it belongs in time. */
struct Line
{
    double time;
    Json json;
};

/** The first pass of a session's loop, as lines. */
class Listing
{
public:
    Listing (const NodePtr& root, const Given& g)
        : given (g),
          loop (compile (SessionView (root).get<"pattern">())),
          clock (SessionView (root).get<"project">().get<"bpm">())
    {
        passage = { .loop = loop.get(), .first = 0, .end = stepsPerLoop, .playStart = 0.0 };
    }

    std::vector<Line> run()
    {
        if (given.wants ("clock"))
            addClock();
        for (const auto& timed : triggersOf (passage, clock, given.from, given.to))
        {
            if (given.wants ("osc"))
                for (size_t to = 0; to < trackOf (timed).destinations.size(); ++to)
                    addOsc (timed, to);
            if (given.wants ("note"))
                addNote (timed);
        }
        if (given.wants ("midi"))
            addMidi();

        std::stable_sort (lines.begin(), lines.end(), [] (const Line& a, const Line& b) { return a.time < b.time; });
        return std::move (lines);
    }

private:
    const Track& trackOf (const TimedTrigger& timed) const { return loop->tracks[timed.trigger->track]; }

    void add (int64_t step, double time, const char* kind, const std::string& track, const Json& content)
    {
        Json json { { "step", step }, { "time", time }, { "kind", kind } };
        if (! track.empty())
            json["track"] = track;
        json.update (content);
        lines.push_back ({ time, std::move (json) });
    }

    void addOsc (const TimedTrigger& timed, size_t destination)
    {
        auto args = Json::array();
        for (const auto& [name, value] : oscArguments (passage, timed, destination, clock))
        {
            args.push_back (name);
            args.push_back (toJson (value));
        }
        add (timed.step, timed.time, "osc", trackOf (timed).id, { { "address", dirtAddress }, { "args", args } });
    }

    /** What a native voice plays. Sends are copies of the track's sound, so that they are no notes of their own. */
    void addNote (const TimedTrigger& timed)
    {
        const auto& trigger = *timed.trigger;
        const auto& sound = loop->sounds[trigger.sound];
        const auto& destinations = trackOf (timed).destinations;

        Json params { { "s", loop->names[sound.name] }, { "n", sound.n } };
        for (size_t i = 0; i < paramCount; ++i)
            if (const auto p = static_cast<Param> (i); sound.values.has (p))
                params[std::string (specOf (p).key)] = sound.values.get (p);
        params["gain"] = loop->gainOf (trigger, destinations.front());
        if (trigger.note >= 0)
            params["note"] = trigger.note;
        if (sound.cut)
            params["cut"] = *sound.cut;
        if (sound.vowel != 0)
            params["vowel"] = std::string (1, sound.vowel);
        for (const auto& extra : *sound.extras)
            params[extra.name] = toJson (extra.value);

        params["orbit"] = destinations.front().orbit;
        if (destinations.front().line >= 0)
            params["mixer_line"] = nameOf (destinations.front());
        auto sends = Json::array();
        for (size_t i = 1; i < destinations.size(); ++i)
            sends.push_back ({ { "mixer_line", nameOf (destinations[i]) },
                               { "gain", destinations[i].gain },
                               { "pan", destinations[i].pan } });
        if (! sends.empty())
            params["sends"] = sends;

        add (timed.step,
             timed.time,
             "note",
             trackOf (timed).id,
             { { "params", params }, { "duration", durationOf (*loop, trigger, clock, timed.step) } });
    }

    const std::string& nameOf (const Destination& d) const { return loop->lines[static_cast<size_t> (d.line)].name; }

    /** The whole pass is played, so that controllers and note-offs are what they are in it; then the steps are chosen.
     */
    void addMidi()
    {
        MidiStream stream;
        stream.plan (passage, clock, 0, stepsPerLoop);
        for (const auto& message : stream.take (std::numeric_limits<double>::infinity()))
            if (message.step >= given.from && message.step < given.to)
            {
                auto bytes = Json::array();
                for (int i = 0; i < message.size; ++i)
                    bytes.push_back (message.bytes[static_cast<size_t> (i)]);
                add (message.step, message.time, "midi", loop->midiTracks[message.track].id, { { "bytes", bytes } });
            }
    }

    /** Start before the first pulse, then 24 pulses a quarter note. */
    void addClock()
    {
        constexpr auto pulses = 6;
        if (given.from == 0)
            add (0, 0.0, "clock", {}, { { "bytes", Json::array ({ 0xFA }) } });
        for (int64_t step = given.from; step < given.to; ++step)
            for (int pulse = 0; pulse < pulses; ++pulse)
                add (step,
                     clock.secondsAt (static_cast<double> (step) + static_cast<double> (pulse) / pulses),
                     "clock",
                     {},
                     { { "bytes", Json::array ({ 0xF8 }) } });
    }

    const Given& given;
    LoopPtr loop;
    SteadyTempo clock;
    Passage passage;
    std::vector<Line> lines;
};

Status runEvents (Program& program, const Given& given)
{
    if (given.from > given.to)
    {
        program.console.fail ({ "--from-step", "lies behind --to-step" });
        return misused;
    }
    const auto document = Document::open (given.in);
    if (! document)
        return program.console.fail (document.error());
    if (! SessionView (document->root()).get<"pattern">().exists())
        return program.console.fail ({ toText (given.in), "the session has no pattern layer" });

    for (const auto& line : Listing (document->root(), given).run())
        program.console.print (toText (line.json.dump()));
    return worked;
}
}  // namespace

void addEventsVerb (Program& program)
{
    auto given = std::make_shared<Given>();
    auto* verb = program.add ("events",
                              "What the pattern layer sends and when: a line of JSON for each message.",
                              "audiomage events beat.json --to-step 16 --kinds osc",
                              [&program, given] { return runEvents (program, *given); });
    verb->add_option ("IN", given->in, "A session: .amp, SessionState JSON or CompiledSession JSON.")->required();
    verb->add_option ("--from-step", given->from, "The first step, 0 to 256.")->check (CLI::Range (0, stepsPerLoop));
    verb->add_option ("--to-step", given->to, "The step to stop before, 0 to 256.")
        ->check (CLI::Range (0, stepsPerLoop));
    verb->add_option ("--kinds", given->kinds, "Which: osc, midi, note (all three by default), clock.")
        ->delimiter (',')
        ->check (CLI::IsMember ({ "osc", "midi", "note", "clock" }));
    verb->add_flag ("--json", given->json, "Lines of JSON, as they are without it.");
}
}  // namespace amp::cli
