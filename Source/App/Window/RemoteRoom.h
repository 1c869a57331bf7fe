#pragma once
#include "App/Remote/LiveOutputs.h"
#include "App/Window/Stage.h"
#include "Gui/Settings/Connections.h"
#include "Remote/Api/Api.h"
#include "Remote/Api/StatusFeed.h"
#include "Remote/Http/HttpServer.h"

namespace amp
{
/** The connections of the window: OSC, a MIDI output and the remote API of the session in front, as its user wants them.
    Nothing is sent and nothing listens until somebody says so. Thread: message. */
class RemoteRoom : public gui::Connections, private juce::Timer
{
public:
    /** @param file  where what is wanted is kept. */
    explicit RemoteRoom (std::string file);
    ~RemoteRoom() override;

    /** Another session is in front; null: none. What was sent for the one before is ended. */
    void follow (Stage*);

    const Wanted& wanted() const override { return chosen; }
    void want (const Wanted&) override;
    State osc() override;
    State midi() override;
    State http() override;
    juce::StringArray midiOutputs() override;
    void panic() override;

private:
    /** All that belongs to the session in front. */
    struct Live
    {
        Live (Stage&, remote::Assets&, remote::EventFeed&);
        ~Live();

        Stage& stage;
        LiveOutputs outputs;
        remote::Studio studio;
        remote::Api api;
        remote::StatusFeed status;
    };

    void useWanted();
    void useOsc();
    void useMidi();
    void useHttp();
    void timerCallback() override;

    const std::string file;
    Wanted chosen, used; // used: what is in force
    remote::EventFeed feed;
    remote::Assets assets;
    std::unique_ptr<Live> live;
    std::unique_ptr<remote::HttpServer> server;
    juce::String fileProblem, oscProblem, midiProblem, httpProblem;
    std::shared_ptr<bool> isAlive = std::make_shared<bool> (true); // asked by what runs later
};
} // namespace amp
