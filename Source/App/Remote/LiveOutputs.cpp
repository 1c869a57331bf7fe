#include "App/Remote/LiveOutputs.h"

#include "Model/Lookup.h"
#include "Remote/Send/OscPacket.h"

#include <juce_audio_devices/juce_audio_devices.h>

namespace amp
{
namespace
{
/** A MIDI output of this machine. */
class DevicePort : public remote::MidiPort
{
public:
    explicit DevicePort (std::unique_ptr<juce::MidiOutput> open) : device (std::move (open)) {}

    void send (const uint8_t* bytes, int size) override
    {
        device->sendMessageNow (juce::MidiMessage (bytes, size));
    }

private:
    std::unique_ptr<juce::MidiOutput> device;
};

remote::Moment momentOf (const Telemetry& telemetry)
{
    const auto playhead = telemetry.playhead.load();
    const auto toSeconds = [&] (int64_t samples) { return static_cast<double> (samples) / playhead.sampleRate; };
    return { playhead.state == TransportState::playing,
             toSeconds (playhead.sample),
             playhead.time,
             toSeconds (playhead.loopStart),
             toSeconds (playhead.loopEnd) };
}
}  // namespace

LiveOutputs::LiveOutputs (Session& what, const pattern::Performance& how, const Telemetry& telemetry)
    : session (what),
      performance (how),
      sender ([&telemetry] { return momentOf (telemetry); })
{
    observation = session.observe ([this] (const ChangeSet&, const Snapshot&, const Snapshot&) { follow(); });
    follow();
}

Result<> LiveOutputs::openOsc (const std::string& host, int port, double latency)
{
    auto socket = remote::OscSocket::open (host, port);
    if (! socket)
        return socket.error();
    oscHost = host;
    oscPort = port;
    sender.useOsc (std::move (*socket), latency);
    return {};
}

void LiveOutputs::closeOsc()
{
    oscHost.clear();
    sender.useOsc ({});
}

void LiveOutputs::closeMidi()
{
    midiName.clear();
    sender.useMidi (nullptr, false);
}

void LiveOutputs::follow()
{
    std::vector<remote::Score::Part> changes;
    for (const auto& change : performance.plan())
        changes.push_back ({ change.step, change.loop });
    sender.follow (std::make_shared<const remote::Score> (remote::scoreOf (session.now().root(), changes)));
}

remote::Outputs::Osc LiveOutputs::osc() const
{
    return { ! oscHost.empty(), sender.isAnswered(), oscHost, oscPort };
}

remote::Outputs::Midi LiveOutputs::midi() const
{
    Midi midi { midiName, {} };
    for (const auto& device : juce::MidiOutput::getAvailableDevices())
        midi.available.push_back (device.name.toStdString());
    return midi;
}

Result<> LiveOutputs::openMidi (const std::string& port)
{
    juce::StringArray known;
    for (const auto& device : juce::MidiOutput::getAvailableDevices())
    {
        known.add (device.name);
        if (device.name != juce::String (port))
            continue;
        auto opened = juce::MidiOutput::openDevice (device.identifier);
        if (opened == nullptr)
            return Error { device.name, "the port cannot be opened; another program may hold it" };
        sender.useMidi (std::make_shared<DevicePort> (std::move (opened)), sendsClock);
        midiName = port;
        return {};
    }
    return Error { juce::String (port),
                   known.isEmpty() ? juce::String ("there is no MIDI output on this machine")
                                   : "no such MIDI output; there are: " + known.joinIntoString (", ") };
}

Result<> LiveOutputs::sendNow (const std::vector<pattern::OscArgument>& arguments)
{
    if (oscHost.empty())
        return Error { "osc", "is off; start with --osc HOST:PORT" };
    if (! sender.sendOsc (remote::oscBundle (remote::atOnce, pattern::dirtAddress, arguments)))
        return Error { "osc", "the system did not take the message" };
    return {};
}

Result<> LiveOutputs::playNote (int channel, int note, int velocity, double seconds)
{
    if (midiName.empty())
        return Error { "midi", "no port is open" };
    const auto byte = [] (int value) { return static_cast<uint8_t> (value); };
    sender.sendMidi ({ byte (0x90 + channel), byte (note), byte (velocity) }, 0.0);
    sender.sendMidi ({ byte (0x80 + channel), byte (note), 0 }, seconds);
    return {};
}

remote::Outputs::Counts LiveOutputs::counts() const
{
    return { sender.bundles(), sender.failures(), sender.midiMessages() };
}
}  // namespace amp
