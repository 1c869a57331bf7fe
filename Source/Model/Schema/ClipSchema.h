#pragma once
#include "Model/Schema/AutomationSchema.h"

/** What lies on the timeline: clips, notes and controllers. */
namespace amp::schema
{
inline constexpr std::string_view fadeCurves[] { "linear", "equal-power", "exponential", "logarithmic", "s-curve" };
inline constexpr std::string_view timebases[] { "seconds", "beats" };
inline constexpr std::string_view laneKinds[] { "main", "take", "comp" };
inline constexpr std::string_view controllerKinds[] { "cc", "pitchBend", "pressure", "program" };

inline constexpr Field midiNoteFields[] {
    text    ("id", "", "Identity in the list: a whole number, as text."),
    integer ("pitch", 60, 0, 127, "Key of the note; 60 is middle C."),
    number  ("start", 0, 0, farthestBeat, "Where the note starts, in quarter notes from the start of its clip or track.").in (Unit::beats),
    number  ("length", 1, 0, farthestBeat, "How long the note is held, in quarter notes.").in (Unit::beats),
    number  ("velocity", 100, 0, 127, "How hard the key is struck."),
    integer ("channel", 1, 1, 16, "MIDI channel of the note; absent means the track's.").optional(),
};
inline constexpr Entity midiNote { "midiNote", "One MIDI note.", midiNoteFields };
static_assert (isSound (midiNote));

inline constexpr Field controllerPointFields[] {
    number ("time", 0, 0, farthestBeat, "Where the value is sent, in quarter notes from the start of the track.").in (Unit::beats),
    number ("value", 0, -8192, 16383, "The value: 0..127, or -8192..8191 for pitch bend."),
};
inline constexpr Entity controllerPoint { "controllerPoint", "One value of a MIDI controller.", controllerPointFields };
static_assert (isSound (controllerPoint));

inline constexpr Field midiControllerFields[] {
    text    ("id", "", "Stable identity; never reused."),
    choice  ("kind", "cc", controllerKinds, "What is controlled.").schedules(),
    integer ("cc", 1, 0, 127, "Number of the controller, if the kind is cc.").optional().schedules(),
    packed  ("points", controllerPoint, "The values, by time."),
};
inline constexpr Entity midiController { "midiController", "The curve of one MIDI controller.", midiControllerFields };
static_assert (isSound (midiController));

inline constexpr Field clipFields[] {
    text   ("id", "", "Stable identity; never reused.").required(),
    text   ("name", "", "Name that is shown."),
    text   ("filePath", "", "Audio file, relative to the folder of the session.").optional().schedules(),
    number ("startTime", 0, 0, farthest, "Where the clip starts.").in (Unit::seconds).schedules(),
    number ("duration", 0, 0, farthest, "How long the clip lasts.").in (Unit::seconds).schedules(),
    number ("offset", 0, 0, farthest, "Where in the file the clip starts.").in (Unit::seconds).schedules(),
    number ("gain", 0, -60, 60, "Gain of the clip.").in (Unit::decibels).schedules(),
    number ("fadeIn", 0, 0, farthest, "Length of the fade at the start.").in (Unit::seconds).schedules(),
    number ("fadeOut", 0, 0, farthest, "Length of the fade at the end.").in (Unit::seconds).schedules(),
    choice ("fadeCurve", "linear", fadeCurves, "Shape of both fades.").schedules(),
    colour ("color", "#5E81AC", "Colour of the clip; absent means the track's.").optional(),
    flag   ("muted", false, "Whether the clip is silent.").schedules(),
    flag   ("locked", false, "Whether the clip refuses to be moved and trimmed."),
    number ("timeStretch", 1, 0.5, 2, "Duration against the file's own; the pitch stays.").in (Unit::ratio).schedules(),
    number ("pitchShift", 0, -48, 48, "Shift of the pitch; the duration stays.").in (Unit::semitones).schedules(),
    flag   ("reversed", false, "Whether the file plays backwards.").schedules(),
    packed ("gainEnvelope", automationPoint, "Gain in decibels along the clip, from its start; added to its gain."),
    choice ("timebase", "seconds", timebases, "What a change of tempo leaves alone: the seconds or the beats.").schedules(),
    packed ("notes", midiNote, "The notes of a MIDI clip."),
    text   ("scene", "", "Scene that a pattern clip plays; absent means the live loop.").optional().refersTo ("pattern.scenes").schedules(),
    text   ("sequence", "", "Track of the pattern layer whose sequence alone a pattern clip plays; absent means all.").optional().refersTo ("pattern.sequences").schedules(),
};
inline constexpr Entity clip { "clip", "A piece of audio, of notes or of the pattern layer on the timeline.", clipFields };
static_assert (isSound (clip));

inline constexpr Field laneFields[] {
    text   ("id", "", "Stable identity; never reused.").required(),
    text   ("name", "", "Name that is shown."),
    choice ("kind", "main", laneKinds, "What the lane is: the track's own, a recorded take, or the choice among takes.").schedules(),
    flag   ("active", true, "Whether the lane sounds.").schedules(),
    list   ("clips", clip, "The clips of the lane.").schedules(),
};
inline constexpr Entity lane { "lane", "A row of clips inside a track.", laneFields };
static_assert (isSound (lane));
} // namespace amp::schema
