#pragma once
#include "App/RenderToMedia/MediaRenderTask.h"
#include "Commands/Registry.h"

namespace amp
{
/** `track.freeze` renders what a track sounds like in front of its fader and plays that in its place, `track.unfreeze` goes
    back; `track.bounce` puts the rendered sound on the track for good, and keeps the old clips as a take. Each is one undo
    step, made when the render is there; if the track sounds otherwise by then, nothing is done but to say so. Thread: message. */
void addTrackRenderCommands (Registry&, MediaRenderServices);
} // namespace amp
