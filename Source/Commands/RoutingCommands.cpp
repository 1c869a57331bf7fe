#include "Commands/DocumentCommands.h"
#include "Commands/StripEdits.h"
#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
const Field strip = text ("id", "", "Id of a track, a channel or a bus.").required();
const Field sender = text ("id", "", "Id of a track, a channel, a bus or an effect return.").required();
const Field connectionId = text ("connection", "", "Id of the connection.").required();

Path connectionPath (const juce::String& id)
{
    return Path ({ "mixer", "routing", "connections", id.toStdString() });
}

Result<> route (Command::Call& call)
{
    return call.session.edit (
        "Route",
        [&] (Edit& edit) -> Result<> {
            auto path = strips::pathOf (edit.now(), call.arguments.text ("id"));
            if (! path)
                return path.error();
            if (path->last() == "master")
                return Error { "master", "plays into the hardware outputs" };
            if ((*path)[1] == "sends")
                return Error { call.arguments.text ("id"), "an effect return plays into the master" };

            const auto target = call.arguments.text ("to");
            if ((*path)[1] == "channels")
                if (auto joined = strips::joinGroup (edit, path->last(), target); ! joined)
                    return joined;
            return target == "master" ? edit.reset (*path / "output") : edit.set (*path / "output", target);
        },
        call.gesture);
}

Result<> setSend (Command::Call& call)
{
    return call.session.edit (
        "Set send",
        [&] (Edit& edit) -> Result<> {
            auto path = strips::pathOf (edit.now(), call.arguments.text ("id"));
            if (! path)
                return path.error();
            if (! strips::hasSends (edit.now(), *path))
                return Error { call.arguments.text ("id"),
                               "sends start at a track's channel, a group, an aux bus or an effect return" };

            const auto target = call.arguments.text ("to").toStdString();
            if (auto set = edit.set (*path / "sends" / target, call.arguments["level"]); ! set)
                return set;

            if (! call.arguments.has ("pre") && ! call.arguments.has ("pan"))
                return {};

            const auto options = *path / "sendOptions";
            if (! findPlace (edit.now(), options / target))
            {
                auto node = std::make_shared<Node> ("sendOption");
                node->set (keys::mapKey, call.arguments.text ("to"));
                if (auto added = edit.insert (options, node); ! added)
                    return added;
            }
            for (const auto* key : { "pre", "pan" })
                if (call.arguments.has (key))
                    if (auto set = edit.set (options / target / key, call.arguments[key]); ! set)
                        return set;
            return {};
        },
        call.gesture);
}

Result<> removeSend (Command::Call& call)
{
    return call.session.edit (
        "Remove send",
        [&] (Edit& edit) -> Result<> {
            auto path = strips::pathOf (edit.now(), call.arguments.text ("id"));
            if (! path)
                return path.error();

            const auto target = call.arguments.text ("to").toStdString();
            if (findPlace (edit.now(), *path / "sendOptions" / target))
                if (auto removed = edit.remove (*path / "sendOptions" / target); ! removed)
                    return removed;
            return edit.set (*path / "sends" / target, {});
        },
        call.gesture);
}

Result<> connect (Command::Call& call)
{
    return call.session.edit (
        "Connect",
        [&] (Edit& edit) -> Result<> {
            const auto from = call.arguments.text ("id"), to = call.arguments.text ("to");
            const auto path = strips::pathOf (edit.now(), from);
            if (! path)
                return path.error();
            if (from == "master")
                return Error { from, "plays into the hardware outputs" };
            if (! strips::isDestination (edit.now(), to))
                return Error { to,
                               "no bus, effect return, aux track or pair of outputs with this id; a pair of outputs is "
                               "\"hardware/2\"" };

            auto node = NodeBuilder (connection, newId ("connection"));
            node.set ("from", juce::String (path->last())).set ("to", to).set ("gain", call.arguments["gain"]);
            return edit.insert (Path ({ "mixer", "routing", "connections" }), node.build());
        },
        call.gesture);
}

/** Names the source of a side-chain in the section of a strip. */
Result<> setSidechain (Command::Call& call)
{
    return call.session.edit (
        "Set side-chain",
        [&] (Edit& edit) -> Result<> {
            const auto path = strips::pathOf (edit.now(), call.arguments.text ("id"));
            if (! path)
                return path.error();
            const auto section = call.arguments.text ("section").toStdString();
            const auto isChannel = (*path)[1] == "channels";
            if (! isChannel && ! (path->last() == "master" && section == "compressor"))
                return Error { call.arguments.text ("id"),
                               "has no " + juce::String (section) + " of its own; add one as an effect" };

            return strips::listen (edit, *path / section / "sidechain", call.arguments.text ("from"));
        },
        call.gesture);
}
}  // namespace

void addRoutingCommands (Registry& registry)
{
    static constexpr std::string_view sections[] { "compressor", "gate" };

    registry.add (
        { .id = "mixer.route",
          .title = "Route",
          .category = "Mixer",
          .doc = "Chooses where a channel or bus plays.",
          .parameters = { strip,
                          text ("to", "master", "Id of a bus, \"master\", or \"hardware/2\" for outputs 3 and 4.") },
          .run = route });
    registry.add (
        { .id = "send.set",
          .title = "Set send",
          .category = "Mixer",
          .doc = "Sends a channel, a bus or an effect return to an aux bus, an aux track or an effect return.",
          .parameters = { sender,
                          text ("to", "", "Id of the aux bus, aux track or effect return.").required(),
                          number ("level", 80, 0, 100, "Level by the fader law: 80 is 0 dB.").in (Unit::percent),
                          flag ("pre", false, "Whether it is taken before the fader.").optional(),
                          number ("pan", 0, -100, 100, "Pan of the send.").optional() },
          .run = setSend });
    registry.add ({ .id = "send.remove",
                    .title = "Remove send",
                    .category = "Mixer",
                    .doc = "Removes a send.",
                    .parameters = { sender, text ("to", "", "Where the send goes.").required() },
                    .run = removeSend });

    registry.add ({ .id = "routing.connect",
                    .title = "Connect",
                    .category = "Mixer",
                    .doc = "Lets a strip also play into another, or into hardware outputs.",
                    .parameters = { sender,
                                    text ("to", "", "Id of a bus, return or aux track, \"master\", or \"hardware/2\".")
                                        .required(),
                                    number ("gain", 0, -60, 60, "Gain of the connection.").in (Unit::decibels) },
                    .run = connect });
    registry.add (
        { .id = "routing.gain",
          .title = "Set connection gain",
          .category = "Mixer",
          .doc = "Sets the gain of a connection.",
          .parameters = { connectionId, number ("gain", 0, -60, 60, "The gain.").in (Unit::decibels).required() },
          .run = [] (Command::Call& call) {
              return call.session.edit (
                  "Set connection gain",
                  [&] (Edit& edit) {
                      return edit.set (connectionPath (call.arguments.text ("connection")) / "gain",
                                       call.arguments["gain"]);
                  },
                  call.gesture);
          } });
    registry.add (
        { .id = "routing.disconnect",
          .title = "Disconnect",
          .category = "Mixer",
          .doc = "Removes a connection.",
          .parameters = { connectionId },
          .run = [] (Command::Call& call) {
              return call.session.edit (
                  "Disconnect",
                  [&] (Edit& edit) { return edit.remove (connectionPath (call.arguments.text ("connection"))); },
                  call.gesture);
          } });

    registry.add (
        { .id = "mixer.sidechain",
          .title = "Set side-chain",
          .category = "Mixer",
          .doc = "Lets a compressor or gate listen to another strip, before its fader.",
          .parameters = { text ("id", "", "Id of a track or channel; \"master\" for its compressor.").required(),
                          choice ("section", "compressor", sections, "What listens."),
                          text ("from",
                                "",
                                "Id of the track, bus or effect return that is heard; empty is its own sound.") },
          .run = setSidechain });
}
}  // namespace amp
