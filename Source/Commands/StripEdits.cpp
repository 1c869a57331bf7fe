#include "Commands/StripEdits.h"

#include "Core/HardwareOutputs.h"

namespace amp::strips
{
namespace
{
Path returnPath (const juce::String& id)
{
    return Path ({ "mixer", "sends", id.toStdString() });
}

/** Every place that may name a strip, as one pass over the mixer. */
class Forgetting
{
public:
    Forgetting (Edit& what, const juce::StringArray& gone)
        : edit (what),
          ids (gone),
          state (edit.now()),
          session (state),
          mixer (session.get<"mixer">())
    {}

    Result<> run()
    {
        for (const auto channel : mixer.get<"channels">())
            forgetIn (channel);
        for (const auto bus : mixer.get<"buses">())
            forgetIn (bus);
        for (const auto track : session.get<"tracks">())
            forgetIn (track.get<"effects">(), trackPath (track.id()));
        for (const auto effectReturn : mixer.get<"sends">())
        {
            forgetSends (effectReturn, returnPath (effectReturn.id()));
            forgetIn (effectReturn.get<"effects">(), returnPath (effectReturn.id()));
        }

        const Path master ({ "mixer", "master" });
        resetIf (master / "compressor" / "sidechain", mixer.get<"master">().get<"compressor">().get<"sidechain">());
        forgetIn (mixer.get<"master">().get<"effects">(), master);

        for (const auto connection : mixer.get<"routing">().get<"connections">())
            if (ids.contains (connection.get<"from">()) || ids.contains (connection.get<"to">()))
                take (edit.remove (Path ({ "mixer", "routing", "connections", connection.id().toStdString() })));
        return done;
    }

private:
    void forgetIn (const ChannelView& channel)
    {
        const auto path = channelPath (channel.id());
        resetIf (path / "output", channel.get<"output">());
        resetIf (path / "compressor" / "sidechain", channel.get<"compressor">().get<"sidechain">());
        resetIf (path / "gate" / "sidechain", channel.get<"gate">().get<"sidechain">());

        forgetSends (channel, path);
    }

    /** strip: a channel, a bus or an effect return. */
    template <typename Strip>
    void forgetSends (const Strip& strip, const Path& path)
    {
        for (const auto& id : ids)
        {
            if (const auto* sends = strip.template get<"sends">(); sends != nullptr && sends->find (id) != nullptr)
                take (edit.set (path / "sends" / id.toStdString(), {}));
            if (strip.template get<"sendOptions">().find (id).exists())
                take (edit.remove (path / "sendOptions" / id.toStdString()));
        }
    }

    void forgetIn (const BusView& bus)
    {
        const auto path = busPath (bus.id());
        resetIf (path / "output", bus.get<"output">());
        forgetSends (bus, path);
        auto members = bus.get<"channels">();
        auto left = 0;
        for (const auto& id : ids)
            left += members.removeAllInstancesOf (id);
        if (left > 0)
            take (edit.set (path / "channels", members));
        forgetIn (bus.get<"effects">(), path);
    }

    void forgetIn (const Members<schema::effect>& effects, const Path& owner)
    {
        for (const auto effect : effects)
            resetIf (owner / "effects" / effect.id().toStdString() / "sidechain", effect.get<"sidechain">());
    }

    void resetIf (const Path& path, const std::optional<juce::String>& value)
    {
        if (value.has_value() && ids.contains (*value))
            take (edit.reset (path));
    }

    void take (const Result<>& result)
    {
        if (done.ok())
            done = result;
    }

    Edit& edit;
    const juce::StringArray& ids;
    const NodePtr state;
    const SessionView session;
    const View<schema::mixer> mixer;
    Result<> done;
};
}  // namespace

Result<Path> pathOf (const NodePtr& root, const juce::String& id)
{
    if (id == "master")
        return Path ({ "mixer", "master" });

    const auto mixer = SessionView (root).get<"mixer">();
    if (mixer.get<"buses">().find (id).exists())
        return busPath (id);
    if (const auto channel = channelOf (root, id); channel.exists())
        return channelPath (channel.id());
    if (mixer.get<"channels">().find (id).exists())
        return channelPath (id);
    if (mixer.get<"sends">().find (id).exists())
        return returnPath (id);
    return Error { id, "no track, channel, bus or effect return with this id; the master is \"master\"" };
}

Result<Path> effectsPathOf (const NodePtr& root, const juce::String& id)
{
    auto path = pathOf (root, id);
    if (! path)
        return path.error();
    const auto isChannel = path->size() > 2 && (*path)[1] == "channels";
    const auto track =
        SessionView (root).get<"mixer">().get<"channels">().find (juce::String (path->last())).get<"trackId">();
    return (isChannel ? trackPath (track) : *path) / "effects";
}

bool hasSends (const NodePtr& root, const Path& strip)
{
    return strip[1] == "channels" || strip[1] == "sends" ||
           (strip[1] == "buses" &&
            SessionView (root).get<"mixer">().get<"buses">().find (juce::String (strip.last())).get<"type">() != "vca");
}

bool isDestination (const NodePtr& root, const juce::String& id)
{
    const SessionView session (root);
    const auto mixer = session.get<"mixer">();
    const auto bus = mixer.get<"buses">().find (id);
    return id == "master" || (bus.exists() && bus.get<"type">() != "vca") || mixer.get<"sends">().find (id).exists() ||
           session.get<"tracks">().find (id).get<"type">() == "aux" || hardware::pairOf (id.toStdString()).has_value();
}

Result<> joinGroup (Edit& edit, const juce::String& channelId, const juce::String& group)
{
    const auto state = edit.now();
    for (const auto bus : SessionView (state).get<"mixer">().get<"buses">())
    {
        if (bus.get<"type">() == "vca")
            continue;

        auto members = bus.get<"channels">();
        const auto isMember = members.contains (channelId);
        if (isMember == (bus.id() == group))
            continue;

        if (isMember)
            members.removeAllInstancesOf (channelId);
        else
            members.add (channelId);
        if (auto set = edit.set (busPath (bus.id()) / "channels", members); ! set)
            return set;
    }
    return {};
}

Result<> listen (Edit& edit, const Path& field, const juce::String& source)
{
    if (source.isEmpty())
        return edit.reset (field);
    const auto heard = pathOf (edit.now(), source);
    if (! heard)
        return heard.error();
    if (source == "master")
        return Error { source, "everything plays into the master, so nothing can listen to it" };
    return edit.set (field, juce::String (heard->last()));
}

Result<> forget (Edit& edit, const juce::StringArray& ids)
{
    return Forgetting (edit, ids).run();
}
}  // namespace amp::strips
