#pragma once
#include "App/RenderToFile.h"
#include "Core/MediaSource.h"
#include "Persistence/Media/MediaFolder.h"

namespace amp
{
/** What a track sounds like in front of its fader. */
struct RenderedTrack
{
    MediaFolder::Reference file;
    double start = 0; // seconds
};

/** True with no Error if the track exists, has something to play and is not frozen. */
Result<> canRender (const NodePtr& root, const juce::String& track);

/** Renders a track that can be rendered into a new file of the session's media folder; only what it sounds like is rendered, and up to
    ten seconds of what its effects hold after the last clip.
    @returns an Error if media is missing or a file cannot be written; "cancelled". Nothing is left behind then.
    Thread: any that may wait. */
Result<RenderedTrack> renderTrack (const NodePtr& root,
                                   const juce::String& track,
                                   MediaSource&,
                                   const MediaFolder&,
                                   const RenderProgress&,
                                   const OnMessageThread&);
} // namespace amp
