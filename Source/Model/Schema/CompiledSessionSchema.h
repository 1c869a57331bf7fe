#pragma once
#include "Model/Schema/PatternTrackSchema.h"

/** The mixer lines and scenes of the pattern layer, and the layer as a whole. */
namespace amp::schema
{
inline constexpr Field mixerLineDynamicsFields[] {
    number ("limiter_threshold", 0.99, 0, 100, "Amplitude that the limiter never exceeds.").in (Unit::ratio).presenceKept().warnsOutside().moves(),
    number ("limiter_release", 0.01, 0, 100, "Time to let go.").in (Unit::seconds).presenceKept().warnsOutside().moves(),
    number ("compressor_threshold", 0.5, 0, 100, "Amplitude above which it compresses.").in (Unit::ratio).presenceKept().warnsOutside().moves(),
    number ("compressor_ratio", 4, 1, 1000, "Change of level in for one decibel out, above the threshold.").in (Unit::ratio).presenceKept().warnsOutside().moves(),
    number ("compressor_attack", 0.003, 0, 100, "Time to more reduction.").in (Unit::seconds).presenceKept().warnsOutside().moves(),
    number ("compressor_release", 0.09, 0, 100, "Time to less reduction.").in (Unit::seconds).presenceKept().warnsOutside().moves(),
    number ("compressor_knee", 4, 0, 100, "Width of the soft bend about the threshold.").in (Unit::decibels).presenceKept().warnsOutside().moves(),
    number ("compressor_makeup", 1, 0, 1000, "Make-up gain, linear.").in (Unit::ratio).presenceKept().warnsOutside().moves(),
};
inline constexpr Entity mixerLineDynamics { "mixerLineDynamics", "Limiter and compressor of a mixer line; each is off if none of its keys is there.",
                                            mixerLineDynamicsFields };
static_assert (isSound (mixerLineDynamics));

inline constexpr Field mixerLineFxFields[] {
    fx ("reverb_send", 0, 1, Unit::ratio, "Send into the reverb."),
    fx ("reverb_room", 0, 1, Unit::ratio, "Decay of the reverb."),
    fx ("reverb_size", 0, 1, Unit::ratio, "Size of the reverb's room."),
    fx ("reverb_dry", 0, 1, Unit::ratio, "Dry share beside the reverb."),
    fx ("delay_send", 0, 1, Unit::ratio, "Send into the delay."),
    fx ("delay_time", 0, 1000, Unit::seconds, "Time of the delay."),
    fx ("delay_feedback", 0, 1, Unit::ratio, "Feedback of the delay."),
    fx ("leslie_send", 0, 1, Unit::ratio, "Send into the rotary speaker."),
    fx ("leslie_rate", 0, 1000, Unit::hertz, "Turns of the rotary speaker in a second."),
    fx ("leslie_size", 0, 100, Unit::none, "Size of the rotary speaker in metres."),
};
inline constexpr Entity mixerLineFx { "mixerLineFx", "Spatial effects of a mixer line.", mixerLineFxFields };
static_assert (isSound (mixerLineFx));

inline constexpr Field mixerLineFields[] {
    text    ("name", "", "Identity of the line; its key.").required(),
    texts   ("include", "The tracks that play into the line; the first line that includes a track has it.").refersTo ("pattern.tracks").rewires(),
    number  ("volume", 1, 0, 1e6, "Level, linear.").in (Unit::ratio).warnsOutside().moves(),
    number  ("pan", 0.5, 0, 1, "Position: 0 is left, 1 is right.").warnsOutside().moves(),
    flag    ("mute", false, "Whether the line is silent.").moves(),
    flag    ("solo", false, "Whether only soloed lines sound.").moves(),
    integer ("output", 0, 0, 11, "Hardware pair that the line plays into.").warnsOutside().rewires(),
    object  ("dynamics", mixerLineDynamics, "Limiter and compressor; absent means off.").optional(),
    object  ("fx", mixerLineFx, "Spatial effects."),
};
inline constexpr Entity mixerLine { "mixerLine", "A bus of the pattern layer.", mixerLineFields, "name" };
static_assert (isSound (mixerLine));

inline constexpr Field patternSceneFields[] {
    text   ("name", "", "Identity of the scene; its key.").required(),
    object ("environment", sceneEnvironment, "The environment that it brings along; absent keeps the current one.").optional().schedules(),
    map    ("tracks", patternTrack, "The tracks of the scene.").schedules(),
    map    ("tracks_midi", patternMidiTrack, "The MIDI tracks of the scene.").schedules(),
    map    ("sequences", sequence, "The patterns of the scene.").schedules(),
    map    ("mixer_lines", mixerLine, "The mixer lines of the scene; empty keeps the current ones.").schedules(),
};
inline constexpr Entity patternScene { "patternScene", "A stored state of the pattern layer.", patternSceneFields, "name" };
static_assert (isSound (patternScene));

inline constexpr Field compiledSessionFields[] {
    object ("environment", environment, "What all tracks share."),
    map    ("tracks", patternTrack, "Tracks that play sounds, by their id."),
    map    ("tracks_midi", patternMidiTrack, "Tracks that send MIDI, by their id."),
    map    ("mixer_lines", mixerLine, "Buses, by their name; the order is that of the outputs."),
    map    ("sequences", sequence, "The pattern of each track, by its id.").schedules(),
    map    ("scenes", patternScene, "Stored states, by their name.").schedules(),
    object ("apply", apply, "When and how the pattern takes effect.").optional(),
};
inline constexpr Entity compiledSession { "compiledSession", "The pattern layer: a loop of 256 steps beside the timeline.", compiledSessionFields };
static_assert (isSound (compiledSession));
} // namespace amp::schema
