#include "Persistence/Codec/Advice.h"

#include "Model/Lookup.h"

#include <set>

namespace amp
{
namespace
{
using PatternView = View<schema::compiledSession>;

/** Collects what is worth saying about the pattern layer of one session. */
class PatternAdvice
{
public:
    PatternAdvice (PatternView p, std::vector<Problem>& to) : pattern (p), problems (to) {}

    void run()
    {
        for (const auto track : pattern.get<"tracks">())
            ids.insert (track.id());
        for (const auto track : pattern.get<"tracks_midi">())
            ids.insert (track.id());

        checkSequences();
        checkMixerLines();
        checkSends();
        checkModulations();
        for (const auto& id : pattern.get<"apply">().get<"track_ids">())
            if (! ids.contains (id.toString()))
                warn (base / "apply" / "track_ids", "no track with the id " + id.toString().quoted());
    }

private:
    void warn (const Path& at, const juce::String& what) { problems.push_back ({ false, at.toString(), what }); }
    static std::string key (const juce::String& s) { return s.toStdString(); }

    void checkSequences()
    {
        for (const auto sequence : pattern.get<"sequences">())
            if (! ids.contains (sequence.id()))
                warn (base / "sequences" / key (sequence.id()), "no track plays this sequence");
    }

    void checkMixerLines()
    {
        std::map<juce::String, juce::String> lineOf;
        for (const auto line : pattern.get<"mixer_lines">())
            for (const auto& included : line.get<"include">())
            {
                const auto id = included.toString();
                const auto path = base / "mixer_lines" / key (line.id()) / "include";
                if (! ids.contains (id))
                    warn (path, "no track with the id " + id.quoted());
                if (const auto [first, isNew] = lineOf.emplace (id, line.id()); ! isNew)
                    warn (path,
                          "the track " + id.quoted() + " is already in " + first->second.quoted() + ", which has it");
            }
    }

    void checkSends()
    {
        const auto lines = pattern.get<"mixer_lines">();
        for (const auto track : pattern.get<"tracks">())
            for (const auto send : track.get<"sends">())
                if (! lines.find (send.get<"mixer_line">()).exists())
                    warn (base / "tracks" / key (track.id()) / "sends" / key (send.id()),
                          "no mixer line with the name " + send.get<"mixer_line">().quoted());
    }

    void checkModulations()
    {
        for (const auto track : pattern.get<"tracks">())
            for (const auto modulation : track.get<"modulations">())
                checkLength (modulation, base / "tracks" / key (track.id()) / "modulations" / key (modulation.id()));

        for (const auto track : pattern.get<"tracks_midi">())
        {
            const auto path = base / "tracks_midi" / key (track.id());
            for (const auto modulation : track.get<"cc_modulations">())
                checkLength (modulation, path / "cc_modulations" / key (modulation.id()));
            checkLength (track.get<"pitch_bend_modulation">(), path / "pitch_bend_modulation");
            checkLength (track.get<"aftertouch_modulation">(), path / "aftertouch_modulation");
            checkLength (track.get<"velocity_modulation">(), path / "velocity_modulation");
        }
    }

    void checkLength (View<schema::modulation> modulation, const Path& path)
    {
        const auto length = modulation.get<"buffer">().size();
        if (modulation.exists() && length != 256 && (length > 0 || ! modulation.has<"signal">()))
            problems.push_back ({ true,
                                  (path / "buffer").toString(),
                                  "has " + juce::String (length) + " values; a modulation has 256" });
    }

    PatternView pattern;
    std::vector<Problem>& problems;
    std::set<juce::String> ids;
    const Path base { std::vector<std::string> { "pattern" } };
};
}  // namespace

std::vector<Problem> advice (const NodePtr& root)
{
    std::vector<Problem> problems;
    const SessionView session (root);

    const auto bpm = session.get<"project">().get<"bpm">();
    if (bpm < 60 || bpm > 300)
        problems.push_back ({ false, "project.bpm", juce::String (bpm) + " is outside the usual 60..300" });

    if (session.get<"pattern">().exists())
        PatternAdvice (session.get<"pattern">(), problems).run();
    return problems;
}
}  // namespace amp
