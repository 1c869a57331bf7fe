#include "Commands/TimeEdits.h"

#include "Commands/ClipEdits.h"
#include "Commands/PointEdits.h"

#include <algorithm>

namespace amp::times
{
namespace
{
using Visit = std::function<Result<> (const FoundClip&, const ClipShape&)>;

/** Calls a visitor for each clip of some tracks, in a snapshot that stays. Locked ones are an error. */
Result<> forEachClip (Edit& edit, const std::vector<juce::String>& tracks, const std::function<bool (const ClipShape&)>& concerns, const Visit& visit)
{
    for (const auto& id : tracks)
    {
        const auto before = SessionView (edit.now()).get<"tracks">().find (id);
        if (before.exists() && before.get<"lanes">().isEmpty() && before.has<"filePath">())
            if (auto made = clips::makeExplicit (edit, id); ! made)
                return made;

        const auto state = edit.now();
        const auto track = SessionView (state).get<"tracks">().find (id);
        if (! track.exists())
            return Error { id, "no track with this id" };
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
            {
                const FoundClip found { track, lane, clip };
                const auto shape = clips::shapeOf (state, track, clip);
                if (! concerns (shape))
                    continue;
                if (track.get<"locked">() || clip.get<"locked">())
                    return Error { found.path().toString(), (track.get<"locked">() ? "the track" : "the clip") + juce::String (" is locked; unlock it first") };
                if (auto done = visit (found, shape); ! done)
                    return done;
            }
    }
    return {};
}

Result<> setAll (Edit& edit, const Path& at, std::initializer_list<std::pair<const char*, double>> values)
{
    for (const auto& [key, value] : values)
        if (auto done = edit.set (at / key, value); ! done)
            return done;
    return {};
}

/** Where a point of time is once a range was closed or opened. */
double moved (double time, double from, double by)
{
    if (time < from)
        return by < 0.0 ? std::min (time, from + by) : time;
    return std::max (0.0, time + by);
}

Result<> shiftMarks (Edit& edit, double from, double by)
{
    const auto state = edit.now();
    const auto timeline = SessionView (state).get<"timeline">();
    for (const auto marker : timeline.get<"markers">())
        if (const auto time = marker.get<"time">(); time >= from && (time > 0.0 || marker.get<"type">() == "marker"))
            if (auto done = edit.set (Path ({ "timeline", "markers", marker.id().toStdString(), "time" }), std::max (0.0, time + by)); ! done)
                return done;
    for (const auto region : timeline.get<"regions">())
    {
        const auto start = region.get<"startTime">(), end = region.get<"endTime">();
        if (end <= from)
            continue;
        const Path path ({ "timeline", "regions", region.id().toStdString() });
        if (region.get<"locked">())
            return Error { path.toString(), "the region is locked; unlock it first" };
        if (auto done = setAll (edit, path, { { "startTime", moved (start, from, by) }, { "endTime", moved (end, from, by) } }); ! done)
            return done;
    }
    const auto transport = SessionView (state).get<"transport">();
    if (const auto start = transport.get<"loopStart">(), end = transport.get<"loopEnd">(); start && end && *end > from)
        if (const auto newEnd = moved (*end, from, by), newStart = moved (*start, from, by); newEnd > newStart)
            return setAll (edit, Path ({ "transport" }), { { "loopStart", newStart }, { "loopEnd", newEnd } });
    return {};
}

/** Takes away markers inside a range, and regions that lie wholly in it. */
Result<> clearMarks (Edit& edit, const Range& range)
{
    const auto state = edit.now();
    const auto timeline = SessionView (state).get<"timeline">();
    for (const auto marker : timeline.get<"markers">())
        if (const auto time = marker.get<"time">(); time >= range.start && time < range.end && time > 0.0)
            if (auto done = edit.remove (Path ({ "timeline", "markers", marker.id().toStdString() })); ! done)
                return done;
    for (const auto region : timeline.get<"regions">())
        if (! region.get<"locked">() && region.get<"startTime">() >= range.start && region.get<"endTime">() <= range.end)
            if (auto done = edit.remove (Path ({ "timeline", "regions", region.id().toStdString() })); ! done)
                return done;
    return {};
}
} // namespace

std::vector<juce::String> tracksOf (const NodePtr& root, const Range& range)
{
    if (! range.isWhole())
        return range.tracks;
    std::vector<juce::String> all;
    for (const auto track : SessionView (root).get<"tracks">())
        all.push_back (track.id());
    return all;
}

Result<> splitAt (Edit& edit, double time, const std::vector<juce::String>& tracks)
{
    const auto crosses = [&] (const ClipShape& s) { return s.start < time - shapes::leastLength && s.end > time + shapes::leastLength; };
    return forEachClip (edit, tracks, crosses, [&] (const FoundClip& found, const ClipShape& shape) -> Result<> {
        const auto path = found.path();
        const auto counting = clips::TrackTime::of (found.track);
        const auto node = findPlace (edit.now(), path)->node;
        if (auto cut = clips::reshape (edit, path, counting, shapes::part (shape, shape.start, time)); ! cut)
            return cut;
        return edit.insert (path.parent(), clips::copyOf (*node, counting, shapes::part (shape, time, shape.end)));
    });
}

Result<> clear (Edit& edit, const Range& range)
{
    const auto tracks = tracksOf (edit.now(), range);
    for (const auto time : { range.start, range.end })
        if (auto split = splitAt (edit, time, tracks); ! split)
            return split;

    constexpr auto rounding = shapes::leastLength;
    const auto isInside = [&] (const ClipShape& s) { return s.start >= range.start - rounding && s.end <= range.end + rounding; };
    if (auto removed = forEachClip (edit, tracks, isInside, [&] (const FoundClip& found, const ClipShape&) { return edit.remove (found.path()); }); ! removed)
        return removed;
    if (auto cleared = points::clear (edit, range); ! cleared)
        return cleared;
    return range.isWhole() ? clearMarks (edit, range) : Result<>();
}

Result<> shift (Edit& edit, const Range& from, double by)
{
    constexpr auto rounding = shapes::leastLength;
    const auto isLater = [&] (const ClipShape& s) { return s.start >= from.start - rounding; };
    const auto tracks = tracksOf (edit.now(), from);
    const auto move = [&] (const FoundClip& found, const ClipShape& shape) {
        return edit.set (found.path() / "startTime", clips::TrackTime::of (found.track).startTime (shape.start + by));
    };
    if (auto done = forEachClip (edit, tracks, isLater, move); ! done)
        return done;
    if (auto done = points::shift (edit, from, by); ! done)
        return done;
    return from.isWhole() ? shiftMarks (edit, from.start, by) : Result<>();
}

Result<> copyLater (Edit& edit, const Range& range, double by)
{
    const auto overlaps = [&] (const ClipShape& s) { return s.end > range.start + shapes::leastLength && s.start < range.end - shapes::leastLength; };
    const auto copy = [&] (const FoundClip& found, const ClipShape& shape) -> Result<> {
        auto next = shapes::part (shape, std::max (shape.start, range.start), std::min (shape.end, range.end));
        next.start += by;
        next.end += by;
        const auto node = findPlace (edit.now(), found.path())->node;
        return edit.insert (found.path().parent(), clips::copyOf (*node, clips::TrackTime::of (found.track), next));
    };
    if (auto done = forEachClip (edit, tracksOf (edit.now(), range), overlaps, copy); ! done)
        return done;
    return points::copyLater (edit, range, by);
}
} // namespace amp::times
