#include "Engine/Follow/FetchMedia.h"

#include "Engine/Media/MediaWish.h"
#include "Engine/Media/StretchMedia.h"
#include "Model/Lookup.h"

#include <set>

namespace amp::engine
{
namespace
{
std::set<MediaWish> wishesOf (const NodePtr& root)
{
    std::set<MediaWish> wishes;
    const auto add = [&] (const TrackView& track, const ClipView& clip) {
        if (const auto path = clip.get<"filePath">(); path.has_value() && path->isNotEmpty() && ! clip.get<"muted">())
            wishes.insert ({ *path, { stretchOf (track, clip), pitchShiftOf (track, clip) } });
    };
    for (const auto track : SessionView (root).get<"tracks">())
    {
        if (const auto frozen = track.get<"frozen">(); frozen.exists())
            wishes.insert ({ frozen.get<"filePath">(), {} });
        else if (const auto implied = impliedClip (root, track); implied != nullptr)
            add (track, ClipView (implied));
        else
            for (const auto clip : playingLane (track).get<"clips">())
                add (track, clip);
    }
    return wishes;
}
}  // namespace

Result<> fetchMedia (const NodePtr& root, MediaSource& media, const std::function<bool (double)>& progress)
{
    const auto wishes = wishesOf (root);
    auto done = 0.0;
    auto isCancelled = false;
    for (const auto& wish : wishes)
    {
        const auto tell = [&] (double part) {
            isCancelled = ! progress ((done + part) / static_cast<double> (wishes.size()));
            return ! isCancelled;
        };
        if (! tell (0.0))
            break;
        if (wish.stretch.isPlain()) [[maybe_unused]]
            const auto opened = media.open (wish.path);
        else if (media.cache() != nullptr) [[maybe_unused]]
            const auto made = stretchMedia (media, wish.path, wish.stretch, tell);
        if (isCancelled)
            break;
        done += 1.0;
    }
    return isCancelled ? Result<> (Error { "media", "cancelled" }) : Result<>();
}
}  // namespace amp::engine
