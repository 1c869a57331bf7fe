#include "Commands/TakeEdits.h"

#include "Commands/ClipEdits.h"
#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

#include <cmath>

namespace amp::takes
{
namespace
{
Result<NodePtr> laneNode (const NodePtr& state, const juce::String& track, const juce::String& lane)
{
    const auto place = findPlace (state, lanePath (track, lane));
    return place ? Result<NodePtr> (place->node) : Result<NodePtr> (place.error());
}

/** The comp lane of a track, made as a copy of what sounds if there is none. */
Result<juce::String> compLane (Edit& edit, const juce::String& trackId)
{
    const auto state = edit.now();
    const auto track = SessionView (state).get<"tracks">().find (trackId);
    for (const auto lane : track.get<"lanes">())
        if (lane.get<"kind">() == "comp")
            return lane.id();

    const auto sounding = playingLane (track);
    auto clips = NodeBuilder (*schema::lane.find ("clips"));
    for (const auto clip : sounding.get<"clips">())
        clips.add (clips::copyOf (*clip.operator->(), clips::TrackTime::of (track), clips::shapeOf (state, track, clip)));

    const juce::String id = newId ("lane");
    auto node = NodeBuilder (schema::lane, id).set ("kind", "comp").set ("name", "Comp").add (clips.build()).build();
    if (auto added = edit.insert (trackPath (trackId) / "lanes", node, 0); ! added)
        return added.error();
    return id;
}

/** True if two clips are pieces of one recording at the same place. */
bool areOneRecording (const Node& a, const ClipShape& shapeOfA, const Node& b, const ClipShape& shapeOfB)
{
    const auto origin = [] (const ClipShape& s) { return s.isReversed ? s.end + s.offset * s.stretch : s.start - s.offset * s.stretch; };
    return ClipView (&a).get<"filePath">() == ClipView (&b).get<"filePath">() && shapeOfA.isReversed == shapeOfB.isReversed &&
           shapeOfA.stretch == shapeOfB.stretch && std::abs (origin (shapeOfA) - origin (shapeOfB)) < 1e-6;
}

/** Empties a range of the comp. What reaches into it from outside is cut there. */
Result<> emptyComp (Edit& edit, const juce::String& trackId, const juce::String& comp, double start, double end)
{
    const auto state = edit.now();
    const auto track = SessionView (state).get<"tracks">().find (trackId);
    const auto time = clips::TrackTime::of (track);
    for (const auto clip : track.get<"lanes">().find (comp).get<"clips">())
    {
        const auto shape = clips::shapeOf (state, track, clip);
        const auto path = clipPath (trackId, comp, clip.id());
        if (shape.end <= start || shape.start >= end)
            continue;

        const auto hasLeft = shape.start < start - shapes::leastLength, hasRight = shape.end > end + shapes::leastLength;
        if (hasRight)
            if (auto added = edit.insert (path.parent(), clips::copyOf (*clip.operator->(), time, shapes::part (shape, end, shape.end))); ! added)
                return added;
        if (auto cut = hasLeft ? clips::reshape (edit, path, time, shapes::part (shape, shape.start, start)) : edit.remove (path); ! cut)
            return cut;
    }
    return {};
}

/** A piece of a take on its way into the comp. */
struct Piece
{
    const Node* clip;
    ClipShape whole, shape; // the take's clip, and what of it is chosen
};

/** Lets a piece meet its neighbours: one of the same recording becomes part of it, another one overlaps by a seam. */
Result<> meet (Edit& edit, const juce::String& trackId, const juce::String& comp, Piece& piece)
{
    constexpr auto touching = 0.002;
    const auto state = edit.now();
    const auto track = SessionView (state).get<"tracks">().find (trackId);
    for (const auto other : track.get<"lanes">().find (comp).get<"clips">())
    {
        const auto shape = clips::shapeOf (state, track, other);
        const auto isLeft = std::abs (shape.end - piece.shape.start) < touching, isRight = std::abs (shape.start - piece.shape.end) < touching;
        if (! isLeft && ! isRight)
            continue;

        const auto isSame = areOneRecording (*other.operator->(), shape, *piece.clip, piece.whole);
        if (isSame)
            if (auto removed = edit.remove (clipPath (trackId, comp, other.id())); ! removed)
                return removed;
        const auto start = isLeft ? isSame ? shape.start : piece.shape.start - seam : piece.shape.start;
        const auto end = isRight ? isSame ? shape.end : piece.shape.end + seam : piece.shape.end;
        piece.shape = shapes::startMoved (piece.shape, start - piece.shape.start);
        piece.shape = shapes::endMoved (piece.shape, end - piece.shape.end);
    }
    return {};
}
} // namespace

Result<juce::String> addLane (Edit& edit, const juce::String& track, const juce::String& kind, const juce::String& name)
{
    if (auto made = clips::makeExplicit (edit, track); ! made)
        return made.error();
    if (const auto main = clips::laneFor (edit, track); ! main)  // there is always one that sounds
        return main.error();
    const juce::String id = newId ("lane");
    const auto node = NodeBuilder (schema::lane, id).set ("kind", kind).set ("name", name).set ("active", false).build();
    if (auto added = edit.insert (trackPath (track) / "lanes", node); ! added)
        return added.error();
    return id;
}

Result<> choose (Edit& edit, const juce::String& trackId, const juce::String& laneId)
{
    const auto state = edit.now();
    if (auto there = laneNode (state, trackId, laneId); ! there)
        return there.error();
    for (const auto lane : SessionView (state).get<"tracks">().find (trackId).get<"lanes">())
        if (auto set = edit.set (lanePath (trackId, lane.id()) / "active", lane.id() == laneId); ! set)
            return set;
    return {};
}

Result<> swipe (Edit& edit, const juce::String& trackId, const juce::String& laneId, double start, double end)
{
    if (auto made = clips::makeExplicit (edit, trackId); ! made)
        return made;
    const auto state = edit.now();
    const auto take = laneNode (state, trackId, laneId);
    if (! take)
        return take.error();
    const auto track = SessionView (state).get<"tracks">().find (trackId);
    if (track.get<"locked">())
        return Error { trackPath (trackId).toString(), "the track is locked; unlock it first" };

    const auto comp = compLane (edit, trackId);
    if (! comp)
        return comp.error();
    if (*comp == laneId)
        return Error { lanePath (trackId, laneId).toString(), "is the comp itself; choose from a take" };
    if (auto emptied = emptyComp (edit, trackId, *comp, start, end); ! emptied)
        return emptied;

    for (const auto clip : LaneView (take->get()).get<"clips">())
    {
        const auto whole = clips::shapeOf (state, track, clip);
        if (whole.end <= start || whole.start >= end)
            continue;
        Piece piece { clip.operator->(), whole, shapes::part (whole, std::max (whole.start, start), std::min (whole.end, end)) };
        if (auto met = meet (edit, trackId, *comp, piece); ! met)
            return met;
        const auto copy = clips::copyOf (*piece.clip, clips::TrackTime::of (track), piece.shape);
        if (auto added = edit.insert (lanePath (trackId, *comp) / "clips", copy); ! added)
            return added;
    }
    return choose (edit, trackId, *comp);
}

Result<> flatten (Edit& edit, const juce::String& trackId)
{
    const auto state = edit.now();
    const auto track = SessionView (state).get<"tracks">().find (trackId);
    const auto kept = playingLane (track);
    if (! kept.exists())
        return Error { trackPath (trackId).toString(), "has no lanes" };
    for (const auto lane : track.get<"lanes">())
        if (lane.id() != kept.id())
            if (auto removed = edit.remove (lanePath (trackId, lane.id())); ! removed)
                return removed;
    if (auto set = edit.set (lanePath (trackId, kept.id()) / "kind", "main"); ! set)
        return set;
    return edit.set (lanePath (trackId, kept.id()) / "active", true);
}
} // namespace amp::takes
