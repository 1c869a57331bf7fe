#pragma once
#include "Model/Schema/ClipSchema.h"
#include "Model/Schema/EffectSchema.h"

/** Tracks. Their faders are the mixer's. */
namespace amp::schema
{
inline constexpr std::string_view trackTypes[] { "audio", "midi", "instrument", "aux", "ai-generated" };
inline constexpr std::string_view monitorModes[] { "off", "input", "tape" };

inline constexpr Field instrumentFields[] {
    text      ("pluginId", "", "Which instrument it is.").rewires(),
    text      ("preset", "", "Name of the preset that was loaded last.").optional(),
    numberMap ("parameters", -1e9, 1e9, "The parameters, by name.").moves(),
};
inline constexpr Entity instrument { "instrument", "The instrument that a track's notes drive.", instrumentFields };
static_assert (isSound (instrument));

inline constexpr Field generationFields[] {
    text    ("prompt", "", "What was asked for."),
    integer ("seed", 0, 0, 9007199254740992, "Seed of the generator; the same seed gives the same audio."),
    text    ("engine", "", "The generator and its version."),
};
inline constexpr Entity generation { "generation", "How the audio of a generated track was made.", generationFields };
static_assert (isSound (generation));

inline constexpr Field trackFields[] {
    text    ("id", "", "Stable identity; never reused.").required(),
    text    ("name", "", "Name that is shown in header, mixer and exports."),
    choice  ("type", "audio", trackTypes, "What the track plays.").rejectsOutside().rewires(),
    colour  ("color", "#88C0D0", "Colour of the track."),
    text    ("icon", "", "Icon of the built-in set.").optional(),

    text    ("filePath", "", "Audio file of a track without lanes, relative to the folder of the session.").optional().schedules(),
    number  ("startOffset", 0, 0, farthest, "Where in the file the track starts.").in (Unit::seconds).schedules(),
    number  ("duration", 0, 0, farthest, "How much of the file is used; absent means all.").in (Unit::seconds).optional().schedules(),
    integer ("sampleRate", 48000, 1, 768000, "Sample rate of the file.").in (Unit::hertz).optional(),
    integer ("bitDepth", 24, 1, 64, "Bits of the file.").in (Unit::bits).optional(),
    integer ("channels", 2, 1, 31, "Channels of the track: 1 is mono, 2 is stereo.").rewires(),

    number  ("position", 0, 0, farthest, "Where the track's content starts.").in (Unit::seconds).schedules(),
    number  ("length", 0, 0, farthest, "Length of the track's content; 0 means that of its file.").in (Unit::seconds).schedules(),
    flag    ("locked", false, "Whether position and length refuse to be changed."),
    number  ("timeStretch", 1, 0.5, 2, "Duration against the file's own; the pitch stays.").in (Unit::ratio).schedules(),
    number  ("pitchShift", 0, -48, 48, "Shift of the pitch; the duration stays.").in (Unit::semitones).schedules(),

    alias   ("volume", "mixer.channels[trackId].volume", "The fader of the track's channel."),
    alias   ("pan", "mixer.channels[trackId].pan", "The pan of the track's channel."),
    alias   ("gain", "mixer.channels[trackId].input.gain", "The input gain of the track's channel."),
    alias   ("phase", "mixer.channels[trackId].input.phase", "The polarity switch of the track's channel."),
    alias   ("muted", "mixer.channels[trackId].muted", "The mute of the track's channel."),
    alias   ("soloed", "mixer.channels[trackId].soloed", "The solo of the track's channel."),
    flag    ("armed", false, "Whether recording records this track.").moves(),
    choice  ("monitor", "off", monitorModes, "What is heard: playback, the input, or the input unless playing.").moves(),

    map     ("automation", automationLane, "Automation lanes, by parameter: volume, pan, gain, or any path inside the track.").schedules(),
    list    ("effects", effect, "The effects, run by their position."),

    numbers ("waveformData", "[]", -1e9, 1e9, "Overview of the waveform.").optional().derived(),
    numbers ("peakData", "[]", -1e9, 1e9, "Peaks of the waveform.").optional().derived(),
    flag    ("collapsed", false, "Whether the lane is folded.").view(),
    number  ("height", 76, 24, 320, "Height of the track's lane.").in (Unit::pixels).view(),
    texts   ("openLanes", "What is open below the track: takes, and parameters with automation.").view(),
    list    ("lanes", lane, "Sub-lanes: main, takes and comps.").schedules(),

    integer ("midiChannel", 1, 1, 16, "MIDI channel on which the track sends.").optional().schedules(),
    text    ("midiPort", "", "MIDI port to which the track sends.").optional().rewires(),
    packed  ("notes", midiNote, "The notes of a track without lanes."),
    list    ("controllers", midiController, "MIDI controllers along the track.").schedules(),

    object  ("instrument", instrument, "The instrument that the notes drive.").optional().rewires(),
    object  ("generation", generation, "How the audio of a generated track was made.").optional(),
};
inline constexpr Entity track { "track", "One track of the session.", trackFields };
static_assert (isSound (track));
} // namespace amp::schema
