#pragma once
#include "Commands/Registry.h"
#include "Core/MediaSource.h"
#include "Persistence/Media/MediaFolder.h"

namespace amp
{
/** The clip commands that read or make audio: `clip.normalise` measures what the clips play, `clip.consolidate` renders them into one
    new file each track. Both take as long as reading what they concern.

    @param media   opens the session's files; outlives the registry.
    @param folder  gives the folder that takes new files, or says why there is none. Thread: message. */
void addClipAudioCommands (Registry&, MediaSource& media, std::function<Result<std::shared_ptr<const MediaFolder>>()> folder);
} // namespace amp
