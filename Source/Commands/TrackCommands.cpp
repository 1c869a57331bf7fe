#include "Commands/DocumentCommands.h"
#include "Commands/StripEdits.h"
#include "Commands/TrackEdits.h"
#include "Core/Ids.h"
#include "Core/TrackIcons.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
const Field trackId = text ("track", "", "Id of the track.").required();

Result<> addTrack (Command::Call& call)
{
    const auto& with = call.arguments;
    return call.session.edit (
        "Add track",
        [&] (Edit& edit) -> Result<> {
            const auto added = tracks::add (edit,
                                            { .type = with.text ("type"),
                                              .name = with.text ("name"),
                                              .color = with.text ("color"),
                                              .channels = with.whole ("channels"),
                                              .index = with.has ("index") ? with.whole ("index") : -1 });
            return added ? Result<>() : Result<> (added.error());
        },
        call.gesture);
}

Result<> removeTrack (Command::Call& call)
{
    const auto id = call.arguments.text ("track");
    return call.session.edit (
        "Delete track",
        [&] (Edit& edit) -> Result<> {
            if (const auto channel = channelOf (edit.now(), id); channel.exists())
            {
                const auto channelId = channel.id();
                if (auto forgotten = strips::forget (edit, { channelId, id }); ! forgotten)
                    return forgotten;
                if (auto removed = edit.remove (channelPath (channelId)); ! removed)
                    return removed;
            }
            return edit.remove (trackPath (id));
        },
        call.gesture);
}

/** A copy of a subtree in which every member with an id has a new one. */
NodePtr withNewIds (const Node& original, const char* kind)
{
    auto copy = std::make_shared<Node> (original);
    if (copy->find (keys::id) != nullptr)
        copy->set (keys::id, juce::String (newId (kind)));
    for (auto& child : copy->children)
        child = withNewIds (*child, child->type.toString().toRawUTF8());
    return copy;
}

Result<> duplicateTrack (Command::Call& call)
{
    const auto id = call.arguments.text ("track");
    return call.session.edit (
        "Duplicate track",
        [&] (Edit& edit) -> Result<> {
            const auto state = edit.now();
            const auto tracks = SessionView (state).get<"tracks">();
            const auto index = tracks.indexOf (id);
            if (index < 0)
                return Error { trackPath (id).toString(), "no such track" };

            auto copy = std::make_shared<Node> (
                *withNewIds (*state->child ("tracks")->children[static_cast<size_t> (index)], "track"));
            const auto newTrack = copy->idOrKey();
            copy->set ("name", tracks.find (id).get<"name">() + " copy");
            if (auto added = edit.insert (Path ({ "tracks" }), copy, index + 1); ! added)
                return added;

            const auto source = channelOf (state, id);
            auto strip = std::make_shared<Node> (*state->child ("mixer")->child ("channels")->member (source.id()));
            strip->set (keys::id, newTrack).set ("trackId", newTrack);
            return edit.insert (Path ({ "mixer", "channels" }), strip);
        },
        call.gesture);
}

constexpr auto iconChoices = [] {
    std::array<std::string_view, trackIcons.size() + 1> choices { "none" };
    std::copy (trackIcons.begin(), trackIcons.end(), choices.begin() + 1);
    return choices;
}();

Result<> setIcon (Command::Call& call)
{
    const auto icon = call.arguments.text ("icon");
    return call.session.edit (
        "Set track icon",
        [&] (Edit& edit) {
            const auto path = trackPath (call.arguments.text ("track")) / "icon";
            return icon == "none" ? edit.reset (path) : edit.set (path, icon);
        },
        call.gesture);
}

/** A command that sets one field of a track. */
Command setter (const char* id, const char* title, const char* doc, Field value)
{
    return { .id = id,
             .title = title,
             .category = "Track",
             .doc = doc,
             .parameters = { trackId, value },
             .run = [title, key = std::string (value.key)] (Command::Call& call) {
                 return call.session.edit (
                     title,
                     [&] (Edit& edit) {
                         return edit.set (trackPath (call.arguments.text ("track")) / key,
                                          call.arguments[juce::String (key)]);
                     },
                     call.gesture);
             } };
}
}  // namespace

void addTrackCommands (Registry& registry)
{
    registry.add (
        { .id = "track.add",
          .title = "Add track",
          .category = "Track",
          .doc = "Adds a track with its mixer channel.",
          .parameters = { choice ("type", "audio", trackTypes, "What the track plays."),
                          text ("name", "", "Name of the track; empty gives one by type and number."),
                          colour ("color", "", "Colour of the track; absent takes the palette's next.").optional(),
                          integer ("channels", 2, 1, 31, "1 for mono, 2 for stereo."),
                          integer ("index", 0, 0, 100000, "Place among the tracks; absent is the end.").optional() },
          .run = addTrack,
          .defaultKeys = { "ctrl + T" } });

    registry.add ({ .id = "track.remove",
                    .title = "Delete track",
                    .category = "Track",
                    .doc = "Removes a track with everything on it and its mixer channel.",
                    .parameters = { trackId },
                    .run = removeTrack });

    registry.add ({ .id = "track.duplicate",
                    .title = "Duplicate track",
                    .category = "Track",
                    .doc = "Adds a copy of a track, its clips and its channel below it.",
                    .parameters = { trackId },
                    .run = duplicateTrack });

    registry.add (
        { .id = "track.move",
          .title = "Move track",
          .category = "Track",
          .doc = "Moves a track to another place in the order.",
          .parameters = { trackId, integer ("index", 0, 0, 100000, "Place among the tracks, from 0.").required() },
          .run = [] (Command::Call& call) {
              return call.session.edit (
                  "Move track",
                  [&] (Edit& edit) {
                      return edit.move (trackPath (call.arguments.text ("track")), call.arguments.whole ("index"));
                  },
                  call.gesture);
          } });

    registry.add (setter (
        "track.rename", "Rename track", "Sets the name of a track.", text ("name", "", "The new name.").required()));
    registry.add (setter ("track.color",
                          "Colour track",
                          "Sets the colour of a track.",
                          colour ("color", "#88C0D0", "The colour.").required()));
    registry.add ({ .id = "track.icon",
                    .title = "Set track icon",
                    .category = "Track",
                    .doc = "Gives a track an icon of the built-in set, or takes it away.",
                    .parameters = { trackId, choice ("icon", "none", iconChoices, "The icon.").required() },
                    .run = setIcon });
    registry.add (setter ("track.lock",
                          "Lock track",
                          "Makes a track's clips refuse to be moved and trimmed, or allows it again.",
                          flag ("locked", true, "Whether it is locked.")));
    registry.add (setter ("track.channels",
                          "Set track channels",
                          "Makes a track mono or stereo.",
                          integer ("channels", 2, 1, 31, "1 for mono, 2 for stereo.").required()));
    registry.add (setter ("track.height",
                          "Set track height",
                          "Sets the height of a track's lane.",
                          number ("height", 76, 24, 320, "The height.").in (Unit::pixels).required()));
}
}  // namespace amp
