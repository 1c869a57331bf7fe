#pragma once
#include "App/RenderToMedia/MediaRenderTask.h"
#include "Model/Session.h"

namespace amp
{
/** Renders the clips of each track into a new file, as they sound before the mixer, and puts one clip in their place: one undo step,
    made when all is rendered; if those clips sound otherwise by then, nothing is done but to say so.
    @returns an Error if a clip does not exist, is locked or plays no audio; what start() of a MediaRenderTask says. Thread: message. */
Result<> consolidate (Session&, const std::vector<juce::String>& clips, const MediaRenderServices&);
} // namespace amp
