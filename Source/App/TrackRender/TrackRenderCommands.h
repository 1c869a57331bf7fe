#pragma once
#include "App/BackgroundTask.h"
#include "Commands/Registry.h"
#include "Core/MediaSource.h"
#include "Persistence/Media/MediaFolder.h"

namespace amp
{
/** What the commands below work with. */
struct TrackRenderServices
{
    MediaSource& media; // outlives the registry
    std::function<Result<std::shared_ptr<const MediaFolder>>()> folder; // of the session, or why there is none
    std::function<TaskRunner*()> background {}; // null or absent: they return when the track is rendered
};

/** `track.freeze` renders what a track sounds like in front of its fader and plays that in its place, `track.unfreeze` goes
    back; `track.bounce` puts the rendered sound on the track for good, and keeps the old clips as a take. Each is one undo
    step, made when the render is there; if the track sounds otherwise by then, nothing is done but to say so. Thread: message. */
void addTrackRenderCommands (Registry&, TrackRenderServices);
} // namespace amp
