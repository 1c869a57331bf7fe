#include "Engine/Automation/MakeAutomation.h"

#include "Engine/Automation/Drivers.h"
#include "Engine/Follow/Gains.h"
#include "Engine/Follow/StripIds.h"
#include "Model/Automation.h"

namespace amp::engine
{
namespace
{
/** The curves of a session by the parameter that they move. */
using Curves = std::map<Path, AutomationCurve>;

Path rest (const Path& path, size_t from)
{
    return Path ({ path.begin() + static_cast<std::ptrdiff_t> (from), path.end() });
}

class Maker
{
public:
    Maker (const NodePtr& root, const Desk& what, Gains resolved, Curves all)
        : session (root),
          mixer (root),
          desk (what),
          gains (std::move (resolved)),
          curves (std::move (all))
    {}

    MadeAutomation make()
    {
        for (const auto track : session.get<"tracks">())
            addTrack (track);
        for (const auto bus : session.get<"mixer">().get<"buses">())
            if (bus.get<"type">() != "vca")
                addStrip (stripIds::ofBus (bus.id()),
                          busPath (bus.id()),
                          bus.get<"volume">(),
                          bus.get<"pan">(),
                          bus.get<"muted">());
        const auto master = session.get<"mixer">().get<"master">();
        addStrip (stripIds::master,
                  Path ({ "mixer", "master" }),
                  master.get<"volume">(),
                  master.get<"pan">(),
                  master.get<"muted">());

        for (const auto& [path, curve] : curves)
            addInsert (path, curve);

        if (! drivers->empty())
            made.drivers = drivers;
        return std::move (made);
    }

private:
    /** A value, taken from its lane if there is one. */
    DrivenValue value (const Path& path, double fixed)
    {
        const auto found = curves.find (path);
        isAny = isAny || found != curves.end();
        return { fixed, found != curves.end() ? found->second : AutomationCurve() };
    }

    DrivenMute mute (const std::string& strip, const Path& path, bool muted)
    {
        const auto found = gains.strips.find (strip);
        if (found == gains.strips.end())
            return {};
        return { value (path / "muted", muted ? 1.0 : 0.0), found->second.soundsMuted, found->second.soundsUnmuted };
    }

    /** Seconds by which a strip's sound is late behind its fader. */
    double lateness (const std::string& strip) const
    {
        const auto& all = desk.routing().latencies;
        const auto found = all.find (strip);
        return found != all.end() ? found->second / desk.sampleRate() : 0.0;
    }

    void add (const std::string& id, StripDriver::Values values)
    {
        if (auto strip = desk.stripOf (id); strip != nullptr && isAny)
            drivers->push_back (
                std::make_unique<StripDriver> (std::move (strip), std::move (values), desk.sampleRate()));
    }

    void addStrip (const std::string& id, const Path& path, double volume, double pan, bool muted)
    {
        isAny = false;
        StripDriver::Values values;
        values.volume = value (path / "volume", volume);
        values.pan = value (path / "pan", pan);
        values.mute = mute (id, path, muted);
        values.late = lateness (id);
        add (id, std::move (values));
    }

    void addTrack (const TrackView& track)
    {
        const auto id = stripIds::ofTrack (track.id());
        const auto channel = mixer.channelOf (track.id());
        const auto path = channelPath (channel.id());
        const auto isMono = track.get<"channels">() == 1 && track.get<"type">() != "aux";

        isAny = false;
        StripDriver::Values values;
        values.volume = value (path / "volume", channel.get<"volume">());
        values.pan = value (path / "pan", channel.get<"pan">());
        values.inputGain = value (path / "input" / "gain", channel.get<"input">().get<"gain">());
        values.phase = value (path / "input" / "phase", channel.get<"input">().get<"phase">() ? 1.0 : 0.0);
        values.mute = mute (id, path, channel.get<"muted">());
        for (const auto& vca : mixer.vcasOf (channel.id()))
            values.vcas.push_back ({ value (busPath (vca.id()) / "volume", vca.get<"volume">()),
                                     value (busPath (vca.id()) / "muted", vca.get<"muted">() ? 1.0 : 0.0) });
        values.isMono = isMono;
        values.late = lateness (id);
        add (id, std::move (values));

        if (const auto* sends = channel.get<"sends">())
            for (const auto& send : sends->properties)
                addSend (id, channel, send, isMono);
    }

    void addSend (const std::string& from, const ChannelView& channel, const Node::Property& level, bool isMono)
    {
        const auto id = level.key.toString();
        const auto path = channelPath (channel.id());
        const auto options = channel.get<"sendOptions">().find (id);

        isAny = false;
        SendDriver::Values values;
        values.level = value (path / "sends" / id.toStdString(), static_cast<double> (level.value));
        values.pan = value (path / "sendOptions" / id.toStdString() / "pan", options.get<"pan">());
        values.mute = mute (from, path, channel.get<"muted">());
        values.isMono = isMono && options.get<"pre">();
        values.late = lateness (from);
        if (auto send = desk.sendShared (from, mixer.destination (id)); send != nullptr && isAny)
            drivers->push_back (std::make_unique<SendDriver> (std::move (send), std::move (values), desk.sampleRate()));
    }

    void addInsert (const Path& path, const AutomationCurve& curve)
    {
        const auto [strip, insertId, within] = insertOf (path);
        const auto insert = insertId.empty() ? nullptr : desk.insertOf (insertId);
        const auto parameter = insert != nullptr ? insert->parameterAt (within) : -1;
        if (parameter < 0)
            return;

        made.inserts.insert (insertId);
        drivers->push_back (std::make_unique<InsertDriver> (insert, parameter, curve, lateness (strip)));
    }

    /** The strip, the insert and the path inside the object that sets it. */
    std::tuple<std::string, std::string, Path> insertOf (const Path& path) const
    {
        const auto effect = [&] (const std::string& strip, size_t at) {
            return std::tuple (strip, strip + "/effects/" + path[at], rest (path, at + 1));
        };

        if (path[0] == "tracks" && path.size() > 4 && path[2] == "effects")
            return effect (stripIds::ofTrack (path[1]), 3);
        if (path[0] != "mixer" || path.size() < 3)
            return {};
        if (path[1] == "buses" && path.size() > 5 && path[3] == "effects")
            return effect (stripIds::ofBus (path[2]), 4);
        if (path[1] == "sends" && path.size() > 5 && path[3] == "effects")
            return effect (stripIds::ofReturn (path[2]), 4);
        if (path[1] == "channels" && path.size() > 3)
        {
            const auto channel = session.get<"mixer">().get<"channels">().find (path[2]);
            const auto strip = stripIds::ofTrack (channel.get<"trackId">());
            return { strip, strip + "/sections", rest (path, 3) };
        }
        if (path[1] == "master" && path[2] == "effects" && path.size() > 4)
            return effect (stripIds::master, 3);
        if (path[1] == "master" && path[2] == "limiter")
            return { stripIds::master, stripIds::master + "/limiter", rest (path, 3) };
        return { stripIds::master, stripIds::master + "/sections", rest (path, 2) };
    }

    const SessionView session;
    const MixerIndex mixer;
    const Desk& desk;
    const Gains gains;
    const Curves curves;
    std::shared_ptr<Automation> drivers = std::make_shared<Automation>();
    MadeAutomation made;
    bool isAny = false;  // of the values asked for since it was cleared, one has a lane
};
}  // namespace

MadeAutomation makeAutomation (const NodePtr& root, const Desk& desk, const std::set<Path>& suspended)
{
    Curves curves;
    for (const auto& [parameter, lane] : automationLanes (root))
        if (lane.get<"enabled">() && ! lane.get<"points">().isEmpty() && ! suspended.contains (parameter.path))
            curves[parameter.path] = curveOf (lane, parameter);

    return curves.empty() ? MadeAutomation() : Maker (root, desk, resolveGains (root), std::move (curves)).make();
}
}  // namespace amp::engine
