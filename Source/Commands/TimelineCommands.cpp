#include "Commands/DocumentCommands.h"
#include "Core/Ids.h"
#include "Model/KeepBeats.h"
#include "Model/Lookup.h"
#include "Model/NodeBuilder.h"

namespace amp
{
using namespace schema;

namespace
{
Path transportPath (const char* key)
{
    return Path ({ "transport", key });
}

Field seconds (std::string_view key, std::string_view doc)
{
    return number (key, 0, 0, farthest, doc).in (Unit::seconds).required();
}

Result<> setLoop (Command::Call& call)
{
    if (call.arguments.number ("end") <= call.arguments.number ("start"))
        return Error { "loop.set end", "must lie after start" };

    return call.session.edit (
        "Set loop",
        [&] (Edit& edit) -> Result<> {
            if (auto set = edit.set (transportPath ("loopStart"), call.arguments["start"]); ! set)
                return set;
            if (auto set = edit.set (transportPath ("loopEnd"), call.arguments["end"]); ! set)
                return set;
            return call.arguments.has ("on") ? edit.set (transportPath ("isLooping"), call.arguments["on"])
                                             : Result<>();
        },
        call.gesture);
}

/** Adds a marker or a region from the arguments that have the names of its fields. */
Result<> addTo (Command::Call& call, const char* list, const Entity& entity, const juce::String& name)
{
    return call.session.edit (
        name,
        [&] (Edit& edit) {
            auto node = NodeBuilder (entity, newId (entity.type.data()));
            for (const auto& [key, value] : call.arguments)
                if (! value.isVoid())
                    node.set (key.toStdString(), value);
            return edit.insert (Path ({ "timeline", list }), node.build());
        },
        call.gesture);
}

/** Sets those fields of a marker or region that were given. */
Result<> change (Command::Call& call, const char* list, const char* idKey, const juce::String& name)
{
    return call.session.edit (
        name,
        [&] (Edit& edit) {
            return keepingBeats (edit, [&]() -> Result<> {
                const Path path ({ "timeline", list, call.arguments.text (idKey).toStdString() });
                for (const auto& [key, value] : call.arguments)
                    if (key != idKey && ! value.isVoid())
                        if (auto set = edit.set (path / key.toStdString(), value); ! set)
                            return set;
                return {};
            });
        },
        call.gesture);
}

Command
remover (const char* id, const char* title, const char* doc, const char* list, const char* idKey, const char* idDoc)
{
    return { .id = id,
             .title = title,
             .category = "Timeline",
             .doc = doc,
             .parameters = { text (idKey, "", idDoc).required() },
             .run = [=] (Command::Call& call) {
                 const auto removed = [&] (Edit& edit) {
                     return edit.remove (Path ({ "timeline", list, call.arguments.text (idKey).toStdString() }));
                 };
                 return call.session.edit (
                     title,
                     [&] (Edit& edit) { return keepingBeats (edit, [&] { return removed (edit); }); },
                     call.gesture);
             } };
}

void addMarkerCommands (Registry& registry)
{
    const auto id = text ("marker", "", "Id of the marker.").required();

    registry.add ({ .id = "marker.add",
                    .title = "Add marker",
                    .category = "Timeline",
                    .doc = "Adds a named point on the timeline.",
                    .parameters = { seconds ("time", "Where it stands."),
                                    text ("name", "Marker", "Its name."),
                                    colour ("color", "#EBCB8B", "Its colour.") },
                    .run = [] (Command::Call& call) { return addTo (call, "markers", marker, "Add marker"); },
                    .defaultKeys = { "shift + M" } });
    registry.add ({ .id = "marker.change",
                    .title = "Change marker",
                    .category = "Timeline",
                    .doc = "Moves, renames or colours a marker.",
                    .parameters = { id,
                                    seconds ("time", "Where it stands.").optional(),
                                    text ("name", "", "Its name.").optional(),
                                    colour ("color", "", "Its colour.").optional() },
                    .run = [] (Command::Call& call) { return change (call, "markers", "marker", "Change marker"); } });
    registry.add (
        remover ("marker.remove", "Delete marker", "Removes a marker.", "markers", "marker", "Id of the marker."));
}

void addRegionCommands (Registry& registry)
{
    const auto id = text ("region", "", "Id of the region.").required();

    registry.add ({ .id = "region.add",
                    .title = "Add region",
                    .category = "Timeline",
                    .doc = "Adds a named range of time.",
                    .parameters = { seconds ("startTime", "Where it starts."),
                                    seconds ("endTime", "Where it ends."),
                                    text ("name", "Region", "Its name."),
                                    colour ("color", "#B48EAD", "Its colour.") },
                    .run = [] (Command::Call& call) -> Result<> {
                        if (call.arguments.number ("endTime") <= call.arguments.number ("startTime"))
                            return Error { "region.add endTime", "must lie after startTime" };
                        return addTo (call, "regions", region, "Add region");
                    } });
    registry.add ({ .id = "region.change",
                    .title = "Change region",
                    .category = "Timeline",
                    .doc = "Renames, colours or locks a region.",
                    .parameters = { id,
                                    text ("name", "", "Its name.").optional(),
                                    colour ("color", "", "Its colour.").optional(),
                                    flag ("locked", false, "Whether it refuses to be moved.").optional() },
                    .run = [] (Command::Call& call) { return change (call, "regions", "region", "Change region"); } });
    registry.add (
        remover ("region.remove", "Delete region", "Removes a region.", "regions", "region", "Id of the region."));
}
}  // namespace

void addTimelineCommands (Registry& registry)
{
    registry.add ({ .id = "loop.set",
                    .title = "Set loop",
                    .category = "Transport",
                    .doc = "Sets the range that playing repeats.",
                    .parameters = { seconds ("start", "Where the loop starts."),
                                    seconds ("end", "Where it ends."),
                                    flag ("on", true, "Whether looping is on.").optional() },
                    .run = setLoop });
    registry.add ({ .id = "loop.toggle",
                    .title = "Loop",
                    .category = "Transport",
                    .doc = "Switches looping on or off.",
                    .parameters = {},
                    .run =
                        [] (Command::Call& call) {
                            const auto isOn =
                                SessionView (call.session.now().root()).get<"transport">().get<"isLooping">();
                            return call.session.edit (isOn ? "Loop off" : "Loop on", [&] (Edit& edit) {
                                return edit.set (transportPath ("isLooping"), ! isOn);
                            });
                        },
                    .whyNot =
                        [] (const Session& s) {
                            const auto state = s.now();
                            const auto transport = SessionView (state.root()).get<"transport">();
                            return transport.has<"loopEnd">()
                                       ? juce::String()
                                       : juce::String ("no loop is set; drag along the upper half of the ruler");
                        },
                    .defaultKeys = { "L" } });

    registry.add ({ .id = "metronome.toggle",
                    .title = "Metronome",
                    .category = "Transport",
                    .doc = "Switches the metronome on or off.",
                    .parameters = {},
                    .run =
                        [] (Command::Call& call) {
                            const auto isOn =
                                SessionView (call.session.now().root()).get<"transport">().get<"isMetronomeEnabled">();
                            return call.session.edit (isOn ? "Metronome off" : "Metronome on", [&] (Edit& edit) {
                                return edit.set (transportPath ("isMetronomeEnabled"), ! isOn);
                            });
                        },
                    .defaultKeys = { "K" } });
    registry.add (
        { .id = "metronome.volume",
          .title = "Set metronome volume",
          .category = "Transport",
          .doc = "Sets the level of the metronome.",
          .parameters = { number ("volume", 70, 0, 100, "Level by the fader law.").in (Unit::percent).required() },
          .run = [] (Command::Call& call) {
              return call.session.edit (
                  "Set metronome volume",
                  [&] (Edit& edit) { return edit.set (transportPath ("metronomeVolume"), call.arguments["volume"]); },
                  call.gesture);
          } });

    registry.add ({ .id = "session.range",
                    .title = "Set session range",
                    .category = "Transport",
                    .doc = "Sets what an export renders by default; an end of 0 means the end of the content.",
                    .parameters = { seconds ("start", "Where the session starts."), seconds ("end", "Where it ends.") },
                    .run = [] (Command::Call& call) {
                        return call.session.edit ("Set session range", [&] (Edit& edit) -> Result<> {
                            if (auto set = edit.set (transportPath ("startTime"), call.arguments["start"]); ! set)
                                return set;
                            return edit.set (transportPath ("endTime"), call.arguments["end"]);
                        });
                    } });

    addMarkerCommands (registry);
    addRegionCommands (registry);
}
}  // namespace amp
