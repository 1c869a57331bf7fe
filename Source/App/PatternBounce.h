#pragma once
#include "App/RenderToMedia/MediaRenderTask.h"
#include "Commands/Registry.h"

namespace amp
{
/** `pattern.bounceMidi` writes one loop of the pattern layer, or of one of its tracks, as a Standard MIDI File.
    `pattern.bounceAudio` renders it into the session's media folder, in the tempo of the place where it is laid on the timeline as an
    audio clip, with what its voices and lines hold behind its end; one undo step, made when it is rendered. Thread: message. */
void addPatternBounceCommands (Registry&, MediaRenderServices);
} // namespace amp
