#include "Commands/DocumentCommands.h"
#include "Commands/StripEdits.h"
#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
const Field busId = text ("bus", "", "Id of the bus.").required();
const Field returnId = text ("return", "", "Id of the effect return.").required();

Path returnPath (const juce::String& id)
{
    return Path ({ "mixer", "sends", id.toStdString() });
}

Result<> addBus (Command::Call& call)
{
    return call.session.edit (
        "Add bus",
        [&] (Edit& edit) {
            const auto name = call.arguments.text ("name");
            const auto count = SessionView (edit.now()).get<"mixer">().get<"buses">().size();
            auto node = NodeBuilder (bus, newId ("bus"));
            node.set ("name", name.isNotEmpty() ? name : "Bus " + juce::String (count + 1))
                .set ("type", call.arguments["type"]);
            return edit.insert (Path ({ "mixer", "buses" }), node.build());
        },
        call.gesture);
}

Result<> addReturn (Command::Call& call)
{
    return call.session.edit (
        "Add effect return",
        [&] (Edit& edit) {
            const auto name = call.arguments.text ("name");
            const auto count = SessionView (edit.now()).get<"mixer">().get<"sends">().size();
            auto node = NodeBuilder (sendEffect, newId ("return"));
            node.set ("name", name.isNotEmpty() ? name : "Return " + juce::String (count + 1));
            return edit.insert (Path ({ "mixer", "sends" }), node.build());
        },
        call.gesture);
}

/** Removes a strip and everything that points at it. */
Result<> removeStrip (Command::Call& call, const juce::String& name, const juce::String& id, const Path& path)
{
    return call.session.edit (
        name,
        [&] (Edit& edit) -> Result<> {
            if (auto forgotten = strips::forget (edit, { id }); ! forgotten)
                return forgotten;
            return edit.remove (path);
        },
        call.gesture);
}

/** Makes a channel a member of a vca, or no longer. */
Result<> assign (Command::Call& call)
{
    return call.session.edit (
        "Assign to VCA",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto vca = SessionView (state).get<"mixer">().get<"buses">().find (call.arguments.text ("bus"));
            if (! vca.exists() || vca.get<"type">() != "vca")
                return Error { call.arguments.text ("bus"),
                               "no VCA with this id; mixer.route plays a channel into a bus" };
            const auto path = strips::pathOf (state, call.arguments.text ("id"));
            if (! path)
                return path.error();
            if ((*path)[1] != "channels")
                return Error { call.arguments.text ("id"), "a VCA moves the faders of tracks" };

            const juce::String channel (path->last());
            auto members = vca.get<"channels">();
            members.removeAllInstancesOf (channel);
            if (call.arguments.flag ("member"))
                members.add (channel);
            return edit.set (busPath (vca.id()) / "channels", members);
        },
        call.gesture);
}

Command rename (const char* id, const char* title, const char* doc, Field owner, Path (*path) (const juce::String&))
{
    return { .id = id,
             .title = title,
             .category = "Mixer",
             .doc = doc,
             .parameters = { owner, text ("name", "", "The new name.").required() },
             .run = [title, key = juce::String (std::string (owner.key)), path] (Command::Call& call) {
                 return call.session.edit (
                     title,
                     [&] (Edit& edit) {
                         return edit.set (path (call.arguments.text (key)) / "name", call.arguments["name"]);
                     },
                     call.gesture);
             } };
}
}  // namespace

void addBusCommands (Registry& registry)
{
    registry.add ({ .id = "bus.add",
                    .title = "Add bus",
                    .category = "Mixer",
                    .doc = "Adds a bus.",
                    .parameters = { choice ("type",
                                            "aux",
                                            busTypes,
                                            "aux sums its sends, group sums its channels, vca moves their faders."),
                                    text ("name", "", "Name of the bus; empty gives one by number.") },
                    .run = addBus,
                    .defaultKeys = { "ctrl + alt + T" } });
    registry.add ({ .id = "bus.remove",
                    .title = "Delete bus",
                    .category = "Mixer",
                    .doc = "Removes a bus; what played into it plays into the master again.",
                    .parameters = { busId },
                    .run = [] (Command::Call& call) {
                        const auto id = call.arguments.text ("bus");
                        return removeStrip (call, "Delete bus", id, busPath (id));
                    } });
    registry.add (rename ("bus.rename", "Rename bus", "Sets the name of a bus.", busId, busPath));

    registry.add ({ .id = "return.add",
                    .title = "Add effect return",
                    .category = "Mixer",
                    .doc = "Adds an effect return, which channels send to.",
                    .parameters = { text ("name", "", "Name of the return; empty gives one by number.") },
                    .run = addReturn });
    registry.add ({ .id = "return.remove",
                    .title = "Delete effect return",
                    .category = "Mixer",
                    .doc = "Removes an effect return and the sends to it.",
                    .parameters = { returnId },
                    .run = [] (Command::Call& call) {
                        const auto id = call.arguments.text ("return");
                        return removeStrip (call, "Delete effect return", id, returnPath (id));
                    } });
    registry.add (
        rename ("return.rename", "Rename effect return", "Sets the name of an effect return.", returnId, returnPath));

    registry.add ({ .id = "vca.assign",
                    .title = "Assign to VCA",
                    .category = "Mixer",
                    .doc = "Lets a VCA move the fader of a channel, or no longer.",
                    .parameters = { text ("id", "", "Id of a track or channel.").required(),
                                    busId,
                                    flag ("member", true, "Whether the VCA moves it.") },
                    .run = assign });
}
}  // namespace amp
