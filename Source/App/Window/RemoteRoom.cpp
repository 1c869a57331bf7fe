#include "App/Window/RemoteRoom.h"

#include "App/Window/ConnectionsFile.h"
#include "Core/Text.h"

namespace amp
{
RemoteRoom::Live::Live (Stage& s, remote::Assets& assets, remote::EventFeed& feed)
    : stage (s),
      outputs (s.session, s.performance(), s.readings()),
      studio { s.session, s.commands(), s.performance(), s.player(), s.readings(), outputs, assets, feed, AMP_VERSION },
      api (studio),
      status (studio)
{
    stage.pattern().onChange = [this] { outputs.follow(); };
}

RemoteRoom::Live::~Live()
{
    stage.pattern().onChange = nullptr;
}

RemoteRoom::RemoteRoom (std::string place) : file (std::move (place)), chosen (readConnections (file)), assets (files(), folderOf (userSampleFolders().back())) {}

void RemoteRoom::want (const Wanted& next)
{
    if (chosen == next)
        return;
    chosen           = next;
    const auto saved = writeConnections (file, chosen);
    fileProblem      = saved ? juce::String() : saved.error().text();
    useWanted();
}

RemoteRoom::~RemoteRoom()
{
    *isAlive = false;
    server.reset();
}

void RemoteRoom::follow (Stage* stage)
{
    server.reset();
    live.reset();
    used = {};
    if (stage == nullptr)
        return;
    live = std::make_unique<Live> (*stage, assets, feed);
    useWanted();
}

/** Changes what is wanted otherwise than it is. */
void RemoteRoom::useWanted()
{
    if (live == nullptr)
        return;
    const auto before = std::exchange (used, chosen);
    if (chosen.sendsOsc != before.sendsOsc || chosen.oscHost != before.oscHost || chosen.oscPort != before.oscPort || chosen.oscLatency != before.oscLatency)
        useOsc();
    if (chosen.midiOutput != before.midiOutput || chosen.sendsClock != before.sendsClock)
        useMidi();
    if (chosen.servesHttp != before.servesHttp || chosen.httpPort != before.httpPort || chosen.httpToken != before.httpToken)
        useHttp();
}

void RemoteRoom::useOsc()
{
    oscProblem.clear();
    live->outputs.closeOsc();
    if (! used.sendsOsc)
        return;
    if (const auto opened = live->outputs.openOsc (used.oscHost.toStdString(), used.oscPort, used.oscLatency); ! opened)
        oscProblem = opened.error().text();
}

void RemoteRoom::useMidi()
{
    midiProblem.clear();
    live->outputs.closeMidi();
    if (used.midiOutput.isEmpty())
        return;
    live->outputs.sendsClock = used.sendsClock;
    if (const auto opened = live->outputs.openMidi (used.midiOutput.toStdString()); ! opened)
        midiProblem = opened.error().text();
}

void RemoteRoom::useHttp()
{
    httpProblem.clear();
    stopTimer();
    server.reset();
    if (! used.servesHttp)
        return;

    remote::HttpServer::Options options;
    options.access.port  = used.httpPort;
    options.access.token = used.httpToken.toStdString();
    options.bodyLimit    = remote::Api::bodyLimit;
    options.greeting     = remote::StatusFeed::greeting;
    options.handle       = [this, alive = isAlive] (remote::Request request, remote::HttpServer::Answer answer) {
        juce::MessageManager::callAsync ([this, alive, request = std::move (request), answer = std::move (answer)] {
            if (! *alive || live == nullptr)
                return answer ({ 503, "{}" });
            answer (live->api.handle (request));
            if (request.method == "POST" && ! request.path.empty() && request.path[0] == "assets")
                live->stage.player().retryMedia(); // a sound that was not known may be there now
        });
    };
    auto started = remote::HttpServer::start (feed, std::move (options));
    if (! started)
    {
        httpProblem = started.error().text();
        return;
    }
    server = std::move (*started);
    startTimerHz (30);
}

void RemoteRoom::timerCallback()
{
    if (live != nullptr)
        live->status.update (juce::Time::getMillisecondCounterHiRes() / 1000.0);
}

gui::Connections::State RemoteRoom::osc()
{
    if (live == nullptr || ! live->outputs.osc().isOn)
        return { false, "off", oscProblem };
    const auto counts = live->outputs.counts();
    return { true,
             (live->outputs.osc().isConnected ? "SuperDirt answers" : "sending; nobody answers") + juce::String (", ") + juce::String (counts.bundles) + " bundles",
             counts.failures > 0 ? juce::String (counts.failures) + " were not taken by the system" : juce::String() };
}

gui::Connections::State RemoteRoom::midi()
{
    if (live == nullptr || live->outputs.midi().port.empty())
        return { false, "off", midiProblem };
    return { true, toText (live->outputs.midi().port) + ", " + juce::String (live->outputs.counts().midiMessages) + " messages", {} };
}

gui::Connections::State RemoteRoom::http()
{
    return server == nullptr ? State { false, "off", httpProblem } : State { true, "http://127.0.0.1:" + juce::String (server->port()), {} };
}

juce::StringArray RemoteRoom::midiOutputs()
{
    juce::StringArray names;
    for (const auto& device : juce::MidiOutput::getAvailableDevices())
        names.add (device.name);
    return names;
}

void RemoteRoom::panic()
{
    if (live != nullptr)
        live->outputs.panic();
}
} // namespace amp
