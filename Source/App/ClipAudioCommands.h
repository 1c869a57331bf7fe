#pragma once
#include "App/RenderToMedia/MediaRenderTask.h"
#include "Commands/Registry.h"

namespace amp
{
/** The clip commands that read or make audio: `clip.normalise` measures what the clips play, which takes as long as reading it;
    `clip.consolidate` renders them into one new file each track. Thread: message. */
void addClipAudioCommands (Registry&, MediaRenderServices);
} // namespace amp
