#include "Persistence/Clipboard/Cuttings.h"

#include "Commands/ClipEdits.h"
#include "Commands/PointEdits.h"
#include "Commands/TrackEdits.h"
#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

#include <algorithm>
#include <limits>

namespace amp::clipboard
{
namespace
{
int rowOf (const NodePtr& root, const juce::String& track)
{
    return SessionView (root).get<"tracks">().indexOf (track);
}

/** Counts rows and times from the first of each. */
void beginAtZero (Cuttings& cut, double start)
{
    auto row = std::numeric_limits<int>::max();
    for (const auto& item : cut.clips)
        row = std::min (row, item.row);
    for (const auto& item : cut.points)
        row = std::min (row, item.row);
    for (auto& item : cut.clips)
    {
        item.row -= row;
        item.at -= start;
    }
    for (auto& item : cut.points)
        item.row -= row;
}

void addPointsOf (Cuttings& cut, const TrackView& track, int row, double start, double end)
{
    for (const auto lane : track.get<"automation">())
    {
        std::vector<PackedItem> inside;
        lane.get<"points">().forEach ([&] (const PackedItem& point) {
            if (const auto time = points::timeOf (point); time >= start && time < end)
                inside.push_back (points::at (point, time - start));
        });
        if (! inside.empty())
            cut.points.push_back ({ row, lane.id(), new PackedList (std::move (inside)) });
    }
}

/** The track of each row from one on; what is missing is made. */
Result<juce::String> trackOfRow (Edit& edit, int row)
{
    const auto state = edit.now();
    const auto tracks = SessionView (state).get<"tracks">();
    if (row < static_cast<int> (tracks.size()))
        return tracks[static_cast<size_t> (row)].id();
    return tracks::add (edit, {});
}

Result<> pasteClip (Edit& edit, const juce::String& trackId, const NodePtr& clip, double time)
{
    const auto lane = clips::laneFor (edit, trackId);
    if (! lane)
        return lane.error();
    const auto track = SessionView (edit.now()).get<"tracks">().find (trackId);
    const auto type = track.get<"type">();
    if (ClipView (clip).get<"filePath">().has_value() && type != "audio" && type != "ai-generated")
        return Error { trackPath (trackId).toString(), "plays no audio; paste on an audio track" };
    auto copy = std::make_shared<Node> (*clip);
    copy->set (keys::id, juce::String (newId ("clip"))).set ("startTime", clips::TrackTime::of (track).startTime (time));
    return edit.insert (lanePath (trackId, *lane) / "clips", copy);
}

Result<> pastePoints (Edit& edit, const juce::String& trackId, const CutPoints& cut, double time, double length)
{
    const auto path = trackPath (trackId) / "automation" / cut.parameter.toStdString();
    if (const auto there = findPlace (edit.now(), path); ! there || there->node == nullptr)
    {
        auto node = std::make_shared<Node> (juce::Identifier ("automationLane"));
        node->set (keys::mapKey, cut.parameter);
        if (auto added = edit.insert (path.parent(), node); ! added)
            return added;
    }
    const auto place = findPlace (edit.now(), path / "points");
    if (! place)
        return place.error();

    auto all = PackedList::fromVar (place->value).toVector();
    std::erase_if (all, [&] (const PackedItem& p) { return points::timeOf (p) >= time && points::timeOf (p) < time + length; });
    cut.points->forEach ([&] (const PackedItem& p) { all.push_back (points::at (p, points::timeOf (p) + time)); });
    std::stable_sort (all.begin(), all.end(), [] (const PackedItem& a, const PackedItem& b) { return points::timeOf (a) < points::timeOf (b); });
    for (size_t i = 0; i < all.size(); ++i)
        all[i].id = static_cast<uint32_t> (i + 1);
    return edit.set (path / "points", PackedList::inVar (std::move (all)));
}
} // namespace

Cuttings ofClips (const NodePtr& root, const std::vector<juce::String>& ids)
{
    Cuttings cut;
    auto start = std::numeric_limits<double>::max(), end = 0.0;
    for (const auto& id : ids)
    {
        const auto found = findClip (root, id);
        if (! found)
            continue;
        const auto shape = clips::shapeOf (root, found->track, found->clip);
        start = std::min (start, shape.start);
        end = std::max (end, shape.end);
        cut.clips.push_back ({ rowOf (root, found->track.id()), shape.start, clips::copyOf (*found->clip.operator->(), clips::TrackTime {}, shape) });
    }
    cut.length = std::max (0.0, end - start);
    beginAtZero (cut, start);
    return cut;
}

Cuttings ofRange (const NodePtr& root, double start, double end, const std::vector<juce::String>& tracks)
{
    Cuttings cut;
    cut.length = end - start;
    for (const auto& id : tracks)
    {
        const auto track = SessionView (root).get<"tracks">().find (id);
        const auto row = rowOf (root, id);
        const auto implied = track.exists() ? impliedClip (root, track) : nullptr;
        const auto take = [&] (const ClipView& clip) {
            const auto shape = clips::shapeOf (root, track, clip);
            if (shape.end <= start || shape.start >= end)
                return;
            const auto part = shapes::part (shape, std::max (shape.start, start), std::min (shape.end, end));
            cut.clips.push_back ({ row, part.start, clips::copyOf (*clip.operator->(), clips::TrackTime {}, part) });
        };
        if (implied != nullptr)
            take (ClipView (implied));
        for (const auto clip : playingLane (track).get<"clips">())
            take (clip);
        addPointsOf (cut, track, row, start, end);
    }
    beginAtZero (cut, start);
    return cut;
}

Result<> paste (Edit& edit, const Cuttings& cut, const juce::String& track, double time)
{
    const auto first = rowOf (edit.now(), track);
    if (first < 0 && track.isNotEmpty())
        return Error { track, "no track with this id" };
    const auto base = first < 0 ? static_cast<int> (SessionView (edit.now()).get<"tracks">().size()) : first;

    for (const auto& item : cut.clips)
    {
        auto target = trackOfRow (edit, base + item.row);
        if (! target)
            return target.error();
        if (auto pasted = pasteClip (edit, *target, item.clip, time + item.at); ! pasted)
            return pasted;
    }
    for (const auto& item : cut.points)
    {
        auto target = trackOfRow (edit, base + item.row);
        if (! target)
            return target.error();
        if (auto pasted = pastePoints (edit, *target, item, time, cut.length); ! pasted)
            return pasted;
    }
    return {};
}
} // namespace amp::clipboard
