#pragma once
#include "Core/MediaSource.h"
#include "Model/Session.h"
#include "Persistence/Media/MediaFolder.h"

namespace amp
{
/** Renders the clips of each track into a new file, as they sound before the mixer, and puts one clip in their place: one undo step.
    @returns an Error if a clip is locked or missing, or the file cannot be written; nothing is changed then. Thread: message. */
Result<> consolidate (Session&, const std::vector<juce::String>& clips, MediaSource&, const MediaFolder& into);
} // namespace amp
