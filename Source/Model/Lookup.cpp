#include "Model/Lookup.h"

#include "Model/NodeBuilder.h"

#include <unordered_map>

namespace amp
{
ChannelView channelOf (const NodePtr& root, const juce::String& trackId)
{
    static const juce::Identifier mixer { "mixer" }, channels { "channels" }, trackIdKey { "trackId" };
    const auto& container =
        root->child (mixer) != nullptr ? root->child (mixer)->child (channels) : root->child (mixer);

    if (container != nullptr)
        for (const auto& channel : container->children)
            if (const auto* owner = channel->find (trackIdKey); owner != nullptr && owner->toString() == trackId)
                return ChannelView (channel.get());
    return ChannelView (nullptr);
}

namespace
{
/** Where a clip was found last: the positions of its track and its lane. Only a hint, checked before it is believed. */
struct Whereabouts
{
    size_t track, lane;
};

using Hints = std::unordered_map<juce::String, Whereabouts>;

std::optional<FoundClip> findThere (const NodePtr& root, const juce::String& clipId, const Whereabouts& at)
{
    const auto tracks = SessionView (root).get<"tracks">();
    if (at.track >= tracks.size() || at.lane >= tracks[at.track].get<"lanes">().size())
        return {};
    const auto lane = tracks[at.track].get<"lanes">()[at.lane];
    const auto clip = lane.get<"clips">().find (clipId);
    return clip.exists() ? std::optional (FoundClip { tracks[at.track], lane, clip }) : std::nullopt;
}

Hints whereabouts (const NodePtr& root)
{
    Hints all;
    const auto tracks = SessionView (root).get<"tracks">();
    for (size_t t = 0; t < tracks.size(); ++t)
        for (size_t l = 0; l < tracks[t].get<"lanes">().size(); ++l)
            for (const auto clip : tracks[t].get<"lanes">()[l].get<"clips">())
                all.emplace (clip.id(), Whereabouts { t, l });
    return all;
}
}  // namespace

std::optional<FoundClip> findClip (const NodePtr& root, const juce::String& clipId)
{
    thread_local Hints hints;  // of the session that was asked last; a command for a thousand clips searches once
    if (const auto hint = hints.find (clipId); hint != hints.end())
        if (auto found = findThere (root, clipId, hint->second))
            return found;

    hints = whereabouts (root);
    const auto hint = hints.find (clipId);
    return hint != hints.end() ? findThere (root, clipId, hint->second) : std::nullopt;
}

double startOf (const TrackView& track, const ClipView& clip)
{
    return track.get<"position">() + clip.get<"startTime">();
}

double fileLength (const NodePtr& root, const juce::String& path)
{
    for (const auto file : SessionView (root).get<"media">())
        if (file.get<"path">() == path && file.get<"sampleRate">() > 0)
            return static_cast<double> (file.get<"frames">()) / static_cast<double> (file.get<"sampleRate">());
    return 0.0;
}

NodePtr impliedClip (const NodePtr& root, const TrackView& track)
{
    const auto file = track.get<"filePath">();
    if (! file.has_value() || ! track.get<"lanes">().isEmpty())
        return nullptr;

    const auto offset = track.get<"startOffset">();
    auto duration = track.get<"length">();
    if (duration <= 0.0)
        duration = track.get<"duration">().value_or (std::max (0.0, fileLength (root, *file) - offset));

    return NodeBuilder (schema::clip, track.id() + "-clip")
        .set ("name", juce::File::createLegalFileName (file->fromLastOccurrenceOf ("/", false, false)))
        .set ("filePath", *file)
        .set ("duration", duration)
        .set ("offset", offset)
        .build();
}

LaneView playingLane (const TrackView& track)
{
    const auto lanes = track.get<"lanes">();
    for (const auto lane : lanes)
        if (lane.get<"active">())
            return lane;
    for (const auto lane : lanes)
        if (lane.get<"kind">() == "main")
            return lane;
    return lanes.isEmpty() ? LaneView (nullptr) : lanes[0];
}

double endOfContent (const NodePtr& root)
{
    auto end = 0.0;
    for (const auto track : SessionView (root).get<"tracks">())
    {
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                end = std::max (end, startOf (track, clip) + clip.get<"duration">());

        if (const auto implied = impliedClip (root, track); implied != nullptr)
            end = std::max (end, startOf (track, ClipView (implied)) + ClipView (implied).get<"duration">());
    }
    return end;
}
}  // namespace amp
