#pragma once
#include "Commands/Registry.h"
#include "Core/MediaSource.h"
#include "Persistence/Media/MediaFolder.h"

namespace amp
{
/** `pattern.bounceMidi` writes one loop of the pattern layer, or of one of its tracks, as a Standard MIDI File.
    `pattern.bounceAudio` renders it into the session's media folder and lays it on the timeline as an audio clip; one undo step.
    It returns when it is rendered. folder: the media folder of the session, or why there is none. Thread: message. */
void addPatternBounceCommands (Registry&, MediaSource&, std::function<Result<std::shared_ptr<const MediaFolder>>()> folder);
} // namespace amp
