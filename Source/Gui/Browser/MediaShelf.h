#pragma once
#include "Core/Result.h"
#include "Gui/Workspace/Waveforms.h"

namespace amp::gui
{
/** How a sound of the browser is getting on. */
struct Audition
{
    juce::File file;      // that was asked for last; an empty File: none
    bool isLoading = false;
    double position = -1; // seconds of the file; below 0: it is not heard
    juce::String problem; // why it cannot be heard
};

/** Audio files as the browser shows and plays them; App does it. Thread: message. */
class MediaShelf
{
public:
    virtual ~MediaShelf() = default;

    /** The waveforms of any audio file of the machine, by its full path. */
    virtual Waveforms& disk() = 0;

    /** Where a file is that the session names; an empty File if it is missing. */
    virtual juce::File find (const juce::String& sessionPath) = 0;

    /** Plays a file over the session, from a place on, in place of what was played before.
        @param ratio  of its duration against the original's, without changing its pitch; 0.5..2. */
    virtual void play (const juce::File&, double from, double ratio) = 0;
    virtual void stop() = 0;
    virtual Audition audition() const = 0;
};

/** The tempo of a loop, in bpm: what its name says, else a whole number of beats that its length makes at a whole tempo; 0: it is no
    loop that one can tell. A pure function. */
double tempoOfLoop (const juce::String& fileName, double seconds);
} // namespace amp::gui
