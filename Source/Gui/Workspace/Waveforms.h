#pragma once
#include "Analysis/Peaks/Peaks.h"

#include <juce_core/juce_core.h>

#include <span>

namespace amp::gui
{
/** Overviews of the session's audio files, for drawing. Answers at once: what is not there yet is made in the background.

    Thread: message.
*/
class Waveforms
{
public:
    virtual ~Waveforms() = default;

    /** Fills columns of equal length, beginning at `start` seconds of the file; columns outside the file are silence.
        @param file     as the session writes it, relative to its folder.
        @returns false if the overview is not there (yet): nothing is drawn then. */
    virtual bool read (const juce::String& file, int channel, double start, double secondsPerColumn, std::span<PeakColumn> into) = 0;

    /** 0 if not known (yet). */
    virtual int channels (const juce::String& file) = 0;

    /** How long the file is, in seconds; 0 if not known (yet). */
    virtual double duration (const juce::String& file) = 0;

    /** Of the file, Hz; 0 if not known (yet). */
    virtual double sampleRate (const juce::String&) { return 0.0; }

    /** True if the file is not where the session says, or is no audio. */
    virtual bool isMissing (const juce::String&) { return false; }

    /** Grows by one whenever more can be drawn than before. */
    virtual uint64_t generation() const = 0;
};
} // namespace amp::gui
