#pragma once
#include "Core/Result.h"

#include <juce_core/juce_core.h>

namespace amp::gui
{
class Connections; // Gui/Settings/Connections.h

/** The audio and MIDI devices of the machine, as the settings show and choose them; App does it. Thread: message. */
class AudioDevices
{
public:
    virtual ~AudioDevices() = default;

    /** The type of the device that plays in silence. */
    static constexpr const char* silentType = "Null";

    /** "ALSA", "JACK", silentType: the kinds that have a device. */
    virtual juce::StringArray types() = 0;
    virtual juce::StringArray devicesOf (const juce::String& type) = 0;

    /** What is open. The rates and block sizes are those that it offers. */
    struct Current
    {
        juce::String type, name;
        double sampleRate = 0; // Hz; 0: none is open
        int bufferSize    = 0; // samples
        juce::Array<double> sampleRates;
        juce::Array<int> bufferSizes;
    };
    virtual Current current() = 0;

    /** Plays through another device from now on, in this session and all others. On an Error the one before is back. */
    virtual Result<> use (const juce::String& type, const juce::String& name) = 0;

    /** Why the null device plays in place of the one that is wanted, as a sentence; empty: it does not. */
    virtual juce::String trouble() { return {}; }

    /** Looks for the wanted device now, instead of in a while. @returns an Error with the reason if it cannot be opened. */
    virtual Result<> tryAgain() { return {}; }

    virtual juce::StringArray midiInputs() = 0;
    virtual juce::StringArray midiOutputs() = 0;

    /** What leaves the program besides sound, and what may drive it; null: nothing can. */
    virtual Connections* connections() { return nullptr; }
};
} // namespace amp::gui
