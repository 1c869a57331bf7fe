#pragma once
#include "Core/Result.h"
#include "Pattern/Play/OscMessage.h"

#include <string>
#include <vector>

namespace amp::remote
{
/** What the pattern layer is sent to besides the native voices: SuperDirt over OSC, and a MIDI port.
    Thread: message. */
class Outputs
{
public:
    virtual ~Outputs() = default;

    struct Osc
    {
        bool isOn = false;
        bool isConnected = false;  ///< SuperDirt has answered a handshake in the last seconds
        std::string host;
        int port = 0;
    };
    virtual Osc osc() const = 0;

    struct Midi
    {
        std::string port;  ///< empty: none is open
        std::vector<std::string> available;
    };
    virtual Midi midi() const = 0;

    /** Closes the port that is open, with all its notes off, and opens another. @returns an Error if there is none. */
    virtual Result<> openMidi (const std::string& port) = 0;

    /** Ends every note on every channel, and resets controllers. */
    virtual void panic() = 0;

    /** Sends a message to SuperDirt without waiting. @returns an Error if OSC is off. */
    virtual Result<> sendNow (const std::vector<pattern::OscArgument>&) = 0;

    /** Plays a note at once. channel 0..15; seconds: how long. @returns an Error if no port is open. */
    virtual Result<> playNote (int channel, int note, int velocity, double seconds) = 0;

    struct Counts
    {
        int64_t bundles = 0, failures = 0, midiMessages = 0;
    };
    virtual Counts counts() const = 0;
};
}  // namespace amp::remote
