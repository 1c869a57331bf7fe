#include "Remote/Send/Score.h"

#include "Model/Lookup.h"
#include "Model/TempoMap.h"
#include "Pattern/Loop/Compile.h"

#include <algorithm>
#include <limits>
#include <map>

namespace amp::remote
{
const Score::Part& Score::partAt (int64_t step) const
{
    const auto later = std::upper_bound (
        parts.begin(), parts.end(), step, [] (int64_t s, const Part& part) { return s < part.first; });
    return later == parts.begin() ? *later : *(later - 1);
}

double Score::earliestAt (int64_t step) const
{
    const auto of = [] (const pattern::Loop& loop) {
        return -std::min (loop.triggers.earliest(), loop.notes.earliest());
    };
    const auto& live = *partAt (step).loop;
    auto early = of (live);
    for (const auto& clip : clips)
        if (clip.steps.first <= step && step < clip.steps.end)
            early = std::max (early,
                              of (clip.loop != nullptr ? *clip.loop : live) +
                                  std::max (0.0, -clip.steps.shift) * clock.stepSeconds (static_cast<double> (step)));
    return early;
}

bool Score::isMuted (const std::string& midiTrack) const
{
    auto isThere = false, plays = false;
    const auto look = [&] (const pattern::LoopPtr& loop) {
        if (loop != nullptr)
            for (const auto& track : loop->midiTracks)
                if (track.id == midiTrack)
                {
                    isThere = true;
                    plays = plays || track.isActive;
                }
    };
    for (const auto& part : parts)
        look (part.loop);
    for (const auto& clip : clips)
        look (clip.loop);
    return isThere && ! plays;
}

void Score::forEachPassage (int64_t step, double playStart, const UsePassage& use) const
{
    const auto isHidden = [&] (auto from, const std::string& track) {
        return std::any_of (from, clips.end(), [&] (const Clip& clip) {
            return clip.steps.covers <= step && step < clip.steps.coversEnd && clip.tracks.contains (track);
        });
    };

    const auto& live = partAt (step).loop;
    const auto comesBack =
        std::any_of (clips.begin(), clips.end(), [step] (const Clip& clip) { return clip.steps.coversEnd == step; });
    use ({ .loop = live.get(), .first = comesBack ? step : 0, .playStart = playStart },
         clock,
         [&] (const std::string& track) { return ! isHidden (clips.begin(), track); });

    for (auto clip = clips.begin(); clip != clips.end(); ++clip)
        if (clip->steps.first <= step && step < clip->steps.end)
            use ({ .loop = clip->loop != nullptr ? clip->loop.get() : live.get(),
                   .first = clip->steps.first,
                   .end = clip->steps.end,
                   .origin = clip->steps.origin,
                   .playStart = playStart },
                 pattern::ShiftedClock (clock, clip->steps.shift),
                 [&] (const std::string& track) {
                     return clip->tracks.contains (track) && ! isHidden (clip + 1, track);
                 });
}

Score scoreOf (const NodePtr& root, const std::vector<Score::Part>& changes)
{
    Score score;
    score.clock = pattern::MapClock (tempoOf (root));
    score.parts.push_back (
        { std::numeric_limits<int64_t>::min(), pattern::compile (SessionView (root).get<"pattern">()) });
    score.parts.insert (score.parts.end(), changes.begin(), changes.end());

    std::map<NodePtr, pattern::LoopPtr> loops;  // clips of one scene share theirs
    for (const auto& clip : pattern::patternClipsOf (root, score.clock))
    {
        Score::Clip one { pattern::stepsOf (clip), nullptr };
        if (clip.layer != nullptr)
        {
            auto& loop = loops[clip.layer];
            if (loop == nullptr)
                loop = pattern::compile (pattern::PatternView (clip.layer));
            one.loop = loop;
        }
        const auto& of = one.loop != nullptr ? *one.loop : *score.parts.front().loop;
        const auto add = [&] (const auto& tracks) {
            for (const auto& track : tracks)
                if (clip.covers (track.id))
                    one.tracks.insert (track.id);
        };
        add (of.tracks);
        add (of.midiTracks);
        score.clips.push_back (std::move (one));
    }
    return score;
}
}  // namespace amp::remote
