#pragma once
#include "Commands/Registry.h"
#include "Core/MediaSource.h"
#include "Persistence/Media/MediaFolder.h"

namespace amp
{
/** What the commands that render tracks need of the session they act on. */
struct TrackRenderServices
{
    std::function<Result<MediaSource*> (const Session&)> media;
    std::function<Result<std::shared_ptr<const MediaFolder>> (const Session&)> folder;
};

/** `track.freeze` renders what a track sounds like in front of its fader and plays that in its place, `track.unfreeze` goes
    back; `track.bounce` puts the rendered sound on the track for good, and keeps the old clips as a take. Each is one undo
    step. They return when the track is rendered. Thread: message. */
void addTrackRenderCommands (Registry&, TrackRenderServices);
} // namespace amp
