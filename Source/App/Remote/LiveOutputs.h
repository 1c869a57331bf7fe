#pragma once
#include "Core/Telemetry.h"
#include "Pattern/Apply/Performance.h"
#include "Remote/Send/Outputs.h"
#include "Remote/Send/PatternSender.h"

namespace amp
{
/** SuperDirt and a MIDI port of this machine, fed with the pattern layer of a session while it plays. Thread: message. */
class LiveOutputs : public remote::Outputs
{
public:
    /** All must outlive this. */
    LiveOutputs (Session&, const pattern::Performance&, const Telemetry&);

    /** Sends to SuperDirt from now on. @returns an Error if host and port are no address. */
    Result<> openOsc (const std::string& host, int port, double latency = remote::PatternSender::usualLatency);
    void closeOsc();

    /** Whether MIDI ports that are opened from now on get the clock. */
    bool sendsClock = true;

    /** Closes the port with all its notes off. */
    void closeMidi();

    /** Follows what the performance plays: call it when its queue has changed. */
    void follow();

    Osc osc() const override;
    Midi midi() const override;
    Result<> openMidi (const std::string& port) override;
    void panic() override { sender.panic(); }
    Result<> sendNow (const std::vector<pattern::OscArgument>&) override;
    Result<> playNote (int channel, int note, int velocity, double seconds) override;
    Counts counts() const override;

private:
    Session& session;
    const pattern::Performance& performance;
    std::string oscHost, midiName;
    int oscPort = 0;
    remote::PatternSender sender;
    std::unique_ptr<Session::Observation> observation;
};
}  // namespace amp
