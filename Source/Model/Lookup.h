#pragma once
#include "Core/Path.h"
#include "Model/Schema/Entities.h"
#include "Model/View.h"

/** Where things stand in a session, by id. Thread: any. */
namespace amp
{
using SessionView = View<schema::sessionState>;
using TrackView = View<schema::track>;
using LaneView = View<schema::lane>;
using ClipView = View<schema::clip>;
using ChannelView = View<schema::channel>;
using BusView = View<schema::bus>;

inline Path trackPath (const juce::String& id) { return Path ({ "tracks", id.toStdString() }); }
inline Path lanePath (const juce::String& track, const juce::String& lane) { return trackPath (track) / "lanes" / lane.toStdString(); }
inline Path clipPath (const juce::String& track, const juce::String& lane, const juce::String& clip)
{
    return lanePath (track, lane) / "clips" / clip.toStdString();
}
inline Path channelPath (const juce::String& id) { return Path ({ "mixer", "channels", id.toStdString() }); }
inline Path busPath (const juce::String& id) { return Path ({ "mixer", "buses", id.toStdString() }); }

/** The channel of a track; one that does not exist if there is none. */
ChannelView channelOf (const NodePtr& root, const juce::String& trackId);

/** A clip and the lane and track that hold it. */
struct FoundClip
{
    TrackView track;
    LaneView lane;
    ClipView clip;

    Path path() const { return clipPath (track.id(), lane.id(), clip.id()); }
};

/** @returns nothing if no clip has that id. Quick for clips that stay on their lanes from one call to the next. */
std::optional<FoundClip> findClip (const NodePtr& root, const juce::String& clipId);

/** Where a clip sounds, in seconds from the start of the session: the track's position and the clip's own start. */
double startOf (const TrackView&, const ClipView&);

/** How long a file is by the session's media list, in seconds; 0 if it does not say. */
double fileLength (const NodePtr& root, const juce::String& path);

/** The clip that a track with a file and no lanes plays; nothing if it has lanes or no file.
    Its duration is 0 where neither the track nor the session's media list knows how long the file is. */
NodePtr impliedClip (const NodePtr& root, const TrackView&);

/** The lane that plays: the active one, or else the first of kind main, or else the first. May not exist. */
LaneView playingLane (const TrackView&);

/** Where the last clip of the session ends, in seconds from the start; 0 if there are none. */
double endOfContent (const NodePtr& root);
} // namespace amp
