#pragma once
#include "Dsp/Stretch/StretchSettings.h"

#include <juce_core/juce_core.h>

namespace amp::engine
{
/** A file as a clip plays it. */
struct MediaWish
{
    juce::String path;  ///< as the session states it
    dsp::StretchSettings stretch {};

    bool operator== (const MediaWish& other) const { return path == other.path && stretch == other.stretch; }
    bool operator<(const MediaWish& other) const
    {
        return path == other.path ? stretch < other.stretch : path < other.path;
    }
};
}  // namespace amp::engine
