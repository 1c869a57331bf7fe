#include "Model/RoutingRules.h"

#include "Core/Circle.h"
#include "Core/HardwareOutputs.h"
#include "Core/IdMap.h"

namespace amp
{
namespace
{
/** Something that sound passes through: a channel, a bus, a return, the master. Paths are only made for messages. */
struct Strip
{
    std::string_view list;  // of the mixer
    juce::String id, name;

    Path path() const
    {
        const Path mixer ({ "mixer" });
        return list.empty() ? mixer / id.toStdString() : mixer / std::string (list) / id.toStdString();
    }
};

class Ways
{
public:
    explicit Ways (const SessionView& what) : mixer (what.get<"mixer">())
    {
        listStrips (what);
        followOutputs();
        followSidechains (what);
        followConnections();
    }

    std::vector<Problem> problems()
    {
        if (const auto circle = findCircle (feeds); ! circle.empty())
            found.push_back (describe (circle));
        return std::move (found);
    }

private:
    void add (std::string_view list, const juce::String& id, const juce::String& name)
    {
        numbers[id] = strips.size();
        strips.push_back ({ list, id, name });
        feeds.emplace_back();
    }

    void listStrips (const SessionView& session)
    {
        IdMap<juce::String> names;
        for (const auto track : session.get<"tracks">())
            names[track.id()] = track.get<"name">();

        for (const auto channel : mixer.get<"channels">())
        {
            const auto track = channel.get<"trackId">();
            add ("channels", channel.id(), names[track]);
            numbers.emplace (track, numbers[channel.id()]);
        }
        for (const auto bus : mixer.get<"buses">())
            if (bus.get<"type">() != "vca")
                add ("buses", bus.id(), bus.get<"name">());
        for (const auto effectReturn : mixer.get<"sends">())
            add ("sends", effectReturn.id(), effectReturn.get<"name">());
        add ({}, "master", "Master");
    }

    void connect (const juce::String& from, const juce::String& to)
    {
        const auto source = numbers.find (from), sink = numbers.find (to);
        if (source != numbers.end() && sink != numbers.end())
            feeds[source->second].push_back (sink->second);
    }

    void followOutputs()
    {
        const auto followSends = [this] (const auto& strip) {
            if (const auto* sends = strip.template get<"sends">())
                for (const auto& send : sends->properties)
                    connect (strip.id(), send.key.toString());
        };
        for (const auto channel : mixer.get<"channels">())
        {
            connect (channel.id(), outputOf (channel.get<"output">()));
            followSends (channel);
        }
        for (const auto bus : mixer.get<"buses">())
        {
            connect (bus.id(), outputOf (bus.get<"output">()));
            followSends (bus);
            for (const auto& member : bus.get<"channels">())
                connect (member.toString(), bus.id());
        }
        for (const auto effectReturn : mixer.get<"sends">())
        {
            connect (effectReturn.id(), "master");
            followSends (effectReturn);
        }
    }

    static juce::String outputOf (const std::optional<juce::String>& output)
    {
        return output.has_value() && output->isNotEmpty() ? *output : juce::String ("master");
    }

    /** where: gives the path of what listens. */
    template <typename Where>
    void listen (const std::optional<juce::String>& source, const juce::String& by, const Where& where)
    {
        if (! source.has_value() || source->isEmpty())
            return;
        if (*source != "master" && numbers.contains (*source))
            connect (*source, by);
        else
            warn (where() / "sidechain",
                  "no channel, bus or effect return with the id " + source->quoted() + "; it listens to its own sound");
    }

    void listenIn (const Members<schema::effect>& effects, const juce::String& by, bool isTrack = false)
    {
        for (const auto effect : effects)
            listen (effect.get<"sidechain">(), by, [&] {
                return (isTrack ? trackPath (by) : strips[numbers[by]].path()) / "effects" / effect.id().toStdString();
            });
    }

    void followSidechains (const SessionView& session)
    {
        for (const auto channel : mixer.get<"channels">())
        {
            const auto id = channel.id();
            listen (
                channel.get<"compressor">().get<"sidechain">(), id, [&] { return channelPath (id) / "compressor"; });
            listen (channel.get<"gate">().get<"sidechain">(), id, [&] { return channelPath (id) / "gate"; });
        }
        for (const auto track : session.get<"tracks">())
            listenIn (track.get<"effects">(), track.id(), true);
        for (const auto bus : mixer.get<"buses">())
            listenIn (bus.get<"effects">(), bus.id());
        for (const auto effectReturn : mixer.get<"sends">())
            listenIn (effectReturn.get<"effects">(), effectReturn.id());

        listen (mixer.get<"master">().get<"compressor">().get<"sidechain">(), "master", [] {
            return Path ({ "mixer", "master", "compressor" });
        });
        listenIn (mixer.get<"master">().get<"effects">(), "master");
    }

    void followConnections()
    {
        for (const auto connection : mixer.get<"routing">().get<"connections">())
        {
            const Path path ({ "mixer", "routing", "connections", connection.id().toStdString() });
            const auto from = connection.get<"from">(), to = connection.get<"to">();
            if (! numbers.contains (from) || from == "master")
                warn (path / "from",
                      "no channel, bus or effect return with the id " + from.quoted() +
                          "; the connection is not played");
            if (! numbers.contains (to) && ! hardware::pairOf (to.toStdString()).has_value())
                warn (path / "to",
                      "nothing that can be played into has the id " + to.quoted() + "; the connection is not played");
            connect (from, to);
        }
    }

    void warn (const Path& at, const juce::String& what) { found.push_back ({ false, at.toString(), what }); }

    Problem describe (const std::vector<size_t>& circle) const
    {
        juce::StringArray names;
        for (const auto strip : circle)
            names.add (strips[strip].name.isNotEmpty() ? strips[strip].name : strips[strip].id);
        return { true,
                 strips[circle.front()].path().toString(),
                 "would feed itself, by way of outputs, sends, connections or side-chains: " +
                     names.joinIntoString (" -> ") };
    }

    View<schema::mixer> mixer;
    std::vector<Strip> strips;
    std::vector<std::vector<size_t>> feeds;  // what each strip's sound goes to, or is listened to by
    IdMap<size_t> numbers;  // of the strips, by id
    std::vector<Problem> found;
};
}  // namespace

std::vector<Problem> routingProblems (const SessionView& session)
{
    return Ways (session).problems();
}
}  // namespace amp
