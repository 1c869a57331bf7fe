#pragma once
#include "Model/Schema/Keeping.h"

/** The pattern layer: a compiled session of 256 steps, in the names of its own data model.
    Ranges of sound parameters warn and change nothing, so that a foreign pattern comes back as it was. */
namespace amp::schema
{
inline constexpr Field chordFields[] {
    text    ("id", "", "Identity in the list; given on load, not part of a pattern file."),
    text    ("name", "", "Name of the chord, such as Cmaj7.").required(),
    integer ("length", 16, 1, 256, "Steps that it lasts; absent means an equal share of the loop.").in (Unit::steps).optional(),
};
inline constexpr Entity chord { "chord", "One chord of the progression; shown, never played.", chordFields };
static_assert (isSound (chord));

inline constexpr Field environmentFields[] {
    alias   ("bpm", "project.bpm", "Tempo of the pattern layer: the project's."),
    text    ("scale", "C_major", "Scale for entering notes; never alters stored ones."),
    number  ("default_gate", 1, 0, 1, "Gate of the events that have none.").in (Unit::ratio).schedules(),
    number  ("swing", 0, 0, 1, "How late every second step is; 1 is half a step.").in (Unit::ratio).schedules(),
    integer ("loop_steps", 256, 256, 256, "Steps of the loop; always 256.").in (Unit::steps).rejectsOutside(),
    list    ("chords", chord, "The chord progression.").withoutEffect(),
    flag    ("global_solo", false, "Whether a solo silences MIDI tracks too, and one of theirs the others.").optional().schedules(),
};
inline constexpr Entity environment { "environment", "What all pattern tracks share.", environmentFields };
static_assert (isSound (environment));

inline constexpr Field sceneEnvironmentFields[] {
    number  ("bpm", 120, 0, 999, "Tempo that the scene sets.").above (0).in (Unit::bpm).rejectsOutside().schedules(),
    text    ("scale", "C_major", "Scale for entering notes; never alters stored ones."),
    number  ("default_gate", 1, 0, 1, "Gate of the events that have none.").in (Unit::ratio).schedules(),
    number  ("swing", 0, 0, 1, "How late every second step is; 1 is half a step.").in (Unit::ratio).schedules(),
    integer ("loop_steps", 256, 256, 256, "Steps of the loop; always 256.").in (Unit::steps).rejectsOutside(),
    list    ("chords", chord, "The chord progression.").withoutEffect(),
};
inline constexpr Entity sceneEnvironment { "sceneEnvironment", "The environment that a scene brings along.", sceneEnvironmentFields };
static_assert (isSound (sceneEnvironment));

inline constexpr Field modulationFields[] {
    any     ("signal", "Where the values come from, to make them again: an expression, as text or as a tree.").optional(),
    numbers ("buffer", "[]", -1, 1, "The value at each of the 256 steps.").schedules(),
    text    ("param_name", "", "The parameter that is modulated.").schedules(),
    number  ("min_value", 0, -1e9, 1e9, "The parameter at -1; absent means the parameter's own law.").optional().schedules(),
    number  ("max_value", 1, -1e9, 1e9, "The parameter at 1; absent means the parameter's own law.").optional().schedules(),
};
inline constexpr Entity modulation { "modulation", "A change of a parameter from step to step.", modulationFields };
static_assert (isSound (modulation));

inline constexpr Field eventFields[] {
    integer ("step", 0, 0, 255, "Place in the loop.").in (Unit::steps).required().rejectsOutside(),
    number  ("velocity", 1, 0, 1, "How hard it is struck."),
    integer ("note", 60, 0, 127, "Key that is struck; absent means the sound's own pitch.").optional().rejectsOutside(),
    number  ("gate", 1, 0, 1e6, "Length in steps; absent means the default gate.").in (Unit::ratio).presenceKept().rejectsOutside(),
    number  ("offset_ms", 0, -1e6, 1e6, "Delay against the step; negative is early.").in (Unit::milliseconds),
};
inline constexpr Entity event { "event", "One trigger of a pattern.", eventFields };
static_assert (isSound (event));

inline constexpr Field sequenceFields[] {
    text   ("track_id", "", "The track that plays it.").required().refersTo ("pattern.tracks"),
    packed ("events", event, "The events; those of one step in the order of the list."),
};
inline constexpr Entity sequence { "sequence", "The pattern of one track.", sequenceFields, "track_id" };
static_assert (isSound (sequence));

inline constexpr std::string_view applyTimings[] { "now", "beat", "bar", "seq" };

inline constexpr Field applyFields[] {
    choice ("timing", "bar", applyTimings, "When the change takes effect.").required().rejectsOutside(),
    texts  ("track_ids", "The tracks that change; empty means all.").refersTo ("pattern.tracks"),
    text   ("scene_name", "", "Scene that is activated.").optional().refersTo ("pattern.scenes"),
};
inline constexpr Entity apply { "apply", "When and how a pattern takes effect.", applyFields };
static_assert (isSound (apply));
} // namespace amp::schema
