#include "Engine/Follow/Inserts.h"

#include "Dsp/Effects/Catalogue.h"
#include "Engine/Effects/EffectChains.h"
#include "Engine/Inserts/BuiltInInserts.h"
#include "Engine/Inserts/SectionInserts.h"
#include "Pattern/Loop/CompileLines.h"

#include <algorithm>

namespace amp::engine
{
namespace
{
using EffectView = View<schema::effect>;

bool isKnown (const EffectView& effect)
{
    return dsp::findEffect (effect.get<"pluginId">().toStdString()) != nullptr;
}

InsertSource source (const std::string& strip, const std::string& name, std::string type, double rate, const Node* node)
{
    const auto latency = insertLatency (type, rate);
    return { { strip + "/" + name, std::move (type), latency, 0 }, node };
}

/** The strip that a side-chain listens to; empty: its own. */
std::string listened (const std::optional<juce::String>& id, const MixerIndex& mixer)
{
    return id.has_value() ? mixer.source (*id) : std::string();
}

void addEffects (InsertSources& strips,
                 const std::string& strip,
                 const Members<schema::effect>& effects,
                 const MixerIndex& mixer,
                 double rate)
{
    for (const auto& effect : inOrder (effects))
    {
        if (! effect.get<"enabled">() || ! isKnown (effect))
            continue;

        const auto type = effect.get<"pluginId">().toStdString();
        auto& added = strips[strip].inserts.emplace_back (
            source (strip, "effects/" + effect.id().toStdString(), type, rate, effect.operator->()));
        if (dsp::findEffect (type)->listens)
            added.listensTo[0] = listened (effect.get<"sidechain">(), mixer);
    }
}

void addChannelSections (
    StripSources& sources, const std::string& strip, const ChannelView& channel, const MixerIndex& mixer, double rate)
{
    auto& sections = sources.inserts.emplace_back (
        source (strip, "sections", insertTypes::channelSections, rate, channel.operator->()));
    sections.listensTo[compressorInput] = listened (channel.get<"compressor">().get<"sidechain">(), mixer);
    sections.listensTo[gateInput] = listened (channel.get<"gate">().get<"sidechain">(), mixer);
}

void addMasterSections (StripSources& sources, const View<schema::master>& master, const MixerIndex& mixer, double rate)
{
    constexpr auto step = 16;  // so that a band more or less seldom makes another EQ
    auto sections = source (stripIds::master, "sections", insertTypes::masterSections, rate, master.operator->());
    sections.plan.bands = (static_cast<int> (master.get<"eq">().get<"bands">().size()) / step + 1) * step;
    sections.listensTo[compressorInput] = listened (master.get<"compressor">().get<"sidechain">(), mixer);
    sources.inserts.push_back (std::move (sections));

    const auto limiter = master.get<"limiter">();
    if (limiter.get<"enabled">())
        sources.finals.push_back (
            source (stripIds::master, "limiter", insertTypes::limiter, rate, limiter.operator->()));
}
/** Mixer lines of the pattern layer, and tracks without one whose old effects have a reverb or a delay. */
void addPattern (InsertSources& strips, const View<schema::compiledSession>& layer, double rate)
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

InsertSources insertsOf (const NodePtr& root, const MixerIndex& mixer, double sampleRate)
{
    const SessionView session (root);
    const auto console = session.get<"mixer">();
    InsertSources strips;

    for (const auto track : session.get<"tracks">())
        if (! isFrozen (track))
        {
            const auto strip = stripIds::ofTrack (track.id());
            addChannelSections (strips[strip], strip, mixer.channelOf (track.id()), mixer, sampleRate);
            addEffects (strips, strip, track.get<"effects">(), mixer, sampleRate);
        }
    addMasterSections (strips[stripIds::master], console.get<"master">(), mixer, sampleRate);
    addPattern (strips, session.get<"pattern">(), sampleRate);

    for (const auto bus : console.get<"buses">())
        addEffects (strips, stripIds::ofBus (bus.id()), bus.get<"effects">(), mixer, sampleRate);
    for (const auto effectReturn : console.get<"sends">())
        addEffects (strips, stripIds::ofReturn (effectReturn.id()), effectReturn.get<"effects">(), mixer, sampleRate);
    addEffects (strips, stripIds::master, console.get<"master">().get<"effects">(), mixer, sampleRate);
    return strips;
}

std::vector<Error> effectProblems (const NodePtr& root)
{
    std::vector<Error> problems;
    for (const auto& chain : effectChains (root))
        for (const auto effect : chain.effects)
            if (effect.get<"enabled">() && ! isKnown (effect))
                problems.push_back ({ juce::String ((chain.path / effect.id().toStdString()).toString()),
                                      "there is no built-in effect \"" + effect.get<"pluginId">() +
                                          "\"; the sound passes it by unchanged" });
    return problems;
}

void InsertFollower::follow (const NodePtr& root, const InsertSources& strips, const Desk& desk)
{
    ++rounds;
    for (const auto& [strip, sources] : strips)
        for (const auto* chain : { &sources.inserts, &sources.finals })
            for (const auto& source : *chain)
                if (auto insert = desk.insertOf (source.plan.id))
                {
                    auto& known = followed[source.plan.id];
                    if (known.round == 0 || known.settings != source.settings || known.insert.lock() != insert)
                        insert->follow (source.settings);
                    known = { std::move (insert), source.settings, rounds };
                }
    std::erase_if (followed, [this] (const auto& entry) { return entry.second.round != rounds; });
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
