#pragma once
#include "Core/MediaSource.h"
#include "Dsp/Stretch/StretchSettings.h"

#include <functional>

namespace amp::engine
{
/** A file stretched and shifted at its best, at the file's own rate: from the source's cache if it was made before,
   else made now and kept there; where there is no cache, in a file without a name.

    progress: how far it is, 0..1. @returns false from it to cancel.
    Thread: any, never the audio thread. */
Result<std::shared_ptr<const PcmFile>> stretchMedia (MediaSource&,
                                                     const juce::String& path,
                                                     const dsp::StretchSettings&,
                                                     const std::function<bool (double)>& progress);
}  // namespace amp::engine
