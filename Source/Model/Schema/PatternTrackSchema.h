#pragma once
#include "Model/Schema/PatternSchema.h"

/** Tracks of the pattern layer, for sound and for MIDI. */
namespace amp::schema
{
inline constexpr Field trackMetaFields[] {
    text    ("track_id", "", "Identity of the track; its key.").required(),
    integer ("range_id", 2, -9007199254740992, 9007199254740992, "Kept for old files; unused."),
    flag    ("mute", false, "Whether the track is silent.").moves(),
    flag    ("solo", false, "Whether only soloed tracks sound.").moves(),
};
inline constexpr Entity trackMeta { "trackMeta", "Identity and state of a pattern track.", trackMetaFields };
static_assert (isSound (trackMeta));

inline constexpr Field trackParamsFields[] {
    text    ("s", "", "Name of the sound: a folder of samples or a synth.").required().schedules(),
    text    ("s_path", "", "Path of the sound in its library."),
    integer ("n", 0, 0, 1e9, "Which sample of the folder; counts around.").warnsOutside().schedules(),
    number  ("gain", 1, 0, 1e6, "Level, linear.").in (Unit::ratio).warnsOutside().schedules(),
    number  ("pan", 0.5, 0, 1, "Position: 0 is left, 1 is right.").warnsOutside().schedules(),
    number  ("speed", 1, -1000, 1000, "Rate of playing; 2 is an octave up, negative is backwards.").in (Unit::ratio).warnsOutside().schedules(),
    number  ("begin", 0, 0, 1, "Where in the sample it starts, of its length.").in (Unit::ratio).warnsOutside().schedules(),
    number  ("end", 1, 0, 1, "Where in the sample it ends, of its length.").in (Unit::ratio).warnsOutside().schedules(),
    integer ("orbit", 0, 0, 11, "Output of a track that no mixer line includes.").warnsOutside().rewires(),
    integer ("cut", 0, -1e9, 1e9, "Group in which a new note ends the last; negative means of the same sample only.").optional().schedules(),
    number  ("legato", 1, 0, 1e6, "Factor on the length of notes.").above (0).in (Unit::ratio).optional().warnsOutside().schedules(),
    any     ("extra_params", "Further parameters of the synth, by name.").optional().schedules(),
};
inline constexpr Entity trackParams { "trackParams", "What a pattern track sounds like.", trackParamsFields };
static_assert (isSound (trackParams));

/** A sound parameter that may be absent: absent means off. */
constexpr Field fx (std::string_view key, double min, double max, Unit unit, std::string_view doc)
{
    return number (key, min, min, max, doc).in (unit).optional().warnsOutside().schedules();
}

inline constexpr Field fxParamsFields[] {
    fx ("cutoff", 20, 20000, Unit::hertz, "Corner of the low-pass."),
    fx ("resonance", 0, 1, Unit::ratio, "Resonance of the low-pass."),
    fx ("hcutoff", 20, 20000, Unit::hertz, "Corner of the high-pass."),
    fx ("hresonance", 0, 1, Unit::ratio, "Resonance of the high-pass."),
    fx ("bandf", 20, 20000, Unit::hertz, "Centre of the band-pass."),
    fx ("bandq", 0, 1000, Unit::none, "Quality factor of the band-pass."),
    fx ("room", 0, 1, Unit::ratio, "Send into the reverb."),
    fx ("size", 0, 1, Unit::ratio, "Size of the reverb's room."),
    fx ("dry", 0, 1, Unit::ratio, "Dry share beside the reverb."),
    fx ("delay_send", 0, 1, Unit::ratio, "Send into the delay."),
    fx ("delay_time", 0, 1000, Unit::seconds, "Time of the delay."),
    fx ("delay_feedback", 0, 1, Unit::ratio, "Feedback of the delay."),
    fx ("shape", 0, 1, Unit::ratio, "Wave shaping."),
    fx ("crush", 1, 24, Unit::bits, "Depth that is left."),
    fx ("coarse", 1, 64, Unit::ratio, "Division of the sample rate."),
    fx ("attack", 0, 1000, Unit::seconds, "Attack of the envelope."),
    fx ("hold", 0, 1000, Unit::seconds, "Hold of the envelope."),
    fx ("release", 0, 1000, Unit::seconds, "Release of the envelope."),
};
inline constexpr Entity fxParams { "fxParams", "Effects of old files; used where the track's own say nothing.", fxParamsFields };
static_assert (isSound (fxParams));

inline constexpr std::string_view vowels[] { "a", "e", "i", "o", "u" };

inline constexpr Field trackFxFields[] {
    fx     ("cutoff", 20, 20000, Unit::hertz, "Corner of the low-pass."),
    fx     ("resonance", 0, 1, Unit::ratio, "Resonance of the low-pass."),
    fx     ("hcutoff", 20, 20000, Unit::hertz, "Corner of the high-pass."),
    fx     ("hresonance", 0, 1, Unit::ratio, "Resonance of the high-pass."),
    fx     ("bandf", 20, 20000, Unit::hertz, "Centre of the band-pass."),
    fx     ("bandq", 0, 1000, Unit::none, "Quality factor of the band-pass."),
    choice ("vowel", "a", vowels, "Vowel of the formant filter.").optional().rejectsOutside().schedules(),
    fx     ("shape", 0, 1, Unit::ratio, "Wave shaping."),
    fx     ("crush", 1, 24, Unit::bits, "Depth that is left."),
    fx     ("coarse", 1, 64, Unit::ratio, "Division of the sample rate."),
    fx     ("krush", 0, 1e6, Unit::none, "Distortion in front of its own filter."),
    fx     ("kcutoff", 0, 100000, Unit::hertz, "Corner of that filter."),
    fx     ("triode", 0, 1e6, Unit::none, "Saturation as of a tube."),
    fx     ("attack", 0, 1000, Unit::seconds, "Attack of the envelope."),
    fx     ("hold", 0, 1000, Unit::seconds, "Hold of the envelope."),
    fx     ("decay", 0, 1000, Unit::seconds, "Decay of the envelope."),
    fx     ("release", 0, 1000, Unit::seconds, "Release of the envelope."),
    fx     ("ring", 0, 1, Unit::ratio, "Amount of ring modulation."),
    fx     ("ringf", 0, 100000, Unit::hertz, "Frequency of the ring modulation."),
    fx     ("ringdf", -100000, 100000, Unit::hertz, "Sweep of that frequency."),
};
inline constexpr Entity trackFx { "trackFx", "Effects that shape the tone of a pattern track.", trackFxFields };
static_assert (isSound (trackFx));

inline constexpr Field patternSendFields[] {
    text   ("id", "", "Identity in the list; given on load, not part of a pattern file."),
    text   ("mixer_line", "", "The mixer line that is sent to.").required().refersTo ("pattern.mixer_lines").rewires(),
    number ("gain", 1, 0, 1e6, "Level of the send, linear.").in (Unit::ratio).warnsOutside().moves(),
    number ("pan", 0.5, 0, 1, "Position of the send: 0 is left, 1 is right.").warnsOutside().moves(),
};
inline constexpr Entity patternSend { "patternSend", "A copy of a pattern track's signal to a mixer line.", patternSendFields };
static_assert (isSound (patternSend));

inline constexpr std::string_view destinations[] { "both", "native", "osc" };

inline constexpr Field patternTrackFields[] {
    object ("meta", trackMeta, "Identity and state.").required(),
    object ("params", trackParams, "What it sounds like.").required().schedules(),
    object ("fx", fxParams, "Effects of old files."),
    object ("track_fx", trackFx, "Effects that shape the tone."),
    list   ("sends", patternSend, "Copies of the signal to mixer lines."),
    map    ("modulations", modulation, "Modulations, by the parameter.").schedules(),
    choice ("destination", "both", destinations, "Who plays it: the program's own voices, what listens to OSC, or both.").optional().rejectsOutside().schedules(),
};
inline constexpr Entity patternTrack { "patternTrack", "A pattern track that plays sounds.", patternTrackFields, "meta.track_id" };
static_assert (isSound (patternTrack));

inline constexpr Field patternMidiTrackFields[] {
    text    ("track_id", "", "Identity of the track; its key.").required(),
    integer ("channel", 0, 0, 15, "MIDI channel, from 0.").required().rejectsOutside().schedules(),
    integer ("velocity", 127, 0, 127, "Velocity of an event of velocity 1.").schedules(),
    integer ("transpose", 0, -127, 127, "Shift of all notes.").in (Unit::semitones).schedules(),
    flag    ("mute", false, "Whether the track is silent.").moves(),
    flag    ("solo", false, "Whether only soloed MIDI tracks sound.").moves(),
    map     ("cc_modulations", modulation, "Modulations of controllers, by their number.").schedules(),
    object  ("pitch_bend_modulation", modulation, "Modulation of the pitch bend.").optional().schedules(),
    object  ("aftertouch_modulation", modulation, "Modulation of the channel pressure.").optional().schedules(),
    object  ("velocity_modulation", modulation, "Modulation of the velocity.").optional().schedules(),
};
inline constexpr Entity patternMidiTrack { "patternMidiTrack", "A pattern track that sends MIDI.", patternMidiTrackFields, "track_id" };
static_assert (isSound (patternMidiTrack));
} // namespace amp::schema
