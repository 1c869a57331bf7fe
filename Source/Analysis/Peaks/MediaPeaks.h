#pragma once
#include "Analysis/Peaks/PeakBuilder.h"
#include "Core/Media/PcmFrameSource.h"
#include "Core/MediaSource.h"

namespace amp
{
/** How a PeakBuilder opens a media file of a session. The path is as the session states it, and a good key.
    @param media  must outlive the builder. */
inline PeakBuilder::Open soundOf (MediaSource& media, const juce::String& path)
{
    return [&media, path]() -> Result<PeakBuilder::Sound> {
        const auto hash = media.hash (path);
        if (! hash)
            return hash.error();

        const auto file = media.open (path);
        if (! file)
            return file.error();

        return PeakBuilder::Sound { hash->toStdString(), std::make_unique<PcmFrameSource> (*file) };
    };
}
}  // namespace amp
