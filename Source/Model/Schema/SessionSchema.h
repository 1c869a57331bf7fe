#pragma once
#include "Model/Schema/Schema.h"

/** Who the session is, and the settings of its project. */
namespace amp::schema
{
inline constexpr Field sessionInfoFields[] {
    text ("id", "", "Stable identity of the session; a copy gets a new one."),
    text ("name", "Untitled.amp", "File name of the session, with its extension."),
    text ("projectId", "", "The project that the session belongs to."),
    flag ("isActive", false, "True for the one open session that drives the audio.").runtime(),
    time ("createdAt", "When the session was made."),
    time ("lastAccessed", "When the session was last opened.").runtime(),
    time ("lastSaved", "When the document was last saved with a change in it.").view(),
    flag ("isDirty", false, "True if the document differs from what was last saved.").runtime(),
    text ("version", "1.0.0", "Version of the session's format, major.minor.patch."),
};
inline constexpr Entity sessionInfo { "sessionInfo", "Identity of the session.", sessionInfoFields };
static_assert (isSound (sessionInfo));

inline constexpr Field projectFields[] {
    text    ("id", "", "Stable identity of the project."),
    text    ("name", "Untitled", "Name of the project, for people and for the metadata of exports."),
    text    ("description", "", "Notes about the project, for people and for the metadata of exports.").optional(),
    number  ("bpm", 120, 20, 999, "Tempo at the start of the session.").in (Unit::bpm).schedules(),
    numbers ("timeSignature", "[4,4]", 1, 64, "Time signature at the start: numerator and denominator.").schedules(),
    integer ("sampleRate", 48000, 44100, 192000, "Sample rate at which the engine runs.").in (Unit::hertz).rewires(),
    integer ("bufferSize", 512, 128, 2048, "Block size that is asked of the audio device.").in (Unit::samples).rewires(),
    integer ("bitDepth", 24, 16, 32, "Bits of recordings and of exports; 32 is floating point.").in (Unit::bits),
    alias   ("masterVolume", "mixer.master.volume", "The fader of the master."),
    alias   ("masterPan", "mixer.master.pan", "The pan of the master."),
    text    ("recordingPath", "", "Folder for recordings; empty means the session's media folder."),
    number  ("backupInterval", 5, 0, 1440, "Time between numbered backups while there are unsaved changes; 0 makes none.").in (Unit::minutes),
    integer ("maxUndoSteps", 1000, 1, 100000, "Undo steps that are kept; the oldest are dropped."),
};
inline constexpr Entity project { "project", "Settings of the project.", projectFields };
static_assert (isSound (project));

inline constexpr Field mediaFields[] {
    text    ("id", "", "Identity of the reference."),
    text    ("path", "", "Path of the file, relative to the folder of the session."),
    integer ("size", 0, 0, 9007199254740992, "Size of the file in bytes."),
    text    ("hash", "", "SHA-256 of the file's bytes, in hexadecimal."),
    integer ("sampleRate", 0, 0, 768000, "Sample rate of the file; 0 if it is not known.").in (Unit::hertz),
    integer ("channels", 0, 0, 1024, "Channels of the file; 0 if it is not known."),
    integer ("frames", 0, 0, 9007199254740992, "Length of the file in sample frames.").in (Unit::samples),
};
inline constexpr Entity media { "media", "A media file that the session refers to.", mediaFields };
static_assert (isSound (media));
} // namespace amp::schema
