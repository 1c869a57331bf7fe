#include "App/TrackRender/TrackRender.h"

#include "App/TrackRender/TrackSound.h"
#include "Model/Lookup.h"

namespace amp
{
namespace
{
constexpr auto longestTail = 10.0; // seconds that effects may go on after the last clip

Result<double> startOfContent (const NodePtr& root, const TrackView& track)
{
    if (const auto implied = impliedClip (root, track); implied != nullptr)
        return startOf (track, ClipView (implied));
    auto start = std::optional<double>();
    for (const auto clip : playingLane (track).get<"clips">())
        start = std::min (start.value_or (startOf (track, clip)), startOf (track, clip));
    if (! start)
        return Error { trackPath (track.id()).toString(), "has no clips to render" };
    return *start;
}

/** What the render needs of the session beside what the track sounds like. */
NodePtr toRender (const NodePtr& root, const juce::String& id)
{
    auto sound = std::make_shared<Node> (*soundOf (root, id));
    if (const auto& media = root->child ("media"); media != nullptr)
        sound->add (media);
    return sound;
}
} // namespace

Result<double> renderStart (const NodePtr& root, const juce::String& id)
{
    const auto track = SessionView (root).get<"tracks">().find (id);
    if (! track.exists())
        return Error { trackPath (id).toString(), "no such track" };
    if (isFrozen (track))
        return Error { trackPath (id).toString(), "is frozen; unfreeze it first" };
    return startOfContent (root, track);
}

MediaRender trackRender (const NodePtr& root, const juce::String& id)
{
    const auto name  = SessionView (root).get<"tracks">().find (id).get<"name">();
    const auto start = *renderStart (root, id);
    MediaRender render { .name = name.isEmpty() ? id : name, .session = toRender (root, id) };
    render.options.start   = start;
    render.options.end     = std::max (start + 0.001, endOfContent (render.session));
    render.options.tail    = longestTail;
    render.options.stems   = { id };
    render.options.stemTap = engine::Tap::pre;
    return render;
}
} // namespace amp
