#pragma once
#include "Commands/Registry.h"
#include "Core/MediaSource.h"
#include "Persistence/Media/MediaFolder.h"

namespace amp
{
/** `track.freeze` renders what a track sounds like in front of its fader and plays that in its place, `track.unfreeze` goes
    back; `track.bounce` puts the rendered sound on the track for good, and keeps the old clips as a take. Each is one undo
    step. They return when the track is rendered.
    folder: the media folder of the session, or why there is none. Thread: message. */
void addTrackRenderCommands (Registry&, MediaSource&, std::function<Result<std::shared_ptr<const MediaFolder>>()> folder);
} // namespace amp
