#include "Model/Rules.h"

#include "Core/HardwareOutputs.h"
#include "Core/IdMap.h"
#include "Model/RoutingRules.h"

namespace amp
{
namespace
{
/** Collects problems while it looks over one session. */
class Inspection
{
public:
    explicit Inspection (const NodePtr& root) : session (root) {}

    std::vector<Problem> run (RuleScope scope)
    {
        if (scope.mixer)
        {
            collectIds();
            checkTracks();
        }
        if (scope.clips)
            for (const auto track : session.get<"tracks">())
                checkClips (track);
        if (scope.mixer)
        {
            checkChannels();
            checkBuses();
            checkReturns();
            for (auto& problem : routingProblems (session))
                problems.push_back (std::move (problem));
        }
        return std::move (problems);
    }

private:
    void error (const Path& at, const juce::String& what) { problems.push_back ({ true, at.toString(), what }); }

    void collectIds()
    {
        const auto mixer = session.get<"mixer">();
        for (const auto track : session.get<"tracks">())
        {
            tracks.insert (track.id());
            if (track.get<"type">() == "aux")
                auxTracks.insert (track.id());
        }
        for (const auto channel : mixer.get<"channels">())
            channels.insert (channel.id());
        for (const auto bus : mixer.get<"buses">())
            buses[bus.id()] = bus.get<"type">();
        for (const auto send : mixer.get<"sends">())
            returns.insert (send.id());
    }

    void checkTracks()
    {
        IdSet withChannel;
        for (const auto channel : session.get<"mixer">().get<"channels">())
            if (! withChannel.insert (channel.get<"trackId">()).second)
                error (channelPath (channel.id()),
                       "is a second channel of the track " + channel.get<"trackId">().quoted());

        for (const auto track : session.get<"tracks">())
            if (! withChannel.contains (track.id()))
                error (trackPath (track.id()), "has no mixer channel");
    }

    void checkClips (const TrackView& track)
    {
        for (const auto lane : track.get<"lanes">())
            for (const auto clip : lane.get<"clips">())
                if (! clips.insert (clip.id()).second)
                    error (clipPath (track.id(), lane.id(), clip.id()), "has an id that another clip has");
    }

    void checkChannels()
    {
        for (const auto channel : session.get<"mixer">().get<"channels">())
        {
            const auto path = [&] { return channelPath (channel.id()); };
            if (! tracks.contains (channel.get<"trackId">()))
                error (path() / "trackId", "no track with the id " + channel.get<"trackId">().quoted());

            checkOutput (path, channel.get<"output">());
            checkSends (path, channel.get<"sends">());
        }
    }

    /** owner: gives the path, which is only made for messages. */
    template <typename Owner>
    void checkOutput (const Owner& owner, const std::optional<juce::String>& output)
    {
        if (! output.has_value() || output->isEmpty() || hardware::pairOf (output->toStdString()).has_value())
            return;
        if (auxTracks.contains (*output))
            return;
        const auto bus = buses.find (*output);
        if (bus == buses.end())
            error (owner() / "output", "no bus or aux track with the id " + output->quoted());
        else if (bus->second == "vca")
            error (owner() / "output", "the bus " + output->quoted() + " is a VCA, which passes no audio");
    }

    template <typename Owner>
    void checkSends (const Owner& owner, const Node* sends)
    {
        if (sends != nullptr)
            for (const auto& send : sends->properties)
                checkSend ([&] { return owner() / "sends" / send.key.toString().toStdString(); }, send.key.toString());
    }

    template <typename Where>
    void checkSend (const Where& path, const juce::String& target)
    {
        if (auxTracks.contains (target))
            return;
        const auto bus = buses.find (target);
        if (bus == buses.end() && ! returns.contains (target))
            error (path(), "no aux bus, aux track or effect return with the id " + target.quoted());
        else if (bus != buses.end() && bus->second != "aux")
            error (path(), "a send goes to a bus of type aux; " + target.quoted() + " is of type " + bus->second);
    }

    void checkBuses()
    {
        for (const auto bus : session.get<"mixer">().get<"buses">())
        {
            const auto path = [&] { return busPath (bus.id()); };
            checkOutput (path, bus.get<"output">());
            checkSends (path, bus.get<"sends">());
            for (const auto& member : bus.get<"channels">())
                if (! channels.contains (member.toString()))
                    error (path() / "channels", "no channel with the id " + member.toString().quoted());
        }
    }

    void checkReturns()
    {
        for (const auto effectReturn : session.get<"mixer">().get<"sends">())
            checkSends (
                [&] {
                    return Path ({ "mixer", "sends", effectReturn.id().toStdString() });
                },
                effectReturn.get<"sends">());
    }

    SessionView session;
    IdSet tracks, auxTracks, channels, returns, clips;
    IdMap<juce::String> buses;  // id -> type
    std::vector<Problem> problems;
};
}  // namespace

std::vector<Problem> brokenRules (const NodePtr& root, RuleScope scope)
{
    return Inspection (root).run (scope);
}
}  // namespace amp
