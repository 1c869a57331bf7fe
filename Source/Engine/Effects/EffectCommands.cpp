#include "Engine/Effects/EffectCommands.h"

#include "Commands/StripEdits.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Dsp/Effects/Catalogue.h"
#include "Engine/Effects/EffectEdits.h"

namespace amp::engine
{
using namespace schema;

namespace
{
const Field effectId = text ("effect", "", "Id of the effect.").required();
const Field position = integer ("position", 0, 0, 100000, "Place in the chain, from 0; absent is the end.").optional();

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

Result<> addEffect (Command::Call& call)
{
    const auto pluginId = call.arguments.text ("pluginId");
    const auto* entry = dsp::findEffect (pluginId.toStdString());
    if (entry == nullptr)
    {
        juce::StringArray known;
        for (const auto& each : dsp::effectCatalogue())
            known.add (toText (each.pluginId));
        return Error { pluginId, "there is no such effect; there are " + known.joinIntoString (", ") };
    }

    return call.session.edit (
        "Add effect",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto chain = chainOf (state, call.arguments.text ("id"));
            if (! chain)
                return chain.error();

            auto ids = chain->inOrder();
            const auto at =
                call.arguments.has ("position") ? static_cast<size_t> (call.arguments.whole ("position")) : ids.size();
            const juce::String id = newId ("effect");
            if (auto added = edit.insert (chain->path, effectEdits::makeNode (*entry, id)); ! added)
                return added;
            return place (edit, chain->path, std::move (ids), id, at);
        },
        call.gesture);
}

Result<> removeEffect (Command::Call& call)
{
    return call.session.edit (
        "Remove effect",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto found = findEffectIn (state, call.arguments.text ("effect"));
            return found ? edit.remove (found->path) : found.error();
        },
        call.gesture);
}

/** Within its chain; with `id` into that of another strip. */
Result<> moveEffect (Command::Call& call)
{
    return call.session.edit (
        "Move effect",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto id = call.arguments.text ("effect");
            const auto at = static_cast<size_t> (call.arguments.whole ("position"));
            const auto found = findEffectIn (state, id);
            if (! found)
                return found.error();
            const auto target =
                call.arguments.has ("id") ? chainOf (state, call.arguments.text ("id")) : Result (found->chain);
            if (! target)
                return target.error();
            if (target->path == found->chain.path)
                return place (edit, target->path, target->inOrder(), id, at);

            const auto there = findPlace (state, found->path);
            if (! there)
                return there.error();
            if (auto removed = edit.remove (found->path); ! removed)
                return removed;
            if (auto added = edit.insert (target->path, there->node); ! added)
                return added;
            return place (edit, target->path, target->inOrder(), id, at);
        },
        call.gesture);
}

/** Puts a copy of an effect, as it is set, into a chain. Its automation stays behind. */
Result<> copyEffect (Command::Call& call)
{
    return call.session.edit (
        "Copy effect",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto found = findEffectIn (state, call.arguments.text ("effect"));
            if (! found)
                return found.error();
            const auto target = chainOf (state, call.arguments.text ("id"));
            if (! target)
                return target.error();

            auto ids = target->inOrder();
            const auto at =
                call.arguments.has ("position") ? static_cast<size_t> (call.arguments.whole ("position")) : ids.size();
            const juce::String id = newId ("effect");
            if (auto added = edit.insert (target->path, effectEdits::copyOf (found->effect, id)); ! added)
                return added;
            return place (edit, target->path, std::move (ids), id, at);
        },
        call.gesture);
}

Result<> setParameter (Command::Call& call)
{
    return call.session.edit (
        "Set effect parameter",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto found = findEffectIn (state, call.arguments.text ("effect"));
            return found ? effectEdits::setParameter (
                               edit, *found, call.arguments.text ("name"), call.arguments.number ("value"))
                         : found.error();
        },
        call.gesture);
}

/** Lets a dynamics effect listen to another strip. */
Result<> setSidechain (Command::Call& call)
{
    return call.session.edit (
        "Set side-chain",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto found = findEffectIn (state, call.arguments.text ("effect"));
            if (! found)
                return found.error();
            const auto* entry = dsp::findEffect (found->effect.get<"pluginId">().toStdString());
            if (entry == nullptr || ! entry->listens)
                return Error { found->path.toString(), "this effect has no side-chain" };

            return strips::listen (edit, found->path / "sidechain", call.arguments.text ("from"));
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
                         const auto found = findEffectIn (state, call.arguments.text ("effect"));
                         return found ? edit.set (found->path / key, call.arguments[juce::String (key)])
                                      : found.error();
                     },
                     call.gesture);
             } };
}
}  // namespace

void addEffectCommands (Registry& registry, std::shared_ptr<PresetFolder> presets)
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
    registry.add ({ .id = "effect.move",
                    .title = "Move effect",
                    .category = "Effect",
                    .doc = "Moves an effect to another place in its chain, or into the chain of another strip.",
                    .parameters = { effectId,
                                    integer ("position", 0, 0, 100000, "Place in the chain, from 0.").required(),
                                    text ("id", "", "Id of the other strip; absent is the same.").optional() },
                    .run = moveEffect });
    registry.add (
        { .id = "effect.copy",
          .title = "Copy effect",
          .category = "Effect",
          .doc = "Puts a copy of an effect, as it is set, into a chain.",
          .parameters = { effectId, text ("id", "", "Id of a strip; \"master\" for the master.").required(), position },
          .run = copyEffect });
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
        { .id = "effect.sidechain",
          .title = "Set side-chain",
          .category = "Effect",
          .doc = "Lets a compressor or gate among the effects listen to another strip, before its fader.",
          .parameters = { effectId, text ("from", "", "Id of a track, bus or effect return; empty is its own sound.") },
          .run = setSidechain });
    registry.add (
        { .id = "effect.parameter",
          .title = "Set effect parameter",
          .category = "Effect",
          .doc = "Sets one parameter of an effect.",
          .parameters = { effectId,
                          text ("name", "", "Name of the parameter, as the effect's object has it.").required(),
                          number ("value", 0, -1e9, 1e9, "The new value, in the parameter's unit.").required() },
          .run = setParameter });
    addPresetCommands (registry, std::move (presets));
}
}  // namespace amp::engine
