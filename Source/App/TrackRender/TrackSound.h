#pragma once
#include "Model/Node.h"

namespace amp
{
/** A session with all that one track sounds like in front of its fader, and nothing else: without what other tracks play, unless
    it listens to them, without faders, views and names. Two states in which it is the same sound alike.
    @param track  id of a track that exists. Thread: any. */
NodePtr soundOf (const NodePtr& root, const juce::String& track);
} // namespace amp
