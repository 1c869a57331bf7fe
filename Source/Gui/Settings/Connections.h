#pragma once
#include "Core/Result.h"

#include <juce_core/juce_core.h>

namespace amp::gui
{
/** What of the session in front leaves the program, and what may drive it; App does it, and keeps what is
    wanted in a file of the user's. Nothing is on until somebody switches it on. Thread: message. */
class Connections
{
public:
    virtual ~Connections() = default;

    struct Wanted
    {
        bool sendsOsc = false;
        juce::String oscHost { "127.0.0.1" };
        int oscPort       = 57120;
        double oscLatency = 0.2; // seconds
        juce::String midiOutput; // empty: none
        bool sendsClock = true;
        bool servesHttp = false;
        int httpPort    = 57122;
        juce::String httpToken; // empty: none is asked for

        bool operator== (const Wanted&) const = default;
    };
    virtual const Wanted& wanted() const = 0;
    virtual void want (const Wanted&)    = 0;

    /** How one of them stands. */
    struct State
    {
        bool isOn = false;
        juce::String text;    // "SuperDirt answers", "127.0.0.1:57122", "off"
        juce::String problem; // why it is not on although it is wanted
    };
    virtual State osc()  = 0;
    virtual State midi() = 0;
    virtual State http() = 0;

    virtual juce::StringArray midiOutputs() = 0;

    /** Ends every note on every channel. */
    virtual void panic() = 0;
};
} // namespace amp::gui
