#pragma once
#include "Model/Schema/MixerSchema.h"

/** The mixer as a whole: its strips, its routing, its snapshots. */
namespace amp::schema
{
inline constexpr Field connectionFields[] {
    text   ("id", "", "Stable identity; given on load."),
    text   ("from", "", "Id of the channel, bus or return that is taken, behind its fader.").rewires(),
    text   ("to", "", "Id of the bus, return, track of type aux or pair of hardware outputs (\"hardware/2\") that it goes to, or \"master\".").rewires(),
    number ("gain", 0, -60, 60, "Gain of the connection.").in (Unit::decibels).moves(),
};
inline constexpr Entity connection { "connection", "One connection of the routing matrix.", connectionFields };
static_assert (isSound (connection));

inline constexpr Field routingFields[] {
    list ("connections", connection, "The connections beyond those of outputs and sends."),
};
inline constexpr Entity routing { "routing", "What plays into what.", routingFields };
static_assert (isSound (routing));

inline constexpr Field mixerSnapshotFields[] {
    text   ("id", "", "Stable identity; never reused."),
    text   ("name", "", "Name that is shown."),
    time   ("createdAt", "When the snapshot was taken."),
    any    ("values", "The values that were stored, by their path."),
    texts  ("scope", "What of the mixer is stored: faders, mutes, sends, sections, effects, outputs."),
    number ("ramp", 0, 0, 60, "Time that controls take to get there when the snapshot is recalled.").in (Unit::seconds),
};
inline constexpr Entity mixerSnapshot { "mixerSnapshot", "A stored state of the mixer.", mixerSnapshotFields };
static_assert (isSound (mixerSnapshot));

inline constexpr Field mixerFields[] {
    list   ("channels", channel, "The channels, one a track."),
    object ("master", master, "The strip that everything passes."),
    list   ("buses", bus, "The buses."),
    list   ("sends", sendEffect, "The effect returns."),
    object ("routing", routing, "What plays into what."),
    list   ("snapshots", mixerSnapshot, "Stored states of the mixer.").withoutEffect(),
    text   ("currentSnapshot", "", "The snapshot that was recalled last.").optional().refersTo ("mixer.snapshots"),
};
inline constexpr Entity mixer { "mixer", "The mixer.", mixerFields };
static_assert (isSound (mixer));
} // namespace amp::schema
