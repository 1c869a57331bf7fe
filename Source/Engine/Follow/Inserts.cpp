#include "Engine/Follow/Inserts.h"

#include "Dsp/Effects/Catalogue.h"
#include "Engine/Follow/StripIds.h"
#include "Engine/Inserts/BuiltInInserts.h"
#include "Pattern/Loop/CompileLines.h"

#include <algorithm>

namespace amp::engine
{
namespace
{
using EffectView = View<schema::effect>;
using Effects = Members<schema::effect>;

bool isKnown (const EffectView& effect)
{
    return dsp::findEffect (effect.get<"pluginId">().toStdString()) != nullptr;
}

/** Calls with (where, strip id, effects) for every chain of a session. */
template <typename Visit>
void forEachChain (const NodePtr& root, const Visit& visit)
{
    const SessionView session (root);
    const auto mixer = session.get<"mixer">();
    for (const auto track : session.get<"tracks">())
        visit (trackPath (track.id()), stripIds::ofTrack (track.id()), track.get<"effects">());
    for (const auto bus : mixer.get<"buses">())
        visit (busPath (bus.id()), stripIds::ofBus (bus.id()), bus.get<"effects">());
    for (const auto effectReturn : mixer.get<"sends">())
        visit (Path ({ "mixer", "sends", effectReturn.id().toStdString() }),
               stripIds::ofReturn (effectReturn.id()),
               effectReturn.get<"effects">());
    visit (Path ({ "mixer", "master" }), stripIds::master, mixer.get<"master">().get<"effects">());
}

InsertSource source (const std::string& strip, const std::string& name, std::string type, double rate, const Node* node)
{
    const auto latency = insertLatency (type, rate);
    return { { strip + "/" + name, std::move (type), latency, 0 }, node };
}

void addEffects (StripSources& sources, const std::string& strip, const Effects& effects, double rate)
{
    std::vector<EffectView> ordered;
    for (const auto effect : effects)
        if (effect.get<"enabled">() && isKnown (effect))
            ordered.push_back (effect);

    std::stable_sort (ordered.begin(), ordered.end(), [] (const auto& a, const auto& b) {
        return a.template get<"position">() < b.template get<"position">();
    });
    for (const auto& effect : ordered)
        sources.inserts.push_back (source (strip,
                                           "effects/" + effect.id().toStdString(),
                                           effect.get<"pluginId">().toStdString(),
                                           rate,
                                           effect.operator->()));
}

void addMasterSections (StripSources& sources, const View<schema::master>& master, double rate)
{
    constexpr auto step = 16;  // so that a band more or less seldom makes another EQ
    auto sections = source (stripIds::master, "sections", insertTypes::masterSections, rate, master.operator->());
    sections.plan.bands = (static_cast<int> (master.get<"eq">().get<"bands">().size()) / step + 1) * step;
    sources.inserts.push_back (std::move (sections));

    const auto limiter = master.get<"limiter">();
    if (limiter.get<"enabled">())
        sources.finals.push_back (
            source (stripIds::master, "limiter", insertTypes::limiter, rate, limiter.operator->()));
}
/** Mixer lines of the pattern layer, and tracks without one whose old effects have a reverb or a delay. */
void addPattern (std::map<std::string, StripSources>& strips, const View<schema::compiledSession>& layer, double rate)
{
    for (const auto line : layer.get<"mixer_lines">())
    {
        const auto strip = stripIds::ofLine (line.id());
        strips[strip].inserts.push_back (source (strip, "line", insertTypes::line, rate, line.operator->()));
    }

    const pattern::LineOfTrack lineOf (layer);
    for (const auto track : layer.get<"tracks">())
    {
        const auto fx = track.get<"fx">();
        const auto hasSpace = fx.get<"room">().value_or (0.0) > 0.0 || fx.get<"delay_send">().value_or (0.0) > 0.0;
        if (! hasSpace || lineOf (track.id()) >= 0)
            continue;
        const auto strip = stripIds::ofPattern (track.id());
        strips[strip].inserts.push_back (source (strip, "space", insertTypes::space, rate, track.operator->()));
    }
}
}  // namespace

std::map<std::string, StripSources> insertsOf (const NodePtr& root, double sampleRate)
{
    const SessionView session (root);
    const MixerIndex mixer (root);
    std::map<std::string, StripSources> strips;

    for (const auto track : session.get<"tracks">())
    {
        if (isFrozen (track))
            continue;
        const auto strip = stripIds::ofTrack (track.id());
        strips[strip].inserts.push_back (source (
            strip, "sections", insertTypes::channelSections, sampleRate, mixer.channelOf (track.id()).operator->()));
    }
    addMasterSections (strips[stripIds::master], session.get<"mixer">().get<"master">(), sampleRate);

    addPattern (strips, session.get<"pattern">(), sampleRate);

    forEachChain (root, [&] (const Path& owner, const std::string& strip, const Effects& effects) {
        if (owner[0] != "tracks" || ! isFrozen (session.get<"tracks">().find (juce::String (owner[1]))))
            addEffects (strips[strip], strip, effects, sampleRate);
    });
    return strips;
}

std::vector<Error> effectProblems (const NodePtr& root)
{
    std::vector<Error> problems;
    forEachChain (root, [&] (const Path& owner, const std::string&, const Effects& effects) {
        for (const auto effect : effects)
            if (effect.get<"enabled">() && ! isKnown (effect))
                problems.push_back ({ juce::String ((owner / "effects" / effect.id().toStdString()).toString()),
                                      "there is no built-in effect \"" + effect.get<"pluginId">() +
                                          "\"; the sound passes it by unchanged" });
    });
    return problems;
}

void InsertFollower::follow (const NodePtr& root, const Desk& desk)
{
    std::map<std::string, Followed> now;
    for (const auto& [strip, sources] : insertsOf (root, desk.sampleRate()))
        for (const auto* chain : { &sources.inserts, &sources.finals })
            for (const auto& [plan, settings] : *chain)
                if (const auto insert = desk.insertOf (plan.id))
                {
                    const auto before = followed.find (plan.id);
                    if (before == followed.end() || before->second.settings != settings ||
                        before->second.insert.lock() != insert)
                        insert->follow (settings);
                    now[plan.id] = { insert, settings };
                }
    followed = std::move (now);
    last = root;
}

bool InsertFollower::concerns (const ChangeSet& changes)
{
    static constexpr std::string_view sections[] { "effects", "input", "eq", "compressor", "gate", "limiter" };
    const auto isSection = [] (const auto& segment) {
        return std::find (std::begin (sections), std::end (sections), segment) != std::end (sections);
    };
    return std::any_of (changes.changes.begin(), changes.changes.end(), [&] (const StateChange& change) {
        for (size_t i = 0; i < change.path.size(); ++i)
            if (isSection (change.path[i]))
                return true;
        return false;
    });
}
}  // namespace amp::engine
