#include "Engine/Automation/MakeAutomation.h"

namespace amp::engine
{
namespace
{
Path rest (const Path& path, size_t from)
{
    return Path ({ path.begin() + static_cast<std::ptrdiff_t> (from), path.end() });
}

class Maker
{
public:
    Maker (const NodePtr& root,
           const MixerIndex& index,
           const Desk& what,
           const Gains& resolved,
           const Curves& all,
           const AutomationMaker::Drivers& before)
        : session (root),
          mixer (index),
          desk (what),
          gains (resolved),
          curves (all),
          known (before)
    {}

    void run()
    {
        for (const auto track : session.get<"tracks">())
            addTrack (track);
        for (const auto bus : session.get<"mixer">().get<"buses">())
            if (bus.get<"type">() != "vca")
                addBus (bus);
        for (const auto effectReturn : session.get<"mixer">().get<"sends">())
            addReturn (effectReturn);
        const auto master = session.get<"mixer">().get<"master">();
        addStrip (stripIds::master,
                  Path ({ "mixer", "master" }),
                  { "volume", master.get<"volume">() },
                  master.get<"pan">(),
                  master.get<"muted">());

        for (const auto& [path, curve] : curves)
            addInsert (path, curve);
    }

    Automation automation;
    std::set<std::string> inserts;
    AutomationMaker::Drivers used;

private:
    /** The driver of the last time if it does just that, else another. name: unique to what is driven. */
    template <typename What, typename Driven>
    std::shared_ptr<Driver>
    driver (const std::string& name, const std::shared_ptr<Driven>& driven, typename What::Values values)
    {
        auto& entry = used[name];
        if (const auto found = known.find (name); found != known.end())
            if (const auto* same = dynamic_cast<const What*> (found->second.get());
                same != nullptr && same->drives (driven, values))
                return entry = found->second;
        return entry = std::make_shared<What> (driven, std::move (values), desk.sampleRate());
    }

    void addTo (const std::shared_ptr<Strip>& strip, std::shared_ptr<Driver> driver)
    {
        const auto [place, isNew] = placeOf.emplace (strip.get(), automation.strips.size());
        if (isNew)
            automation.strips.push_back ({ strip, {} });
        automation.strips[place->second].drivers.push_back (std::move (driver));
    }

    /** A value, taken from its lane if there is one. */
    DrivenValue value (const Path& path, double fixed)
    {
        const auto found = curves.find (path);
        isAny = isAny || found != curves.end();
        return { fixed, found != curves.end() ? found->second : nullptr };
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
        if (! isAny)
            return;
        if (const auto strip = desk.stripOf (id))
            addTo (strip, driver<StripDriver> (id, strip, std::move (values)));
    }

    void addStrip (
        const std::string& id, const Path& path, const std::pair<const char*, double>& fader, double pan, bool muted)
    {
        isAny = false;
        StripDriver::Values values;
        values.volume = value (path / fader.first, fader.second);
        values.pan = value (path / "pan", pan);
        values.mute = mute (id, path, muted);
        values.late = lateness (id);
        add (id, std::move (values));
    }

    void addBus (const BusView& bus)
    {
        const auto id = stripIds::ofBus (bus.id());
        addStrip (id, busPath (bus.id()), { "volume", bus.get<"volume">() }, bus.get<"pan">(), bus.get<"muted">());
        addSends (id, bus, busPath (bus.id()), false);
    }

    void addReturn (const View<schema::sendEffect>& effectReturn)
    {
        const auto id = stripIds::ofReturn (effectReturn.id());
        const Path path ({ "mixer", "sends", effectReturn.id().toStdString() });
        addStrip (id, path, { "returnLevel", effectReturn.get<"returnLevel">() }, effectReturn.get<"pan">(), false);
        addSends (id, effectReturn, path, false);
    }

    /** An effect return has no mute. */
    template <typename StripView>
    static bool isMuted (const StripView& strip)
    {
        if constexpr (std::is_same_v<StripView, View<schema::sendEffect>>)
            return false;
        else
            return strip.template get<"muted">();
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
        if (! isFrozen (track))  // what is frozen has passed its input
        {
            values.inputGain = value (path / "input" / "gain", channel.get<"input">().get<"gain">());
            values.phase = value (path / "input" / "phase", channel.get<"input">().get<"phase">() ? 1.0 : 0.0);
        }
        values.mute = mute (id, path, channel.get<"muted">());
        for (const auto& vca : mixer.vcasOf (channel.id()))
            values.vcas.push_back ({ value (busPath (vca.id()) / "volume", vca.get<"volume">()),
                                     value (busPath (vca.id()) / "muted", vca.get<"muted">() ? 1.0 : 0.0) });
        values.isMono = isMono;
        values.late = lateness (id);
        add (id, std::move (values));

        addSends (id, channel, path, isMono);
    }

    /** strip: a channel, a bus or an effect return. */
    template <typename StripView>
    void addSends (const std::string& from, const StripView& strip, const Path& path, bool isMono)
    {
        if (const auto* sends = strip.template get<"sends">())
            for (const auto& send : sends->properties)
                addSend (from, strip, path, send, isMono);
    }

    template <typename StripView>
    void addSend (
        const std::string& from, const StripView& strip, const Path& path, const Node::Property& level, bool isMono)
    {
        const auto id = level.key.toString();
        const View<schema::sendOption> options = strip.template get<"sendOptions">().find (id);

        isAny = false;
        SendDriver::Values values;
        values.level = value (path / "sends" / id.toStdString(), static_cast<double> (level.value));
        values.pan = value (path / "sendOptions" / id.toStdString() / "pan", options.get<"pan">());
        values.mute = mute (from, path, isMuted (strip));
        values.isMono = isMono && options.get<"pre">();
        values.late = lateness (from);
        if (! isAny)
            return;
        const auto to = mixer.destination (id);
        if (const auto send = desk.sendShared (from, to))
            automation.sends.push_back ({ send, driver<SendDriver> (from + " > " + to, send, std::move (values)) });
    }

    void addInsert (const Path& path, const SharedCurve& curve)
    {
        const auto [strip, insertId, within] = insertOf (path);
        const auto insert = insertId.empty() ? nullptr : desk.insertOf (insertId);
        const auto parameter = insert != nullptr ? insert->parameterAt (within) : -1;
        const auto shared = desk.stripOf (strip);
        if (parameter < 0 || shared == nullptr)
            return;

        inserts.insert (insertId);
        addTo (shared,
               driver<InsertDriver> (
                   insertId + " : " + std::to_string (parameter), insert, { parameter, curve, lateness (strip) }));
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
    const MixerIndex& mixer;
    const Desk& desk;
    const Gains& gains;
    const Curves& curves;
    const AutomationMaker::Drivers& known;
    std::unordered_map<const Strip*, size_t> placeOf;  // in the automation
    bool isAny = false;                                // of the values asked for since it was cleared, one has a lane
};
}  // namespace

const MadeAutomation& AutomationMaker::make (const NodePtr& root,
                                             const FindMixer& mixer,
                                             const std::function<const Gains&()>& gains,
                                             const Desk& desk,
                                             const Hands& hands)
{
    auto curves = lanes.find (root, mixer);
    for (const auto& path : hands.silenced)
        curves.erase (path);
    for (const auto& [path, trim] : hands.trims)
        if (const auto found = curves.find (path); found != curves.end())
            found->second = std::make_shared<const AutomationCurve> (trim.of (*found->second));

    if (curves.empty())
    {
        known.clear();
        return made = {};
    }

    Maker maker (root, mixer(), desk, gains(), curves, known);
    maker.run();
    known = std::move (maker.used);
    made.inserts = std::move (maker.inserts);
    if (maker.automation.isEmpty())
        made.drivers = nullptr;
    else if (made.drivers == nullptr || ! (*made.drivers == maker.automation))
        made.drivers = std::make_shared<const Automation> (std::move (maker.automation));
    return made;
}
}  // namespace amp::engine
