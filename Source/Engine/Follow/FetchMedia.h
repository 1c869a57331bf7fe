#pragma once
#include "Core/MediaSource.h"
#include "Model/Node.h"

#include <functional>

namespace amp::engine
{
/** Decodes and stretches what the tracks of a session play, into the caches of the media, so that who prepares a render
   of it finds that made. What cannot be had is left to the render, which says so.

    progress: how far it is, 0..1. @returns false from it to cancel.
    @returns an Error "cancelled". Thread: any but the audio thread. */
Result<> fetchMedia (const NodePtr& root, MediaSource&, const std::function<bool (double)>& progress);
}  // namespace amp::engine
