#include "Commands/DocumentCommands.h"
#include "Core/Ids.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
const Field strip = text ("id", "", "Id of a track, a channel or a bus; \"master\" for the master.").required();
const Field busId = text ("bus", "", "Id of the bus.").required();

/** The path of the strip that an id names: a bus, the master, a track's channel, or a channel by its own id. */
Result<Path> stripPath (const NodePtr& root, const juce::String& id)
{
    if (id == "master")
        return Path ({ "mixer", "master" });

    const auto mixer = SessionView (root).get<"mixer">();
    if (mixer.get<"buses">().find (id).exists())
        return busPath (id);
    if (const auto channel = channelOf (root, id); channel.exists())
        return channelPath (channel.id());
    if (mixer.get<"channels">().find (id).exists())
        return channelPath (id);
    return Error { id, "no track, channel or bus with this id" };
}

/** A command that sets one field of a strip, named by the parameter's key; `inside` is the object that holds it. */
Command setter (const char* id,
                const char* title,
                const char* doc,
                Field value,
                const char* inside = nullptr,
                juce::StringArray keys = {})
{
    return { .id = id,
             .title = title,
             .category = "Mixer",
             .doc = doc,
             .parameters = { strip, value },
             .run =
                 [title, inside, key = std::string (value.key)] (Command::Call& call) {
                     return call.session.edit (
                         title,
                         [&] (Edit& edit) -> Result<> {
                             auto path = stripPath (edit.now(), call.arguments.text ("id"));
                             if (! path)
                                 return path.error();
                             const auto owner = inside != nullptr ? *path / inside : *path;
                             return edit.set (owner / key, call.arguments[juce::String (key)]);
                         },
                         call.gesture);
                 },
             .defaultKeys = std::move (keys) };
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

/** Removes a bus and everything that points at it: what played into it plays into the master again. */
Result<> removeBus (Command::Call& call)
{
    const auto id = call.arguments.text ("bus");
    return call.session.edit (
        "Delete bus",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto mixer = SessionView (state).get<"mixer">();

            for (const auto channel : mixer.get<"channels">())
            {
                const auto path = channelPath (channel.id());
                if (channel.get<"output">() == id)
                    if (auto freed = edit.reset (path / "output"); ! freed)
                        return freed;
                if (const auto* sends = channel.get<"sends">(); sends != nullptr && sends->find (id) != nullptr)
                    if (auto freed = edit.set (path / "sends" / id.toStdString(), {}); ! freed)
                        return freed;
                if (channel.get<"sendOptions">().find (id).exists())
                    if (auto freed = edit.remove (path / "sendOptions" / id.toStdString()); ! freed)
                        return freed;
            }

            for (const auto other : mixer.get<"buses">())
                if (other.get<"output">() == id)
                    if (auto freed = edit.reset (busPath (other.id()) / "output"); ! freed)
                        return freed;

            return edit.remove (busPath (id));
        },
        call.gesture);
}

/** Puts a channel's id into the members of one group and out of all others. */
Result<> joinGroup (Edit& edit, const juce::String& channelId, const juce::String& group)
{
    const auto state = edit.now();
    for (const auto bus : SessionView (state).get<"mixer">().get<"buses">())
    {
        if (bus.get<"type">() == "vca")
            continue;

        auto members = bus.get<"channels">();
        const auto isMember = members.contains (channelId);
        if (isMember == (bus.id() == group))
            continue;

        if (isMember)
            members.removeAllInstancesOf (channelId);
        else
            members.add (channelId);
        if (auto set = edit.set (busPath (bus.id()) / "channels", members); ! set)
            return set;
    }
    return {};
}

Result<> route (Command::Call& call)
{
    return call.session.edit (
        "Route",
        [&] (Edit& edit) -> Result<> {
            auto path = stripPath (edit.now(), call.arguments.text ("id"));
            if (! path)
                return path.error();
            if (path->last() == "master")
                return Error { "master", "plays into the hardware outputs" };

            const auto target = call.arguments.text ("to");
            const auto isChannel = (*path)[1] == "channels";
            if (isChannel)
                if (auto joined = joinGroup (edit, path->last(), target == "master" ? juce::String() : target);
                    ! joined)
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
            auto path = stripPath (edit.now(), call.arguments.text ("id"));
            if (! path)
                return path.error();
            if ((*path)[1] != "channels")
                return Error { call.arguments.text ("id"), "sends start at a track's channel" };

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
            auto path = stripPath (edit.now(), call.arguments.text ("id"));
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
}  // namespace

void addMixerCommands (Registry& registry)
{
    registry.add (setter (
        "mixer.volume",
        "Set volume",
        "Sets a fader.",
        number ("volume", 80, 0, 100, "Fader position: 80 is 0 dB, 0 is silence.").in (Unit::percent).required()));
    registry.add (setter ("mixer.pan",
                          "Set pan",
                          "Sets the pan or balance of a strip.",
                          number ("pan", 0, -100, 100, "-100 is left, 100 is right.").required()));
    registry.add (setter ("mixer.mute",
                          "Mute",
                          "Silences a strip, or lets it sound again.",
                          flag ("muted", true, "Whether it is silent.")));
    registry.add (setter (
        "mixer.solo", "Solo", "Lets only soloed strips sound.", flag ("soloed", true, "Whether it is soloed.")));
    registry.add (setter ("mixer.soloSafe",
                          "Solo-safe",
                          "Makes a strip sound whatever else is soloed.",
                          flag ("soloSafe", true, "Whether it is safe.")));
    registry.add (setter ("mixer.gain",
                          "Set input gain",
                          "Sets the gain at the input of a channel.",
                          number ("gain", 0, -60, 60, "The gain.").in (Unit::decibels).required(),
                          "input"));
    registry.add (setter ("mixer.phase",
                          "Invert polarity",
                          "Inverts the polarity of a channel.",
                          flag ("phase", true, "Whether it is inverted."),
                          "input"));

    registry.add ({ .id = "bus.add",
                    .title = "Add bus",
                    .category = "Mixer",
                    .doc = "Adds a bus.",
                    .parameters = { choice ("type", "aux", busTypes, "aux sums its sends, group sums its channels."),
                                    text ("name", "", "Name of the bus; empty gives one by number.") },
                    .run = addBus,
                    .defaultKeys = { "ctrl + alt + T" } });
    registry.add ({ .id = "bus.remove",
                    .title = "Delete bus",
                    .category = "Mixer",
                    .doc = "Removes a bus; what played into it plays into the master again.",
                    .parameters = { busId },
                    .run = removeBus });
    registry.add ({ .id = "bus.rename",
                    .title = "Rename bus",
                    .category = "Mixer",
                    .doc = "Sets the name of a bus.",
                    .parameters = { busId, text ("name", "", "The new name.").required() },
                    .run = [] (Command::Call& call) {
                        return call.session.edit (
                            "Rename bus",
                            [&] (Edit& edit) {
                                return edit.set (busPath (call.arguments.text ("bus")) / "name",
                                                 call.arguments["name"]);
                            },
                            call.gesture);
                    } });

    registry.add ({ .id = "mixer.route",
                    .title = "Route",
                    .category = "Mixer",
                    .doc = "Chooses where a channel or bus plays.",
                    .parameters = { strip, text ("to", "master", "Id of a bus, or \"master\".") },
                    .run = route });
    registry.add (
        { .id = "send.set",
          .title = "Set send",
          .category = "Mixer",
          .doc = "Sends a channel to an aux bus or effect return.",
          .parameters = { strip,
                          text ("to", "", "Id of the aux bus or effect return.").required(),
                          number ("level", 80, 0, 100, "Level by the fader law: 80 is 0 dB.").in (Unit::percent),
                          flag ("pre", false, "Whether it is taken before the fader.").optional(),
                          number ("pan", 0, -100, 100, "Pan of the send.").optional() },
          .run = setSend });
    registry.add ({ .id = "send.remove",
                    .title = "Remove send",
                    .category = "Mixer",
                    .doc = "Removes a send.",
                    .parameters = { strip, text ("to", "", "Where the send goes.").required() },
                    .run = removeSend });
}
}  // namespace amp
