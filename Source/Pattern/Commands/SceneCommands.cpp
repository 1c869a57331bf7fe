#include "Pattern/Apply/Commit.h"
#include "Pattern/Commands/Parts.h"
#include "Pattern/Commands/PatternCommands.h"
#include "Pattern/Edit/Rename.h"

namespace amp::pattern
{
namespace
{
const Field sceneName = text ("scene", "", "Name of the scene.").required();
const Field newScene = text ("name", "", "Its name; no other scene has it.").required();

Path scenePath (const Command::Call& call)
{
    return inPattern ("scenes", call.arguments.text ("scene"));
}

/** What plays now, as a scene: environment with tempo, tracks, sequences and mixer lines. */
NodePtr captured (const PatternState& state, const juce::String& name)
{
    auto scene = std::make_shared<Node> (*makeMember (patternScene, name, "name"));
    const PatternNode pattern (state.pattern);
    scene->add (environmentForScene (pattern.child ("environment"), state.bpm));
    for (const auto* map : { "tracks", "tracks_midi", "sequences", "mixer_lines" })
        if (const auto part = pattern.child (map); part != nullptr)
            scene->add (part);
    return scene;
}

Result<> capture (Command::Call& call)
{
    const auto name = call.arguments.text ("name");
    return editAs (call, "Capture scene", [&] (Edit& edit) -> Result<> {
        const auto exists = findPlace (edit.now(), inPattern ("scenes", name)).ok();
        if (! exists || ! call.arguments.flag ("replace"))
            if (auto free = checkNewKey (edit.now(), "scenes", name); ! free)
                return free;
        const auto scene = captured (PatternState::of (edit.now()), name);
        return exists ? edit.replace (inPattern ("scenes", name), scene) : edit.insert (inPattern ("scenes"), scene);
    });
}

Result<> renameScene (Command::Call& call)
{
    const auto from = call.arguments.text ("scene"), to = call.arguments.text ("name");
    return editAs (call, "Rename scene", [&] (Edit& edit) -> Result<> {
        if (const auto place = findPlace (edit.now(), scenePath (call)); ! place)
            return place.error();
        if (auto free = checkNewKey (edit.now(), "scenes", to); ! free)
            return free;
        auto state = PatternState::of (edit.now());
        state.pattern = withSceneRenamed (state.pattern, from, to);
        if (auto done = become (edit, state); ! done)
            return done;
        return renameInClips (edit, ClipSource::scene, from, to);
    });
}

Result<> duplicateScene (Command::Call& call)
{
    const auto name = call.arguments.text ("name");
    return editAs (call, "Duplicate scene", [&] (Edit& edit) -> Result<> {
        const auto place = findPlace (edit.now(), scenePath (call));
        if (! place)
            return place.error();
        if (auto free = checkNewKey (edit.now(), "scenes", name); ! free)
            return free;
        auto copy = std::make_shared<Node> (*place->node);
        copy->set (keys::mapKey, name).set ("name", name);
        return edit.insert (inPattern ("scenes"), copy);
    });
}

Result<> perform (Command::Call& call, const PatternServices& services, Change change)
{
    auto* live = services.performance != nullptr ? services.performance (call.session) : nullptr;
    Performance still (call.session, [] { return Performance::Position {}; });
    const auto done = (live != nullptr ? *live : still).apply (std::move (change));
    return done ? Result<>() : Result<> (done.error());
}

/** A pattern with what it says itself of its timing, and what the call says instead. */
Result<> applyPattern (Command::Call& call, const PatternServices& services)
{
    const auto& with = call.arguments;
    auto session = services.read (with.text ("session"));
    if (! session)
        return session.error().within ("session");
    if (PatternState::of (*session).pattern == nullptr)
        return Error { "session", "has no pattern layer" };

    auto change = Change::of (*session);
    if (with.has ("timing"))
        change.timing = timingFrom (with.text ("timing"));
    if (with.has ("trackIds"))
    {
        change.trackIds.clear();
        for (const auto& id : *with["trackIds"].getArray())
            change.trackIds.add (id.toString());
    }
    if (with.has ("scene"))
        change.scene = with.text ("scene");
    change.merges = with.flag ("merge");
    return perform (call, services, std::move (change));
}

Result<> cancelPending (Command::Call& call, const PatternServices& services)
{
    auto* live = services.performance != nullptr ? services.performance (call.session) : nullptr;
    const auto id = static_cast<juce::int64> (call.arguments["id"]);
    if (live == nullptr || ! live->cancel (static_cast<uint64_t> (id)))
        return Error { "pending." + juce::String (id), "no such change waits" };
    return {};
}
}  // namespace

void addSceneCommands (Registry& registry, const PatternServices& services)
{
    const auto timing = choice ("timing", "bar", applyTimings, "When it takes effect, while it plays.");

    registry.add ({ .id = "pattern.scene.capture",
                    .title = "Capture scene",
                    .category = "Pattern",
                    .doc = "Stores what the pattern layer plays as a scene.",
                    .parameters = { newScene, flag ("replace", false, "Whether a scene of that name is replaced.") },
                    .run = capture });
    registry.add ({ .id = "pattern.scene.activate",
                    .title = "Activate scene",
                    .category = "Pattern",
                    .doc = "Lets a scene play from the next boundary on.",
                    .parameters = { sceneName, timing },
                    .run = [services] (Command::Call& call) {
                        Change change;
                        change.timing = timingFrom (call.arguments.text ("timing"));
                        change.scene = call.arguments.text ("scene");
                        return perform (call, services, std::move (change));
                    } });
    registry.add ({ .id = "pattern.scene.rename",
                    .title = "Rename scene",
                    .category = "Pattern",
                    .doc = "Gives a scene another name, also in clips that play it.",
                    .parameters = { sceneName, newScene },
                    .run = renameScene });
    registry.add ({ .id = "pattern.scene.duplicate",
                    .title = "Duplicate scene",
                    .category = "Pattern",
                    .doc = "Adds a copy of a scene under another name.",
                    .parameters = { sceneName, newScene },
                    .run = duplicateScene });
    registry.add ({ .id = "pattern.scene.remove",
                    .title = "Delete scene",
                    .category = "Pattern",
                    .doc = "Removes a scene.",
                    .parameters = { sceneName },
                    .run = [] (Command::Call& call) {
                        return editAs (
                            call, "Delete scene", [&] (Edit& edit) { return edit.remove (scenePath (call)); });
                    } });
    registry.add (
        { .id = "pattern.apply",
          .title = "Apply pattern",
          .category = "Pattern",
          .doc = "Lets another pattern play from the next boundary on; at once where nothing plays.",
          .parameters = { text ("session", "", "The pattern: JSON of a CompiledSession.").required(),
                          Field (timing).optional(),
                          texts ("trackIds", "The tracks that change; absent: as the pattern says.").optional(),
                          flag ("merge", false, "Whether the other tracks keep their events."),
                          text ("scene", "", "A scene that is activated with it.").optional() },
          .run = [services] (Command::Call& call) { return applyPattern (call, services); } });
    registry.add ({ .id = "pattern.pending.cancel",
                    .title = "Cancel pending change",
                    .category = "Pattern",
                    .doc = "Takes back a change that waits for its boundary.",
                    .parameters = { integer ("id", 0, 1, 9007199254740991, "Its number.").required() },
                    .run = [services] (Command::Call& call) { return cancelPending (call, services); } });
}
}  // namespace amp::pattern
