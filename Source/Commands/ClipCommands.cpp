#include "Commands/ClipEdits.h"
#include "Commands/DocumentCommands.h"
#include "Core/Ids.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
const Field clipId = text ("clip", "", "Id of the clip.").required();

Field seconds (std::string_view key, std::string_view doc)
{
    return number (key, 0, 0, farthest, doc).in (Unit::seconds);
}

/** Runs a change of one clip that may be edited. */
Result<> changeClip (Command::Call& call,
                     const juce::String& name,
                     const std::function<Result<> (Edit&, const FoundClip&)>& change)
{
    return call.session.edit (
        name,
        [&] (Edit& edit) -> Result<> {
            const auto found = clips::editable (edit, call.arguments.text ("clip"));
            return found ? change (edit, *found) : Result<> (found.error());
        },
        call.gesture);
}

Result<> addClip (Command::Call& call)
{
    return call.session.edit (
        "Add clip",
        [&] (Edit& edit) -> Result<> {
            const auto trackId = call.arguments.text ("track");
            const auto lane = clips::laneFor (edit, trackId);
            if (! lane)
                return lane.error();

            const auto position = SessionView (edit.now()).get<"tracks">().find (trackId).get<"position">();
            auto node = NodeBuilder (clip, newId ("clip"));
            for (const auto* key : { "filePath", "duration", "offset", "gain", "name" })
                if (call.arguments.has (key))
                    node.set (key, call.arguments[key]);
            node.set ("startTime", std::max (0.0, call.arguments.number ("startTime") - position));
            return edit.insert (lanePath (trackId, *lane) / "clips", node.build());
        },
        call.gesture);
}

Result<> moveClip (Command::Call& call)
{
    return changeClip (call, "Move clip", [&] (Edit& edit, const FoundClip& found) -> Result<> {
        const auto target = call.arguments.has ("track") ? call.arguments.text ("track") : found.track.id();
        auto path = found.path();

        if (target != found.track.id())
        {
            const auto node =
                NodePtr (found.lane.get<"clips">().find (found.clip.id()).exists() ? findPlace (edit.now(), path)->node
                                                                                   : nullptr);
            const auto lane = clips::laneFor (edit, target);
            if (! lane)
                return lane.error();
            if (auto removed = edit.remove (path); ! removed)
                return removed;
            if (auto added = edit.insert (lanePath (target, *lane) / "clips", node); ! added)
                return added;
            path = clipPath (target, *lane, node->idOrKey());
        }

        const auto position = SessionView (edit.now()).get<"tracks">().find (target).get<"position">();
        return edit.set (path / "startTime", std::max (0.0, call.arguments.number ("startTime") - position));
    });
}

/** Moves an edge: the sound stays where it is in time, more or less of it is heard. */
Result<> trimClip (Command::Call& call)
{
    return changeClip (call, "Trim clip", [&] (Edit& edit, const FoundClip& found) -> Result<> {
        const auto oldStart = startOf (found.track, found.clip), oldEnd = oldStart + found.clip.get<"duration">();
        const auto start = call.arguments.has ("start") ? call.arguments.number ("start") : oldStart;
        const auto end = call.arguments.has ("end") ? call.arguments.number ("end") : oldEnd;
        const auto offset = found.clip.get<"offset">() + start - oldStart;

        if (end <= start)
            return Error { found.path().toString(), "a clip needs a length: end must lie after start" };
        if (offset < 0.0)
            return Error { found.path().toString(),
                           "its file starts " + juce::String (-offset, 3) + " s after the wanted start" };

        return clips::set (edit,
                           found.path(),
                           { { "startTime", found.clip.get<"startTime">() + start - oldStart },
                             { "offset", offset },
                             { "duration", end - start },
                             { "fadeIn", std::min (found.clip.get<"fadeIn">(), end - start) },
                             { "fadeOut", std::min (found.clip.get<"fadeOut">(), end - start) } });
    });
}

Result<> splitClip (Command::Call& call)
{
    return changeClip (call, "Split clip", [&] (Edit& edit, const FoundClip& found) -> Result<> {
        const auto length = call.arguments.number ("time") - startOf (found.track, found.clip);
        const auto duration = found.clip.get<"duration">();
        if (length <= 0.0 || length >= duration)
            return Error { found.path().toString(), "the time must lie inside the clip" };

        auto right = std::make_shared<Node> (*findPlace (edit.now(), found.path())->node);
        right->set (keys::id, juce::String (newId ("clip")));
        right->set ("startTime", found.clip.get<"startTime">() + length)
            .set ("offset", found.clip.get<"offset">() + length);
        right->set ("duration", duration - length).remove ("fadeIn");
        right->set ("fadeOut", std::min (found.clip.get<"fadeOut">(), duration - length));

        const auto clipsPath = lanePath (found.track.id(), found.lane.id()) / "clips";
        const auto index = found.lane.get<"clips">().indexOf (found.clip.id());
        if (auto cut = clips::set (edit,
                                   found.path(),
                                   { { "duration", length },
                                     { "fadeOut", 0.0 },
                                     { "fadeIn", std::min (found.clip.get<"fadeIn">(), length) } });
            ! cut)
            return cut;
        return edit.insert (clipsPath, right, index + 1);
    });
}

Result<> duplicateClip (Command::Call& call)
{
    return changeClip (call, "Duplicate clip", [&] (Edit& edit, const FoundClip& found) {
        auto copy = std::make_shared<Node> (*findPlace (edit.now(), found.path())->node);
        const auto start = call.arguments.has ("startTime")
                               ? call.arguments.number ("startTime") - found.track.get<"position">()
                               : found.clip.get<"startTime">() + found.clip.get<"duration">();
        copy->set (keys::id, juce::String (newId ("clip"))).set ("startTime", std::max (0.0, start));
        return edit.insert (lanePath (found.track.id(), found.lane.id()) / "clips", copy);
    });
}

/** A command that sets fields of a clip by the names of its parameters. */
Command setter (const char* id, const char* title, const char* doc, std::vector<Field> values)
{
    values.insert (values.begin(), clipId);
    return { .id = id,
             .title = title,
             .category = "Clip",
             .doc = doc,
             .parameters = values,
             .run = [title] (Command::Call& call) {
                 return changeClip (call, title, [&] (Edit& edit, const FoundClip& found) -> Result<> {
                     for (const auto& [key, value] : call.arguments)
                         if (key != "clip" && ! value.isVoid())
                             if (auto done = edit.set (found.path() / key.toStdString(), value); ! done)
                                 return done;
                     return {};
                 });
             } };
}

Result<> lockClip (Command::Call& call)
{
    return call.session.edit ("Lock clip", [&] (Edit& edit) -> Result<> {
        const auto found = findClip (edit.now(), call.arguments.text ("clip"));
        if (! found.has_value())
            return Error { call.arguments.text ("clip"), "no clip with this id" };
        return edit.set (found->path() / "locked", call.arguments["locked"]);
    });
}
}  // namespace

void addClipCommands (Registry& registry)
{
    registry.add (
        { .id = "clip.add",
          .title = "Add clip",
          .category = "Clip",
          .doc = "Puts a piece of an audio file on a track.",
          .parameters = { text ("track", "", "Id of the track.").required(),
                          text ("filePath", "", "The file, relative to the folder of the session.").required(),
                          seconds ("startTime", "Where the clip starts."),
                          seconds ("duration", "How long it lasts.").required(),
                          seconds ("offset", "Where in the file it starts."),
                          number ("gain", 0, -60, 60, "Its gain.").in (Unit::decibels),
                          text ("name", "", "Name that is shown.").optional() },
          .run = addClip });
    registry.add ({ .id = "clip.move",
                    .title = "Move clip",
                    .category = "Clip",
                    .doc = "Moves a clip in time and to another track.",
                    .parameters = { clipId,
                                    seconds ("startTime", "Where it starts then.").required(),
                                    text ("track", "", "The track it goes to.").optional() },
                    .run = moveClip });
    registry.add ({ .id = "clip.trim",
                    .title = "Trim clip",
                    .category = "Clip",
                    .doc = "Moves the edges of a clip; the sound inside stays where it is.",
                    .parameters = { clipId,
                                    seconds ("start", "Where it starts then.").optional(),
                                    seconds ("end", "Where it ends then.").optional() },
                    .run = trimClip });
    registry.add ({ .id = "clip.split",
                    .title = "Split clip",
                    .category = "Clip",
                    .doc = "Cuts a clip in two.",
                    .parameters = { clipId, seconds ("time", "Where to cut.").required() },
                    .run = splitClip,
                    .defaultKeys = { "ctrl + E" } });
    registry.add (
        { .id = "clip.duplicate",
          .title = "Duplicate clip",
          .category = "Clip",
          .doc = "Puts a copy of a clip behind it.",
          .parameters = { clipId,
                          seconds ("startTime", "Where the copy starts; absent is where the clip ends.").optional() },
          .run = duplicateClip,
          .defaultKeys = { "ctrl + D" } });
    registry.add ({ .id = "clip.remove",
                    .title = "Delete clip",
                    .category = "Clip",
                    .doc = "Removes a clip.",
                    .parameters = { clipId },
                    .run =
                        [] (Command::Call& call) {
                            return changeClip (call, "Delete clip", [] (Edit& edit, const FoundClip& found) {
                                return edit.remove (found.path());
                            });
                        },
                    .defaultKeys = { "delete" } });

    registry.add (setter ("clip.gain",
                          "Set clip gain",
                          "Sets the gain of a clip.",
                          { number ("gain", 0, -60, 60, "The gain.").in (Unit::decibels).required() }));
    registry.add (setter ("clip.fade",
                          "Fade clip",
                          "Sets the fades of a clip.",
                          { seconds ("fadeIn", "Length of the fade at the start.").optional(),
                            seconds ("fadeOut", "Length of the fade at the end.").optional(),
                            choice ("fadeCurve", "linear", fadeCurves, "Shape of both.").optional() }));
    registry.add (setter ("clip.mute",
                          "Mute clip",
                          "Silences a clip, or lets it sound again.",
                          { flag ("muted", true, "Whether it is silent.") }));
    registry.add (setter (
        "clip.rename", "Rename clip", "Sets the name of a clip.", { text ("name", "", "The new name.").required() }));
    registry.add (setter ("clip.color",
                          "Colour clip",
                          "Sets the colour of a clip.",
                          { colour ("color", "#5E81AC", "The colour.").required() }));
    registry.add (setter ("clip.slip",
                          "Slip clip",
                          "Moves the sound inside a clip that stays where it is.",
                          { seconds ("offset", "Where in the file it starts.").required() }));
    registry.add ({ .id = "clip.lock",
                    .title = "Lock clip",
                    .category = "Clip",
                    .doc = "Makes a clip refuse to be moved and trimmed, or allows it again.",
                    .parameters = { clipId, flag ("locked", true, "Whether it is locked.") },
                    .run = lockClip });
}
}  // namespace amp
