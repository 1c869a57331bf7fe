#include "Commands/DocumentCommands.h"
#include "Commands/MixerScene.h"
#include "Core/Ids.h"
#include "Core/Text.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
const Field snapshotId = text ("snapshot", "", "Id of the snapshot.").required();
const Field scopeField =
    texts ("scope", "Parts: faders, mutes, sends, sections, effects, outputs; empty is all of them.");

Path snapshotPath (const juce::String& id)
{
    return Path ({ "mixer", "snapshots", id.toStdString() });
}

/** The parts that a caller named; all if none. */
Result<juce::StringArray> scopeOf (const juce::var& given)
{
    juce::StringArray all, wanted;
    for (const auto part : mixerScene::parts)
        all.add (toText (part));
    if (const auto* array = given.getArray())
        for (const auto& part : *array)
        {
            if (! all.contains (part.toString()))
                return Error { "scope",
                               "has no part " + part.toString().quoted() + "; there are " + all.joinIntoString (", ") };
            wanted.add (part.toString());
        }
    return wanted.isEmpty() ? all : wanted;
}

juce::Array<juce::var> toArray (const juce::StringArray& texts)
{
    juce::Array<juce::var> array;
    for (const auto& text : texts)
        array.add (text);
    return array;
}

Result<> store (Command::Call& call)
{
    return call.session.edit (
        "Store mixer snapshot",
        [&] (Edit& edit) -> Result<> {
            const auto scope = scopeOf (call.arguments["scope"]);
            if (! scope)
                return scope.error();

            const auto state = edit.now();
            const auto count = SessionView (state).get<"mixer">().get<"snapshots">().size();
            const auto name = call.arguments.text ("name");
            const auto id = juce::String (newId ("snapshot"));
            auto node = NodeBuilder (mixerSnapshot, id);
            node.set ("name", name.isNotEmpty() ? name : "Snapshot " + juce::String (count + 1))
                .set ("createdAt", toIso8601 (call.session.time()))
                .set ("scope", toArray (*scope))
                .set ("ramp", call.arguments["ramp"])
                .set ("values", toJson (mixerScene::collect (state, *scope)));
            if (auto added = edit.insert (Path ({ "mixer", "snapshots" }), node.build()); ! added)
                return added;
            return edit.set (Path ({ "mixer", "currentSnapshot" }), id);
        },
        call.gesture);
}

/** Stores the mixer as it is now in a snapshot that there is. */
Result<> update (Command::Call& call)
{
    return call.session.edit (
        "Update mixer snapshot",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto id = call.arguments.text ("snapshot");
            const auto snapshot = SessionView (state).get<"mixer">().get<"snapshots">().find (id);
            const auto scope = scopeOf (snapshot.get<"scope">());
            if (! scope)
                return scope.error();
            return edit.set (snapshotPath (id) / "values", toJson (mixerScene::collect (state, *scope)));
        },
        call.gesture);
}

Result<> recall (Command::Call& call)
{
    return call.session.edit (
        "Recall mixer snapshot",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto id = call.arguments.text ("snapshot");
            const auto snapshot = SessionView (state).get<"mixer">().get<"snapshots">().find (id);
            if (! snapshot.exists())
                return Error { id, "no mixer snapshot with this id" };
            const auto values = storedValues (snapshot.get<"values">());
            if (! values)
                return values.error().within (juce::String (snapshotPath (id).toString()));
            const auto scope = scopeOf (call.arguments["scope"]);
            if (! scope)
                return scope.error();

            const auto placed = mixerScene::apply (edit, *values, *scope);
            if (! placed)
                return placed.error();
            if (*placed == 0)
                return Error { id, "nothing of this snapshot is in the mixer any more" };

            if (call.arguments.has ("ramp"))
                if (auto set = edit.set (snapshotPath (id) / "ramp", call.arguments["ramp"]); ! set)
                    return set;
            // Twice, so that whoever follows the session sees a recall even of the snapshot that is current.
            const Path current ({ "mixer", "currentSnapshot" });
            if (auto reset = edit.reset (current); ! reset)
                return reset;
            return edit.set (current, id);
        },
        call.gesture);
}

/** Sets what moves smoothly to a place between two snapshots. */
Result<> morph (Command::Call& call)
{
    return call.session.edit (
        "Morph mixer snapshots",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto snapshots = SessionView (state).get<"mixer">().get<"snapshots">();
            StoredValues ends[2];
            for (size_t i = 0; i < 2; ++i)
            {
                const auto id = call.arguments.text (i == 0 ? "from" : "to");
                const auto snapshot = snapshots.find (id);
                if (! snapshot.exists())
                    return Error { id, "no mixer snapshot with this id" };
                auto values = storedValues (snapshot.get<"values">());
                if (! values)
                    return values.error().within (juce::String (snapshotPath (id).toString()));
                ends[i] = std::move (*values);
            }
            const auto values = mixerScene::between (ends[0], ends[1], call.arguments["amount"]);
            const auto placed = mixerScene::apply (edit, values, { "faders", "sends" });
            if (! placed)
                return placed.error();
            if (*placed == 0)
                return Error { "mixer.snapshots", "nothing that both snapshots keep is in the mixer any more" };
            return edit.reset (Path ({ "mixer", "currentSnapshot" }));  // it is neither now
        },
        call.gesture);
}

Result<> remove (Command::Call& call)
{
    return call.session.edit (
        "Delete mixer snapshot",
        [&] (Edit& edit) -> Result<> {
            const auto id = call.arguments.text ("snapshot");
            const auto state = edit.now();
            if (SessionView (state).get<"mixer">().get<"currentSnapshot">() == id)
                if (auto reset = edit.reset (Path ({ "mixer", "currentSnapshot" })); ! reset)
                    return reset;
            return edit.remove (snapshotPath (id));
        },
        call.gesture);
}
}  // namespace

void addMixerSnapshotCommands (Registry& registry)
{
    const auto ramp =
        number ("ramp", 0, 0, 60, "Time that faders, pans and sends take to get there.").in (Unit::seconds);

    registry.add ({ .id = "mixer.snapshot.store",
                    .title = "Store mixer snapshot",
                    .category = "Mixer",
                    .doc = "Keeps the mixer as it is now, to be recalled.",
                    .parameters = { text ("name", "", "Name; empty gives one by number."), scopeField, ramp },
                    .run = store });
    registry.add ({ .id = "mixer.snapshot.update",
                    .title = "Update mixer snapshot",
                    .category = "Mixer",
                    .doc = "Keeps the mixer as it is now in a snapshot that there is.",
                    .parameters = { snapshotId },
                    .run = update });
    registry.add ({ .id = "mixer.snapshot.recall",
                    .title = "Recall mixer snapshot",
                    .category = "Mixer",
                    .doc = "Sets the mixer as a snapshot keeps it, in one step of undo.",
                    .parameters = { snapshotId, scopeField, Field (ramp).optional() },
                    .run = recall });
    registry.add ({ .id = "mixer.snapshot.morph",
                    .title = "Morph mixer snapshots",
                    .category = "Mixer",
                    .doc = "Sets faders, pans and sends to a place between two snapshots; the rest stays as it is.",
                    .parameters = { text ("from", "", "Id of the snapshot at 0.").required(),
                                    text ("to", "", "Id of the snapshot at 1.").required(),
                                    number ("amount", 0, 0, 1, "Where between the two.").required() },
                    .run = morph });
    registry.add ({ .id = "mixer.snapshot.rename",
                    .title = "Rename mixer snapshot",
                    .category = "Mixer",
                    .doc = "Sets the name of a snapshot.",
                    .parameters = { snapshotId, text ("name", "", "The new name.").required() },
                    .run = [] (Command::Call& call) {
                        return call.session.edit (
                            "Rename mixer snapshot",
                            [&] (Edit& edit) {
                                return edit.set (snapshotPath (call.arguments.text ("snapshot")) / "name",
                                                 call.arguments["name"]);
                            },
                            call.gesture);
                    } });
    registry.add ({ .id = "mixer.snapshot.remove",
                    .title = "Delete mixer snapshot",
                    .category = "Mixer",
                    .doc = "Forgets a snapshot; the mixer stays as it is.",
                    .parameters = { snapshotId },
                    .run = remove });
}
}  // namespace amp
