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

    /** "ALSA", "JACK", "Null": the kinds that have a device. */
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

    virtual juce::StringArray midiInputs() = 0;
    virtual juce::StringArray midiOutputs() = 0;

    /** What leaves the program besides sound, and what may drive it; null: nothing can. */
    virtual Connections* connections() { return nullptr; }
};
} // namespace amp::gui
