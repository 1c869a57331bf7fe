#include "Engine/Pattern/Cover.h"

#include <algorithm>

namespace amp::engine
{
void cover (PatternContent& content, const pattern::PatternClip& clip, const std::shared_ptr<const PatternPart>& part)
{
    const auto steps = pattern::stepsOf (clip);
    std::vector<PatternStretch> kept;
    for (const auto& stretch : content.stretches)
    {
        auto before = stretch, after = stretch;
        before.end = std::min (stretch.end, steps.covers);
        after.first = std::max (stretch.first, steps.coversEnd);
        for (const auto& rest : { before, after })
            if (rest.first < rest.end)
                kept.push_back (rest);
    }
    kept.push_back ({ part, steps.first, steps.end, steps.origin, steps.shift });

    std::stable_sort (kept.begin(), kept.end(), [] (const auto& a, const auto& b) { return a.first < b.first; });
    content.stretches = std::move (kept);
}
}  // namespace amp::engine
