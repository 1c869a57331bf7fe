#include "Engine/Follow/Compile.h"

#include "Core/HardwareOutputs.h"
#include "Pattern/Loop/CompileLines.h"

#include <algorithm>
#include <set>

namespace amp::engine
{
namespace
{
/** strip: a channel, a bus or an effect return. */
template <typename Strip>
std::vector<SendPlan> sendsOf (const Strip& strip, const MixerIndex& mixer)
{
    std::vector<SendPlan> sends;
    const auto* levels = strip.template get<"sends">();
    if (levels == nullptr)
        return sends;

    for (const auto& level : levels->properties)
        if (const auto to = mixer.destination (level.key.toString()); ! to.empty())
        {
            const auto isPre = strip.template get<"sendOptions">().find (level.key.toString()).template get<"pre">();
            sends.push_back ({ to, isPre ? Tap::pre : Tap::post });
        }
    return sends;
}

StripPlan stripOf (const TrackView& track, int order, const MixerIndex& mixer)
{
    const auto channel = mixer.channelOf (track.id());

    StripPlan strip;
    strip.id = stripIds::ofTrack (track.id());
    strip.meter = track.id().toStdString();
    strip.order = order;
    strip.channels = track.get<"channels">() == 1 ? 1 : 2;
    strip.output = mixer.outputOf (channel);
    strip.sends = sendsOf (channel, mixer);
    return strip;
}

std::vector<InsertPlan> plansOf (const std::vector<InsertSource>& sources)
{
    std::vector<InsertPlan> plans;
    for (const auto& source : sources)
        plans.push_back (source.plan);
    return plans;
}

/** The strip that an output of the pattern layer names, 0..11: the master, or a pair of hardware outputs past it. */
std::string outputOf (int number)
{
    return number == 0 ? std::string() : hardware::idOf (number + 1);
}

/** The tracks of the pattern layer as lanes, and its mixer lines as buses. */
void addPattern (Plan& plan, const NodePtr& root, int order)
{
    const auto layer = SessionView (root).get<"pattern">();
    const pattern::LineOfTrack lineOf (layer);
    std::vector<juce::String> lines;
    for (const auto line : layer.get<"mixer_lines">())
        lines.push_back (line.id());

    for (const auto track : layer.get<"tracks">())
    {
        StripPlan strip;
        strip.id = stripIds::ofPattern (track.id());
        strip.meter = strip.id;
        strip.order = order++;
        strip.playsPattern = true;

        const auto destinations = pattern::destinationsOf (track, layer, lineOf);
        const auto busOf = [&] (const pattern::Destination& to) {
            return to.line >= 0 ? stripIds::ofLine (lines[static_cast<size_t> (to.line)]) : outputOf (to.orbit);
        };
        strip.output = busOf (destinations.front());
        for (size_t i = 1; i < destinations.size(); ++i)
            if (const SendPlan send { busOf (destinations[i]), Tap::post };
                std::find (strip.sends.begin(), strip.sends.end(), send) == strip.sends.end())
                strip.sends.push_back (send);
        plan.lanes.push_back (std::move (strip));
    }

    for (const auto line : layer.get<"mixer_lines">())
    {
        StripPlan bus;
        bus.id = stripIds::ofLine (line.id());
        bus.meter = bus.id;
        bus.order = order++;
        bus.output = outputOf (static_cast<int> (line.get<"output">()));
        plan.buses.push_back (std::move (bus));
    }
}

std::vector<KeyPlan> keysOf (const std::vector<InsertSource>& sources)
{
    std::vector<KeyPlan> keys;
    for (const auto& source : sources)
        for (size_t input = 0; input < source.listensTo.size(); ++input)
            if (! source.listensTo[input].empty())
                keys.push_back ({ source.plan.id, static_cast<int> (input), source.listensTo[input] });
    return keys;
}

/** The routing matrix: copies of what leaves a strip. Those that lead nowhere are left out. */
void addConnections (Plan& plan, const SessionView& session, const MixerIndex& mixer)
{
    std::unordered_map<std::string_view, StripPlan*> strips;
    for (auto* group : { &plan.lanes, &plan.buses })
        for (auto& strip : *group)
            strips[strip.id] = &strip;

    for (const auto connection : session.get<"mixer">().get<"routing">().get<"connections">())
    {
        const auto from = strips.find (mixer.source (connection.get<"from">()));
        const auto to = mixer.destination (connection.get<"to">());
        if (from != strips.end() && ! to.empty())
            from->second->sends.push_back ({ to, Tap::post, connection.id().toStdString() });
    }
}

/** A strip for each pair of hardware outputs that something plays into. */
void addOutputs (Plan& plan)
{
    std::set<std::string> pairs;
    const auto note = [&] (const std::string& destination) {
        if (hardware::pairOf (destination).has_value())
            pairs.insert (destination);
    };
    for (const auto* group : { &plan.lanes, &plan.buses })
        for (const auto& strip : *group)
        {
            note (strip.output);
            for (const auto& send : strip.sends)
                note (send.to);
        }

    for (const auto& id : pairs)
        plan.outputs.push_back ({ .id = id, .meter = {}, .output = {}, .inserts = {}, .sends = {} });
}

void addInserts (Plan& plan, const InsertSources& sources)
{
    const auto addTo = [&] (StripPlan& strip) {
        if (const auto found = sources.find (strip.id); found != sources.end())
        {
            strip.inserts = plansOf (found->second.inserts);
            strip.finals = plansOf (found->second.finals);
            strip.keys = keysOf (found->second.inserts);
        }
    };

    for (auto* group : { &plan.lanes, &plan.buses })
        for (auto& strip : *group)
            addTo (strip);
    addTo (plan.master);
}
}  // namespace

Plan compile (const NodePtr& root, double sampleRate)
{
    const MixerIndex mixer (root);
    return compile (root, mixer, insertsOf (root, mixer, sampleRate));
}

Plan compile (const NodePtr& root, const MixerIndex& mixer, const InsertSources& sources)
{
    const SessionView session (root);
    Plan plan;
    auto order = 0;

    for (const auto track : session.get<"tracks">())
    {
        auto strip = stripOf (track, order++, mixer);
        const auto isAux = track.get<"type">() == "aux";
        if (isAux)
            strip.channels = 2;
        (isAux ? plan.buses : plan.lanes).push_back (std::move (strip));
    }

    for (const auto bus : session.get<"mixer">().get<"buses">())
        if (bus.get<"type">() != "vca")
        {
            StripPlan strip { .id = stripIds::ofBus (bus.id()),
                              .meter = bus.id().toStdString(),
                              .order = order++,
                              .output = {},
                              .inserts = {},
                              .sends = sendsOf (bus, mixer) };
            strip.output = mixer.destination (bus.get<"output">().value_or (juce::String()));
            plan.buses.push_back (std::move (strip));
        }

    for (const auto effectReturn : session.get<"mixer">().get<"sends">())
        plan.buses.push_back ({ .id = stripIds::ofReturn (effectReturn.id()),
                                .meter = effectReturn.id().toStdString(),
                                .order = order++,
                                .output = {},
                                .inserts = {},
                                .sends = sendsOf (effectReturn, mixer) });

    addPattern (plan, root, order);
    addConnections (plan, session, mixer);
    addOutputs (plan);
    addInserts (plan, sources);
    plan.sort();
    return plan;
}
}  // namespace amp::engine
