#include "Pattern/Apply/Commit.h"
#include "Pattern/Commands/Parts.h"
#include "Pattern/Commands/PatternCommands.h"
#include "Pattern/Edit/Rename.h"

namespace amp::pattern
{
namespace
{
Result<> addTrack (Command::Call& call)
{
    const auto id = call.arguments.text ("id");
    return editAs (call, "Add pattern track", [&] (Edit& edit) -> Result<> {
        if (auto free = checkNewKey (edit.now(), "tracks", id); ! free)
            return free;
        if (findPatternTrack (edit.now(), id).ok())
            return Error { inPattern ("tracks_midi", id).toString(), "exists already" };

        auto track = std::make_shared<Node> (*makeMember (patternTrack, id));
        track->add (NodeBuilder (*patternTrack.find ("meta")).set ("track_id", id).build());
        track->add (NodeBuilder (*patternTrack.find ("params")).set ("s", call.arguments.text ("sound")).build());
        return edit.insert (inPattern ("tracks"), track);
    });
}

Result<> addMidiTrack (Command::Call& call)
{
    const auto id = call.arguments.text ("id");
    return editAs (call, "Add MIDI pattern track", [&] (Edit& edit) -> Result<> {
        if (auto free = checkNewKey (edit.now(), "tracks_midi", id); ! free)
            return free;
        if (findPatternTrack (edit.now(), id).ok())
            return Error { inPattern ("tracks", id).toString(), "exists already" };

        auto track = std::make_shared<Node> (*makeMember (patternMidiTrack, id, "track_id"));
        track->set ("channel", call.arguments["channel"]);
        return edit.insert (inPattern ("tracks_midi"), track);
    });
}

/** With its sequence, and out of the lines that include it; scenes keep theirs. */
Result<> removeTrack (Command::Call& call)
{
    const auto id = call.arguments.text ("track");
    return editAs (call, "Delete pattern track", [&] (Edit& edit) -> Result<> {
        const auto path = findPatternTrack (edit.now(), id);
        if (! path)
            return path.error();
        if (auto removed = edit.remove (*path); ! removed)
            return removed;
        if (findPlace (edit.now(), inPattern ("sequences", id)).ok())
            if (auto removed = edit.remove (inPattern ("sequences", id)); ! removed)
                return removed;

        const auto state = edit.now();
        for (const auto line : patternOf (state).get<"mixer_lines">())
        {
            auto included = line.get<"include">();
            if (included.removeAllInstancesOf (id) > 0)
                if (auto set = edit.set (inPattern ("mixer_lines", line.id()) / "include", included); ! set)
                    return set;
        }
        return {};
    });
}

Result<> renameTrack (Command::Call& call)
{
    const auto from = call.arguments.text ("track"), to = call.arguments.text ("id");
    return editAs (call, "Rename pattern track", [&] (Edit& edit) -> Result<> {
        if (const auto path = findPatternTrack (edit.now(), from); ! path)
            return path.error();
        for (const auto* map : { "tracks", "tracks_midi", "sequences" })
            if (auto free = checkNewKey (edit.now(), map, to); ! free)
                return free;
        auto state = PatternState::of (edit.now());
        state.pattern = withTrackRenamed (state.pattern, from, to);
        if (auto done = become (edit, state); ! done)
            return done;
        return renameInClips (edit, ClipSource::sequence, from, to);
    });
}

/** params, track_fx or fx: one number, or absent. */
Result<> setParam (Command::Call& call)
{
    const auto track = call.arguments.text ("track"), param = call.arguments.text ("param");
    return editAs (call, "Set " + param, [&] (Edit& edit) -> Result<> {
        const auto path = inPattern ("tracks", track);
        if (const auto place = findPlace (edit.now(), path); ! place)
            return place.error();
        const auto key = param.toStdString();
        const auto* group = trackParams.find (key) != nullptr ? "params"
                            : trackFx.find (key) != nullptr   ? "track_fx"
                            : fxParams.find (key) != nullptr  ? "fx"
                                                              : nullptr;
        if (group == nullptr)
            return Error { path.toString(), "a pattern track has no parameter " + param.quoted() };
        const auto at = path / group / key;
        return call.arguments.has ("value") ? edit.set (at, call.arguments["value"]) : edit.reset (at);
    });
}

Command setterOf (const char* id, const char* title, const char* doc, std::vector<Field> parameters)
{
    parameters.insert (parameters.begin(), patternTrackId);
    return {
        .id = id, .title = title, .category = "Pattern", .doc = doc, .parameters = std::move (parameters), .run = {}
    };
}

/** Mute and solo stand in meta for tracks with sounds, in the track itself for MIDI. */
Result<> setState (Command::Call& call, const char* title, const char* argument, const char* key)
{
    return editAs (call, title, [&] (Edit& edit) -> Result<> {
        const auto path = findPatternTrack (edit.now(), call.arguments.text ("track"));
        if (! path)
            return path.error();
        const auto at = (*path)[1] == "tracks" ? *path / "meta" / key : *path / key;
        return edit.set (at, call.arguments[argument]);
    });
}

Result<> setMany (Command::Call& call,
                  const char* title,
                  const char* map,
                  std::initializer_list<const char*> names,
                  const juce::String& prefix)
{
    return editAs (call, title, [&] (Edit& edit) -> Result<> {
        const auto path = inPattern (map, call.arguments.text ("track"));
        if (const auto place = findPlace (edit.now(), path); ! place)
            return place.error();
        return setGiven (edit, call, path, names, [&] (const juce::String& name) { return prefix + name; });
    });
}
}  // namespace

void addPatternTrackCommands (Registry& registry)
{
    registry.add ({ .id = "pattern.track.add",
                    .title = "Add pattern track",
                    .category = "Pattern",
                    .doc = "Adds a track that plays sounds to the pattern layer.",
                    .parameters = { text ("id", "", "Its id; no other pattern track has it.").required(),
                                    text ("sound", "", "Name of its sound.").required() },
                    .run = addTrack });
    registry.add ({ .id = "pattern.midiTrack.add",
                    .title = "Add MIDI pattern track",
                    .category = "Pattern",
                    .doc = "Adds a track that sends MIDI to the pattern layer.",
                    .parameters = { text ("id", "", "Its id; no other pattern track has it.").required(),
                                    integer ("channel", 0, 0, 15, "MIDI channel, from 0.") },
                    .run = addMidiTrack });
    registry.add ({ .id = "pattern.track.remove",
                    .title = "Delete pattern track",
                    .category = "Pattern",
                    .doc = "Removes a pattern track of either kind with its sequence; scenes keep theirs.",
                    .parameters = { patternTrackId },
                    .run = removeTrack });
    registry.add ({ .id = "pattern.track.rename",
                    .title = "Rename pattern track",
                    .category = "Pattern",
                    .doc = "Gives a pattern track another id, also in its sequence, mixer lines, scenes and apply.",
                    .parameters = { patternTrackId, text ("id", "", "The new id.").required() },
                    .run = renameTrack });
    registry.add (
        { .id = "pattern.track.param",
          .title = "Set pattern parameter",
          .category = "Pattern",
          .doc = "Sets a number of a pattern track's sound, such as gain, cutoff or crush.",
          .parameters = { patternTrackId,
                          text ("param", "", "Its name in params, track_fx or fx.").required(),
                          number ("value", 0, -1e9, 1e9, "The value; absent goes back to the default.").optional() },
          .run = setParam });

    auto sound = setterOf ("pattern.track.sound",
                           "Set sound",
                           "Sets what a pattern track plays.",
                           { text ("s", "", "Name of the sound: a folder of samples or a synth.").optional(),
                             integer ("n", 0, 0, 1e9, "Which sample of the folder.").optional() });
    sound.run = [] (Command::Call& call) { return setMany (call, "Set sound", "tracks", { "s", "n" }, "params."); };
    registry.add (std::move (sound));

    auto vowel = setterOf ("pattern.track.vowel",
                           "Set vowel",
                           "Sets the vowel of a pattern track's formant filter.",
                           { choice ("vowel", "a", vowels, "The vowel.").optional() });
    vowel.run = [] (Command::Call& call) {
        return editAs (call, "Set vowel", [&] (Edit& edit) {
            const auto path = inPattern ("tracks", call.arguments.text ("track")) / "track_fx" / "vowel";
            return call.arguments.has ("vowel") ? edit.set (path, call.arguments["vowel"]) : edit.reset (path);
        });
    };
    registry.add (std::move (vowel));

    auto mute = setterOf ("pattern.track.mute",
                          "Mute pattern track",
                          "Silences a pattern track's coming events.",
                          { flag ("muted", true, "Whether it is muted.") });
    mute.run = [] (Command::Call& call) { return setState (call, "Mute pattern track", "muted", "mute"); };
    registry.add (std::move (mute));

    auto solo = setterOf ("pattern.track.solo",
                          "Solo pattern track",
                          "Lets only soloed tracks of its kind sound.",
                          { flag ("soloed", true, "Whether it is soloed.") });
    solo.run = [] (Command::Call& call) { return setState (call, "Solo pattern track", "soloed", "solo"); };
    registry.add (std::move (solo));

    auto midi =
        setterOf ("pattern.midiTrack.set",
                  "Set MIDI pattern track",
                  "Sets the channel, velocity or transposition.",
                  { integer ("channel", 0, 0, 15, "MIDI channel, from 0.").optional(),
                    integer ("velocity", 127, 0, 127, "Velocity of an event of velocity 1.").optional(),
                    integer ("transpose", 0, -127, 127, "Shift of all notes.").in (Unit::semitones).optional() });
    midi.run = [] (Command::Call& call) {
        return setMany (call, "Set MIDI pattern track", "tracks_midi", { "channel", "velocity", "transpose" }, {});
    };
    registry.add (std::move (midi));
}
}  // namespace amp::pattern
