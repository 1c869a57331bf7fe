#pragma once
#include "App/RenderToFile.h"
#include "Core/MediaSource.h"
#include "Engine/OfflineRender.h"
#include "Persistence/Media/MediaFolder.h"

namespace amp
{
/** A part of a session that becomes a new file of its media folder. */
struct MediaRender
{
    juce::String name; // of the file, without its extension
    NodePtr session;   // what sounds, and nothing else
    engine::OfflineRender::Options options {}; // with a stem, that is taken instead of the master
    double least = 0;  // seconds that are kept although they are silent
};

/** Renders into a new file of 32-bit floats, without the silence at its end.
    @returns an Error if media is missing or a file cannot be written; "cancelled". Nothing is left behind then.
    Thread: any that may wait. */
Result<MediaFolder::Reference> renderToMedia (const MediaRender&,
                                              MediaSource&,
                                              const MediaFolder&,
                                              const RenderProgress&,
                                              const OnMessageThread&);
} // namespace amp
