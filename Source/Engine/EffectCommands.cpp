#include "Engine/EffectCommands.h"

#include "Core/Ids.h"
#include "Dsp/Effects/Catalogue.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

namespace amp::engine
{
using namespace schema;

namespace
{
using EffectView = View<effect>;
using Effects = Members<effect>;

const Field effectId = text ("effect", "", "Id of the effect.").required();
const Field position = integer ("position", 0, 0, 100000, "Place in the chain, from 0; absent is the end.").optional();

juce::String toString (std::string_view text)
{
    return juce::String::fromUTF8 (text.data(), static_cast<int> (text.size()));
}

/** The path and the effects of every chain of a session. */
std::vector<std::pair<Path, Effects>> chainsOf (const NodePtr& root)
{
    const SessionView session (root);
    const auto mixer = session.get<"mixer">();
    std::vector<std::pair<Path, Effects>> chains;
    for (const auto track : session.get<"tracks">())
        chains.emplace_back (trackPath (track.id()) / "effects", track.get<"effects">());
    for (const auto bus : mixer.get<"buses">())
        chains.emplace_back (busPath (bus.id()) / "effects", bus.get<"effects">());
    for (const auto effectReturn : mixer.get<"sends">())
        chains.emplace_back (Path ({ "mixer", "sends", effectReturn.id().toStdString(), "effects" }),
                             effectReturn.get<"effects">());
    chains.emplace_back (Path ({ "mixer", "master", "effects" }), mixer.get<"master">().get<"effects">());
    return chains;
}

/** The chain of a track, a bus, a return or the master. */
Result<std::pair<Path, Effects>> chainOf (const NodePtr& root, const juce::String& owner)
{
    for (const auto& chain : chainsOf (root))
        if (juce::String (chain.first[chain.first.size() - 2]) == owner)
            return chain;
    return Error { owner, "no track, bus or effect return with this id; the master is \"master\"" };
}

/** The chain that holds an effect. */
Result<std::pair<Path, Effects>> chainWith (const NodePtr& root, const juce::String& id)
{
    for (const auto& chain : chainsOf (root))
        if (chain.second.find (id).exists())
            return chain;
    return Error { id, "no effect with this id" };
}

/** Ids of a chain in the order of their positions. */
std::vector<juce::String> inOrder (const Effects& effects)
{
    std::vector<EffectView> ordered;
    for (const auto each : effects)
        ordered.push_back (each);
    std::stable_sort (ordered.begin(), ordered.end(), [] (const auto& a, const auto& b) {
        return a.template get<"position">() < b.template get<"position">();
    });

    std::vector<juce::String> ids;
    for (const auto& each : ordered)
        ids.push_back (each.id());
    return ids;
}

/** Puts an id at a place, and numbers the positions of all from 0. */
Result<> place (Edit& edit, const Path& chain, std::vector<juce::String> ids, const juce::String& id, size_t at)
{
    std::erase (ids, id);
    ids.insert (ids.begin() + static_cast<std::ptrdiff_t> (std::min (at, ids.size())), id);
    for (size_t i = 0; i < ids.size(); ++i)
        if (auto set = edit.set (chain / ids[i].toStdString() / "position", static_cast<int> (i)); ! set)
            return set;
    return {};
}

NodePtr parameterNode (const dsp::Parameter& parameter)
{
    auto node = std::make_shared<Node> (effectParameter.type.data());
    node->set (keys::mapKey, toString (parameter.key));
    node->set ("value", parameter.defaultValue).set ("min", parameter.min).set ("max", parameter.max);
    node->set ("default", parameter.defaultValue);
    if (! parameter.unit.empty())
        node->set ("unit", toString (parameter.unit));
    return node;
}

NodePtr effectNode (const dsp::EffectEntry& entry, const juce::String& id)
{
    NodeBuilder node (effect, id);
    node.set ("pluginId", toString (entry.pluginId)).set ("name", toString (entry.name)).set ("wet", entry.usualWet);

    NodeBuilder parameters (*effect.find ("parameters"));
    for (const auto& parameter : entry.parameters)
        parameters.add (parameterNode (parameter));
    return node.add (parameters.build()).build();
}

Result<> addEffect (Command::Call& call)
{
    const auto pluginId = call.arguments.text ("pluginId");
    const auto* entry = dsp::findEffect (pluginId.toStdString());
    if (entry == nullptr)
    {
        juce::StringArray known;
        for (const auto& each : dsp::effectCatalogue())
            known.add (toString (each.pluginId));
        return Error { pluginId, "there is no such effect; there are " + known.joinIntoString (", ") };
    }

    return call.session.edit (
        "Add effect",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto chain = chainOf (state, call.arguments.text ("id"));
            if (! chain)
                return chain.error();

            auto ids = inOrder (chain->second);
            const auto at =
                call.arguments.has ("position") ? static_cast<size_t> (call.arguments.whole ("position")) : ids.size();
            const juce::String id = newId ("effect");
            if (auto added = edit.insert (chain->first, effectNode (*entry, id)); ! added)
                return added;
            return place (edit, chain->first, std::move (ids), id, at);
        },
        call.gesture);
}

Result<> removeEffect (Command::Call& call)
{
    return call.session.edit (
        "Remove effect",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto id = call.arguments.text ("effect");
            const auto chain = chainWith (state, id);
            return chain ? edit.remove (chain->first / id.toStdString()) : chain.error();
        },
        call.gesture);
}

Result<> moveEffect (Command::Call& call)
{
    return call.session.edit (
        "Move effect",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto id = call.arguments.text ("effect");
            const auto chain = chainWith (state, id);
            if (! chain)
                return chain.error();
            return place (edit,
                          chain->first,
                          inOrder (chain->second),
                          id,
                          static_cast<size_t> (call.arguments.whole ("position")));
        },
        call.gesture);
}

Result<> setParameter (Command::Call& call)
{
    return call.session.edit (
        "Set effect parameter",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto id = call.arguments.text ("effect"), name = call.arguments.text ("name");
            const auto chain = chainWith (state, id);
            if (! chain)
                return chain.error();

            const auto parameters = chain->first / id.toStdString() / "parameters";
            const auto found = chain->second.find (id);
            const auto* entry = dsp::findEffect (found.get<"pluginId">().toStdString());
            const auto known = entry != nullptr ? entry->parameters : std::span<const dsp::Parameter>();
            const auto parameter =
                std::find_if (known.begin(), known.end(), [&] (const auto& p) { return toString (p.key) == name; });
            if (parameter == known.end())
                return Error { parameters.toString(), "the effect has no parameter \"" + name + "\"" };

            const auto value = call.arguments.number ("value");
            if (value < parameter->min || value > parameter->max)
                return Error { juce::String (parameters.toString()) + "." + name,
                               "outside " + juce::String (parameter->min) + ".." + juce::String (parameter->max) };

            if (! found.get<"parameters">().find (name).exists())
                if (auto added = edit.insert (parameters, parameterNode (*parameter)); ! added)
                    return added;
            return edit.set (parameters / name.toStdString() / "value", parameter->clamped (value));
        },
        call.gesture);
}

/** A command that sets one field of an effect. */
Command setter (const char* id, const char* title, const char* doc, Field value)
{
    return { .id = id,
             .title = title,
             .category = "Effect",
             .doc = doc,
             .parameters = { effectId, value },
             .run = [title, key = std::string (value.key)] (Command::Call& call) {
                 return call.session.edit (
                     title,
                     [&] (Edit& edit) -> Result<> {
                         const auto state = edit.now();
                         const auto effect = call.arguments.text ("effect");
                         const auto chain = chainWith (state, effect);
                         return chain ? edit.set (chain->first / effect.toStdString() / key,
                                                  call.arguments[juce::String (key)])
                                      : chain.error();
                     },
                     call.gesture);
             } };
}
}  // namespace

void addEffectCommands (Registry& registry)
{
    registry.add (
        { .id = "effect.add",
          .title = "Add effect",
          .category = "Effect",
          .doc = "Adds an effect with its usual settings to a chain.",
          .parameters = { text ("id", "", "Id of a track, a bus or an effect return; \"master\" for the master.")
                              .required(),
                          text ("pluginId", "", "Which effect: \"audiomage.eq\" and so on.").required(),
                          position },
          .run = addEffect });
    registry.add ({ .id = "effect.remove",
                    .title = "Remove effect",
                    .category = "Effect",
                    .doc = "Takes an effect out of its chain.",
                    .parameters = { effectId },
                    .run = removeEffect });
    registry.add (
        { .id = "effect.move",
          .title = "Move effect",
          .category = "Effect",
          .doc = "Moves an effect to another place in its chain.",
          .parameters = { effectId, integer ("position", 0, 0, 100000, "Place in the chain, from 0.").required() },
          .run = moveEffect });
    registry.add (setter ("effect.bypass",
                          "Bypass effect",
                          "Lets the dry sound pass, with the effect's latency.",
                          flag ("bypassed", true, "Whether the dry sound passes.")));
    registry.add (setter ("effect.enable",
                          "Enable effect",
                          "Makes an effect exist in the engine, or takes it out with its latency.",
                          flag ("enabled", true, "Whether it exists.")));
    registry.add (setter ("effect.wet",
                          "Set dry/wet",
                          "Sets the share of an effect against the dry sound.",
                          number ("wet", 100, 0, 100, "100 is the effect alone.").in (Unit::percent).required()));
    registry.add (
        { .id = "effect.parameter",
          .title = "Set effect parameter",
          .category = "Effect",
          .doc = "Sets one parameter of an effect.",
          .parameters = { effectId,
                          text ("name", "", "Name of the parameter, as the effect's object has it.").required(),
                          number ("value", 0, -1e9, 1e9, "The new value, in the parameter's unit.").required() },
          .run = setParameter });
}
}  // namespace amp::engine
