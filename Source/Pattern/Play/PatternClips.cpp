#include "Pattern/Play/PatternClips.h"

#include "Model/Lookup.h"

#include <cmath>

namespace amp::pattern
{
std::vector<PatternClip> patternClipsOf (const NodePtr& root)
{
    const SessionView session (root);
    const auto scenes = session.get<"pattern">().get<"scenes">();
    std::vector<PatternClip> clips;

    for (const auto track : session.get<"tracks">())
        for (const auto clip : playingLane (track).get<"clips">())
        {
            const auto name = clip.get<"scene">();
            if (! name || clip.get<"muted">() || ! scenes.find (*name).exists())
                continue;
            const auto start = startOf (track, clip);
            auto& one = clips.emplace_back (
                PatternClip { start, start + clip.get<"duration">(), clip.get<"offset">(), *name, {} });
            for (const auto covered : scenes.find (*name).get<"tracks">())
                one.tracks.add (covered.id());
            for (const auto covered : scenes.find (*name).get<"tracks_midi">())
                one.tracks.add (covered.id());
        }
    return clips;
}

namespace
{
/** The first step whose grid time is not before a time. */
int64_t stepFrom (const StepClock& clock, double seconds)
{
    return static_cast<int64_t> (std::ceil (clock.stepAt (seconds) - 1e-6));
}

PlayedRun runOf (const PatternClip& clip, const StepClock& clock)
{
    const auto first = stepFrom (clock, clip.start);
    const auto into = std::llround (clock.stepAt (clip.start + clip.offset) - clock.stepAt (clip.start));
    return { first, stepFrom (clock, clip.end), first - into, clip.scene };
}

/** Cuts a run into what is there. */
void lay (std::vector<PlayedRun>& runs, const PlayedRun& over)
{
    std::vector<PlayedRun> result;
    const auto add = [&] (PlayedRun run, int64_t first, int64_t end) {
        run.first = std::max (run.first, first);
        run.end = std::min (run.end, end);
        if (run.first < run.end)
            result.push_back (run);
    };
    for (const auto& run : runs)
    {
        add (run, run.first, over.first);
        add (over, run.first, run.end);
        add (run, over.end, run.end);
    }
    runs = std::move (result);
}

/** Two neighbours that play the same are one. */
void join (std::vector<PlayedRun>& runs)
{
    std::vector<PlayedRun> result;
    for (const auto& run : runs)
        if (! result.empty() && result.back().end == run.first && result.back().scene == run.scene &&
            result.back().origin == run.origin)
            result.back().end = run.end;
        else
            result.push_back (run);
    runs = std::move (result);
}
}  // namespace

std::vector<PlayedRun> runsOf (
    const juce::String& track, const std::vector<PatternClip>& clips, const StepClock& clock, int64_t from, int64_t to)
{
    std::vector<PlayedRun> runs { { from, to, 0, {} } };
    for (const auto& clip : clips)
        if (clip.tracks.contains (track))
            lay (runs, runOf (clip, clock));
    join (runs);
    return from < to ? runs : std::vector<PlayedRun> {};
}
}  // namespace amp::pattern
