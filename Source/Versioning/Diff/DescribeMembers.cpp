#include "Model/Lookup.h"
#include "Persistence/Codec/TreeWriter.h"
#include "Versioning/Diff/Description.h"

namespace amp::versions
{
using Kind = StateChange::Kind;
using Range = Difference::Range;

namespace
{
const juce::String arrow = juce::String::fromUTF8 (" → ");

Range rangeOfClip (const Node& clip, double offset)
{
    const auto start = offset + numberAt (clip, "startTime");
    return { start, start + numberAt (clip, "duration") };
}

std::optional<Range> rangeOfTrack (const NodePtr& track)
{
    std::optional<Range> range;
    const TrackView view (track);
    for (const auto lane : view.get<"lanes">())
        for (const auto clip : lane.get<"clips">())
        {
            const auto start = startOf (view, clip), end = start + clip.get<"duration">();
            range = range.has_value() ? Range { std::min (range->from, start), std::max (range->to, end) }
                                      : Range { start, end };
        }
    return range;
}
}  // namespace

void Description::note (const StateChange& change)
{
    if (change.kind != Kind::insert && change.kind != Kind::remove)
        return;
    const auto key = change.node->type == juce::Identifier ("channel")
                         ? "channel:" + juce::String (change.node->find ("trackId") != nullptr
                                                          ? change.node->find ("trackId")->toString()
                                                          : "")
                     : change.node->type == juce::Identifier ("track") ? "track:" + change.node->idOrKey()
                     : change.node->type == juce::Identifier ("clip")  ? "clip:" + change.node->idOrKey()
                                                                       : juce::String();
    if (key.isNotEmpty())
        (change.kind == Kind::insert ? came : went)[key] = change.path;
}

void Description::describeMember (const StateChange& change)
{
    const auto comes = change.kind == Kind::insert, goes = change.kind == Kind::remove;
    const PlaceWords place (goes ? a : b, change.path);
    const auto id = change.node->idOrKey();

    if (place.entity == &schema::channel && place.isMember)
    {
        const auto track = "track:" + place.part;
        if ((comes && came.contains (track)) || (goes && went.contains (track)))
            return;  // told with its track
    }
    if (place.entity == &schema::clip && came.contains ("clip:" + id) && went.contains ("clip:" + id))
    {
        if (comes)
            describeClipToOtherLane (id);
        return;
    }

    auto difference = begin (place, comes ? Sign::added : goes ? Sign::removed : Sign::moved, change.path);
    difference.item = place.thing;
    if (! place.isMember)  // an optional object
        difference.item = fieldWords (nullptr, *place.field, { place.objects.begin(), place.objects.end() - 1 }) +
                          (place.thing.isEmpty() ? juce::String() : " of " + place.thing);
    if (place.entity == &schema::track && place.isMember)
    {
        difference.item = "Track " + place.thing;
        auto& channels = comes ? came : went;
        if (const auto channel = channels.find ("channel:" + id);
            channel != channels.end() && change.kind != Kind::move)
            difference.paths.push_back (channel->second);
        (goes ? difference.oldRange : difference.newRange) = rangeOfTrack (change.node);
    }
    difference.sentence = difference.item + (comes ? " added" : goes ? " removed" : " moved in its list");
    if (place.entity == &schema::clip)
    {
        const auto range = rangeOfClip (*change.node, place.start - numberAt (*change.node, "startTime"));
        (goes ? difference.oldRange : difference.newRange) = range;
        difference.sentence << " at " << (goes ? barsA : barsB).text (range.from) << " on "
                            << place.clipLane.fromFirstOccurrenceOf (" of ", false, false);
    }
    if (place.isMarker)
    {
        const auto time = numberAt (*change.node, "time");
        (goes ? difference.oldRange : difference.newRange) = Range { time, time };
        difference.sentence << " at " << (goes ? barsA : barsB).text (time);
    }
    if (change.kind != Kind::move && change.field->entity != nullptr)
        (goes ? difference.oldJson : difference.newJson) =
            TreeWriter (goes ? a : b).object (*change.field->entity, change.node.get(), true);
    (goes ? difference.oldWords : difference.newWords) = change.kind == Kind::move ? juce::String() : place.thing;
    all.push_back (std::move (difference));
}

void Description::describeClipToOtherLane (const juce::String& id)
{
    const auto from = went.at ("clip:" + id), to = came.at ("clip:" + id);
    const PlaceWords old (a, from), now (b, to);
    const auto trackOf = [] (const PlaceWords& p) { return p.clipLane.fromFirstOccurrenceOf (" of ", false, false); };

    auto difference = begin (now, Sign::moved, to);
    difference.paths.push_back (from);
    difference.item = now.thing;
    difference.oldRange = rangeOfClip (*old.node, old.start - numberAt (*old.node, "startTime"));
    difference.newRange = rangeOfClip (*now.node, now.start - numberAt (*now.node, "startTime"));
    difference.oldWords =
        (old.part == now.part ? old.clipLane : trackOf (old)) + " " + barsA.text (difference.oldRange->from);
    difference.newWords =
        (old.part == now.part ? now.clipLane : trackOf (now)) + " " + barsB.text (difference.newRange->from);
    difference.sentence = difference.item + " moved " + difference.oldWords + arrow + difference.newWords;
    all.push_back (std::move (difference));
}
}  // namespace amp::versions
