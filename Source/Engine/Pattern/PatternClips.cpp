#include "Engine/Pattern/PatternClips.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace amp::engine
{
namespace
{
/** A scene as a layer: its tracks and patterns, in the current environment if it brings none. */
NodePtr layerOf (const NodePtr& pattern, const NodePtr& scene)
{
    auto layer = std::make_shared<Node> (pattern->type);
    const auto take = [&] (const char* key, bool keepsCurrent) {
        const auto& own = scene->child (key);
        const auto& from = own != nullptr && ! isEmpty (*own) ? own : keepsCurrent ? pattern->child (key) : own;
        if (from != nullptr)
            layer->add (from);
    };
    take ("environment", true);
    take ("tracks", false);
    take ("mixer_lines", true);
    take ("sequences", false);
    return layer;
}
}  // namespace

std::vector<PatternClip> patternClipsOf (const NodePtr& root, const pattern::StepClock& clock)
{
    std::vector<PatternClip> clips;
    const auto& pattern = root->child ("pattern");
    if (pattern == nullptr)
        return clips;

    std::map<juce::String, NodePtr> layers;  // so that clips of one scene share its layer
    for (const auto track : SessionView (root).get<"tracks">())
        for (const auto clip : playingLane (track).get<"clips">())
        {
            const auto scene = clip.get<"scene">();
            if (! scene.has_value() || clip.get<"muted">() || clip.get<"duration">() <= 0.0)
                continue;

            NodePtr layer;
            if (scene->isNotEmpty())
            {
                const auto& scenes = pattern->child ("scenes");
                const auto found = scenes != nullptr ? scenes->member (*scene) : nullptr;
                if (found == nullptr)
                    continue;
                auto& known = layers[*scene];
                if (known == nullptr)
                    known = layerOf (pattern, found);
                layer = known;
            }

            const auto start = startOf (track, clip);
            const auto first = clock.stepAt (start);
            clips.push_back ({ std::move (layer),
                               first,
                               clock.stepAt (start + clip.get<"duration">()),
                               clip.get<"offset">() / clock.stepSeconds (first) });
        }

    std::stable_sort (clips.begin(), clips.end(), [] (const auto& a, const auto& b) { return a.first < b.first; });
    return clips;
}

void cover (PatternContent& content, const PatternClip& clip, const std::shared_ptr<const PatternPart>& part)
{
    constexpr auto tiny = 1e-6;  // steps: what rounding leaves of a grid line
    const auto firstOnGrid = static_cast<int64_t> (std::ceil (clip.first - tiny));
    const auto endOnGrid = static_cast<int64_t> (std::ceil (clip.end - tiny));

    std::vector<PatternStretch> kept;
    for (const auto& stretch : content.stretches)
    {
        auto before = stretch, after = stretch;
        before.end = std::min (stretch.end, firstOnGrid);
        after.first = std::max (stretch.first, endOnGrid);
        for (const auto& rest : { before, after })
            if (rest.first < rest.end)
                kept.push_back (rest);
    }

    // The loop's step 0 falls so many steps before the clip; what of that is no whole step moves the clock.
    const auto zero = clip.first - clip.offset;
    const auto origin = std::round (zero), shift = std::abs (zero - origin) < tiny ? 0.0 : zero - origin;
    const auto first = static_cast<int64_t> (std::ceil (clip.first - shift - tiny));
    const auto end = static_cast<int64_t> (std::ceil (clip.end - shift - tiny));
    kept.push_back ({ part, first, end, static_cast<int64_t> (origin), shift });

    std::stable_sort (kept.begin(), kept.end(), [] (const auto& a, const auto& b) { return a.first < b.first; });
    content.stretches = std::move (kept);
}
}  // namespace amp::engine
