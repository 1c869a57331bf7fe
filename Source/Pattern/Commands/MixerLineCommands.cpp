#include "Core/Ids.h"
#include "Pattern/Apply/Commit.h"
#include "Pattern/Commands/Parts.h"
#include "Pattern/Commands/PatternCommands.h"
#include "Pattern/Edit/Rename.h"

namespace amp::pattern
{
namespace
{
const Field lineName = text ("line", "", "Name of the mixer line.").required();

Path linePath (const Command::Call& call)
{
    return inPattern ("mixer_lines", call.arguments.text ("line"));
}

Result<> addLine (Command::Call& call)
{
    const auto name = call.arguments.text ("name");
    return editAs (call, "Add mixer line", [&] (Edit& edit) -> Result<> {
        if (auto free = checkNewKey (edit.now(), "mixer_lines", name); ! free)
            return free;
        return edit.insert (inPattern ("mixer_lines"), makeMember (mixerLine, name, "name"));
    });
}

/** With the sends to it. */
Result<> removeLine (Command::Call& call)
{
    const auto name = call.arguments.text ("line");
    return editAs (call, "Delete mixer line", [&] (Edit& edit) -> Result<> {
        if (auto removed = edit.remove (linePath (call)); ! removed)
            return removed;
        const auto state = edit.now();
        for (const auto track : patternOf (state).get<"tracks">())
            for (const auto send : track.get<"sends">())
                if (send.get<"mixer_line">() == name)
                    if (auto removed =
                            edit.remove (inPattern ("tracks", track.id()) / "sends" / send.id().toStdString());
                        ! removed)
                        return removed;
        return {};
    });
}

Result<> renameLine (Command::Call& call)
{
    const auto from = call.arguments.text ("line"), to = call.arguments.text ("name");
    return editAs (call, "Rename mixer line", [&] (Edit& edit) -> Result<> {
        if (const auto place = findPlace (edit.now(), linePath (call)); ! place)
            return place.error();
        if (auto free = checkNewKey (edit.now(), "mixer_lines", to); ! free)
            return free;
        auto state = PatternState::of (edit.now());
        state.pattern = withLineRenamed (state.pattern, from, to);
        return become (edit, state);
    });
}

Result<> setLine (Command::Call& call)
{
    return editAs (call, "Set mixer line", [&] (Edit& edit) -> Result<> {
        if (const auto place = findPlace (edit.now(), linePath (call)); ! place)
            return place.error();
        return setGiven (
            edit, call, linePath (call), { "volume", "pan", "mute", "solo", "output" }, [] (const juce::String& name) {
                return name;
            });
    });
}

/** fx or dynamics: one number, or absent. */
Result<> setEffect (Command::Call& call)
{
    const auto param = call.arguments.text ("param");
    return editAs (call, "Set " + param, [&] (Edit& edit) -> Result<> {
        if (const auto place = findPlace (edit.now(), linePath (call)); ! place)
            return place.error();
        const auto key = param.toStdString();
        const auto isFx = mixerLineFx.find (key) != nullptr;
        if (! isFx && mixerLineDynamics.find (key) == nullptr)
            return Error { linePath (call).toString(), "a mixer line has no parameter " + param.quoted() };
        const auto at = linePath (call) / (isFx ? "fx" : "dynamics") / key;
        return call.arguments.has ("value") ? edit.set (at, call.arguments["value"]) : edit.reset (at);
    });
}

/** Takes the track out of the line that has it. */
Result<> include (Command::Call& call)
{
    const auto track = call.arguments.text ("track");
    return editAs (call, "Route pattern track", [&] (Edit& edit) -> Result<> {
        if (const auto path = findPatternTrack (edit.now(), track); ! path)
            return path.error();
        const auto to = call.arguments.text ("line");
        const auto state = edit.now();
        const auto lines = patternOf (state).get<"mixer_lines">();
        if (to.isNotEmpty() && ! lines.find (to).exists())
            return Error { inPattern ("mixer_lines", to).toString(), "no such mixer line" };
        for (const auto line : lines)
        {
            auto included = line.get<"include">();
            const auto had = included.removeAllInstancesOf (track);
            if (line.id() == to)
                included.add (track);
            if (had > 0 || line.id() == to)
                if (auto set = edit.set (inPattern ("mixer_lines", line.id()) / "include", included); ! set)
                    return set;
        }
        return {};
    });
}

Path sendPath (const Command::Call& call)
{
    return inPattern ("tracks", call.arguments.text ("track")) / "sends" / call.arguments.text ("send").toStdString();
}

Result<> addSend (Command::Call& call)
{
    return editAs (call, "Add send", [&] (Edit& edit) -> Result<> {
        const auto line = call.arguments.text ("line");
        if (const auto place = findPlace (edit.now(), linePath (call)); ! place)
            return place.error();
        const auto send = NodeBuilder (patternSend, newId ("send"))
                              .set ("mixer_line", line)
                              .set ("gain", call.arguments["gain"])
                              .set ("pan", call.arguments["pan"])
                              .build();
        return edit.insert (inPattern ("tracks", call.arguments.text ("track")) / "sends", send);
    });
}

Result<> setSend (Command::Call& call)
{
    return editAs (call, "Set send", [&] (Edit& edit) -> Result<> {
        if (const auto place = findPlace (edit.now(), sendPath (call)); ! place)
            return place.error();
        return setGiven (
            edit, call, sendPath (call), { "gain", "pan" }, [] (const juce::String& name) { return name; });
    });
}
}  // namespace

void addMixerLineCommands (Registry& registry)
{
    const auto volume = number ("volume", 1, 0, 1e6, "Level, linear.").in (Unit::ratio).optional();
    const auto pan = number ("pan", 0.5, 0, 1, "Position: 0 is left, 1 is right.");
    const auto gain = number ("gain", 1, 0, 1e6, "Level of the send, linear.").in (Unit::ratio);
    const auto sendId = text ("send", "", "Id of the send.").required();
    const auto newName = text ("name", "", "Its name; no other mixer line has it.").required();

    registry.add ({ .id = "pattern.line.add",
                    .title = "Add mixer line",
                    .category = "Pattern",
                    .doc = "Adds a mixer line to the pattern layer.",
                    .parameters = { newName },
                    .run = addLine });
    registry.add ({ .id = "pattern.line.remove",
                    .title = "Delete mixer line",
                    .category = "Pattern",
                    .doc = "Removes a mixer line with the sends to it; its tracks go to their own outputs.",
                    .parameters = { lineName },
                    .run = removeLine });
    registry.add ({ .id = "pattern.line.rename",
                    .title = "Rename mixer line",
                    .category = "Pattern",
                    .doc = "Gives a mixer line another name, also in the sends to it and in scenes.",
                    .parameters = { lineName, newName },
                    .run = renameLine });
    registry.add ({ .id = "pattern.line.set",
                    .title = "Set mixer line",
                    .category = "Pattern",
                    .doc = "Sets the volume, position, mute, solo or output of a mixer line.",
                    .parameters = { lineName,
                                    volume,
                                    Field (pan).optional(),
                                    flag ("mute", false, "Whether it is silent.").optional(),
                                    flag ("solo", false, "Whether only soloed lines sound.").optional(),
                                    integer ("output", 0, 0, 11, "Hardware pair that it plays into.").optional() },
                    .run = setLine });
    registry.add ({ .id = "pattern.line.param",
                    .title = "Set mixer line's effect",
                    .category = "Pattern",
                    .doc = "Sets a number of a mixer line's reverb, delay, rotary speaker, limiter or compressor.",
                    .parameters = { lineName,
                                    text ("param", "", "Its name in fx or dynamics.").required(),
                                    number ("value", 0, -1e9, 1e9, "The value; absent takes it away.").optional() },
                    .run = setEffect });
    registry.add ({ .id = "pattern.line.include",
                    .title = "Route pattern track",
                    .category = "Pattern",
                    .doc = "Lets a pattern track play into a mixer line and no other, or into none.",
                    .parameters = { patternTrackId, text ("line", "", "Name of the mixer line; empty for none.") },
                    .run = include });
    registry.add ({ .id = "pattern.send.add",
                    .title = "Add send",
                    .category = "Pattern",
                    .doc = "Sends a copy of a pattern track to a mixer line.",
                    .parameters = { patternTrackId, lineName, gain, pan },
                    .run = addSend });
    registry.add ({ .id = "pattern.send.set",
                    .title = "Set send",
                    .category = "Pattern",
                    .doc = "Sets the level or position of a pattern track's send.",
                    .parameters = { patternTrackId, sendId, Field (gain).optional(), Field (pan).optional() },
                    .run = setSend });
    registry.add ({ .id = "pattern.send.remove",
                    .title = "Delete send",
                    .category = "Pattern",
                    .doc = "Removes a pattern track's send.",
                    .parameters = { patternTrackId, sendId },
                    .run = [] (Command::Call& call) {
                        return editAs (call, "Delete send", [&] (Edit& edit) { return edit.remove (sendPath (call)); });
                    } });
}
}  // namespace amp::pattern
