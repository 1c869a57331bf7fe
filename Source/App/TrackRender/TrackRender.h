#pragma once
#include "App/RenderToMedia/RenderToMedia.h"

namespace amp
{
/** Where a track's content begins, seconds; an Error if it does not exist, has nothing to play or is frozen. */
Result<double> renderStart (const NodePtr& root, const juce::String& track);

/** What a track that can be rendered sounds like in front of its fader, from renderStart() on: only that is rendered, and up to ten
    seconds of what its effects hold after the last clip. */
MediaRender trackRender (const NodePtr& root, const juce::String& track);
} // namespace amp
