#include "Pattern/Play/PatternClips.h"

#include "Model/Lookup.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace amp::pattern
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
    take ("tracks_midi", false);
    take ("mixer_lines", true);
    take ("sequences", false);
    return layer;
}

/** The layers of scenes, so that clips of one scene share theirs. */
class Layers
{
public:
    explicit Layers (NodePtr of) : pattern (std::move (of)) {}

    /** Null if there is no such scene. */
    NodePtr find (const juce::String& scene)
    {
        auto& known = layers[scene];
        if (known == nullptr)
            if (const auto scenes = pattern->child ("scenes"); scenes != nullptr)
                if (const auto found = scenes->member (scene); found != nullptr)
                    known = layerOf (pattern, found);
        return known;
    }

private:
    const NodePtr pattern;
    std::map<juce::String, NodePtr> layers;
};
}  // namespace

bool PatternClip::covers (const juce::String& track) const
{
    if (sequence.isNotEmpty() && track != sequence)
        return false;
    if (layer == nullptr)
        return true;
    const View<schema::compiledSession> view (layer);
    return view.get<"tracks">().find (track).exists() || view.get<"tracks_midi">().find (track).exists();
}

std::vector<PatternClip> patternClipsOf (const NodePtr& root, const StepClock& clock)
{
    std::vector<PatternClip> clips;
    const auto& pattern = root->child ("pattern");
    if (pattern == nullptr)
        return clips;

    Layers layers (pattern);
    for (const auto track : SessionView (root).get<"tracks">())
        for (const auto clip : playingLane (track).get<"clips">())
        {
            const auto scene = clip.get<"scene">(), sequence = clip.get<"sequence">();
            if ((! scene && ! sequence) || clip.get<"muted">() || clip.get<"duration">() <= 0.0)
                continue;

            NodePtr layer;
            if (const auto name = scene.value_or (juce::String()); name.isNotEmpty())
                if (layer = layers.find (name); layer == nullptr)
                    continue;

            const auto start = startOf (track, clip);
            const auto first = clock.stepAt (start);
            clips.push_back ({ std::move (layer),
                               first,
                               clock.stepAt (start + clip.get<"duration">()),
                               clip.get<"offset">() / clock.stepSeconds (first),
                               sequence.value_or (juce::String()) });
        }

    std::stable_sort (clips.begin(), clips.end(), [] (const auto& a, const auto& b) { return a.first < b.first; });
    return clips;
}

ClipSteps stepsOf (const PatternClip& clip) noexcept
{
    constexpr auto tiny = 1e-6;  // steps: what rounding leaves of a grid line
    const auto from = [] (double step) { return static_cast<int64_t> (std::ceil (step - tiny)); };

    // What of the place of the loop's step 0 is no whole step moves the clock.
    const auto zero = clip.first - clip.offset;
    const auto origin = std::round (zero), shift = std::abs (zero - origin) < tiny ? 0.0 : zero - origin;
    return { from (clip.first - shift), from (clip.end - shift), static_cast<int64_t> (origin), shift,
             from (clip.first),         from (clip.end) };
}
}  // namespace amp::pattern
