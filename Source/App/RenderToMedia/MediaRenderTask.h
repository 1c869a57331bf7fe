#pragma once
#include "App/BackgroundTask.h"
#include "App/RenderToMedia/RenderToMedia.h"

namespace amp
{
/** What commands that render into the media folder work with. */
struct MediaRenderServices
{
    MediaSource& media; // outlives the registry
    std::function<Result<std::shared_ptr<const MediaFolder>>()> folder; // of the session, or why there is none
    std::function<TaskRunner*()> background {}; // null or absent: they return when all is rendered
};

/** Renders, and what then becomes of the files. */
struct MediaRenderTask
{
    juce::String title; // "Freezing Kick"
    std::vector<MediaRender> renders;
    std::function<Result<> (const std::vector<MediaFolder::Reference>&)> use; // one edit, with the files in the order of the renders
    std::function<void()> ended {}; // whatever came of it, before `use`
};

/** Starts it. Files that are not used, since something failed or was cancelled, do not stay in the media folder.
    @returns its Error if it was done at once. Thread: message. */
Result<> start (const MediaRenderServices&, MediaRenderTask);

/** What is told when the session has gone on so that a render does not fit any more. */
Error changedMeanwhile (const juce::String& what);
} // namespace amp
