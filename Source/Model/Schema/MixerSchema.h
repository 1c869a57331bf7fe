#pragma once
#include "Model/Schema/EffectSchema.h"
#include "Model/Schema/StripSchema.h"

/** The mixer: a channel a track, buses, effect returns, the master. */
namespace amp::schema
{
inline constexpr Field sendOptionFields[] {
    flag   ("pre", false, "Whether the send is taken before the fader.").rewires(),
    number ("pan", 0, -100, 100, "Pan of the send.").moves(),
};
inline constexpr Entity sendOption { "sendOption", "How one send is taken.", sendOptionFields };
static_assert (isSound (sendOption));

inline constexpr Field channelFields[] {
    text      ("id", "", "Stable identity; the track's own if it was made with it."),
    text      ("trackId", "", "The track that the channel belongs to.").required().refersTo ("tracks"),
    text      ("name", "", "Name of the channel; empty means the track's."),
    object    ("input", input, "Gain, polarity and filters at the input."),
    object    ("eq", channelEq, "The EQ."),
    object    ("compressor", compressor, "The compressor."),
    object    ("gate", gate, "The gate."),
    number    ("volume", 80, 0, 100, "The fader: 80 is 0 dB, 0 is silence.").moves(),
    number    ("pan", 0, -100, 100, "Pan of a mono track, balance of a stereo one; -100 is left.").moves(),
    flag      ("muted", false, "Whether the channel is silent.").moves(),
    flag      ("soloed", false, "Whether only soloed channels sound.").moves(),
    numberMap ("sends", 0, 100, "Level of each send by the fader law, by the id of an aux bus or an effect return.").rewires(),
    object    ("meters", meters, "What the channel measures.").runtime(),
    flag      ("soloSafe", false, "Whether the solo of others leaves the channel alone.").moves(),
    text      ("output", "", "Bus that the channel plays into, or a pair of hardware outputs as \"hardware/2\"; absent means the master.").optional().refersTo ("mixer.buses").rewires(),
    map       ("sendOptions", sendOption, "How each send is taken, by the same id."),
};
inline constexpr Entity channel { "channel", "The channel strip of one track.", channelFields };
static_assert (isSound (channel));

inline constexpr Field masterBandFields[] {
    text   ("id", "", "Stable identity; given on load."),
    number ("frequency", 1000, 20, 20000, "Corner or centre of the band.").in (Unit::hertz).moves(),
    number ("gain", 0, -24, 24, "Boost or cut of the band.").in (Unit::decibels).moves(),
    number ("q", 0.707, 0.1, 40, "Quality factor: how narrow the band is.").moves(),
    choice ("type", "bell", bandTypes, "Shape of the band.").moves(),
    flag   ("enabled", true, "Whether the band is heard.").moves(),
    choice ("side", "low", bandSides, "Which side of its corner a shelf lifts.").optional().moves(),
};
inline constexpr Entity masterBand { "masterBand", "One band of the master's EQ.", masterBandFields };
static_assert (isSound (masterBand));

inline constexpr Field masterEqFields[] {
    flag ("enabled", false, "Whether the EQ is heard.").moves(),
    list ("bands", masterBand, "The bands, in order."),
};
inline constexpr Entity masterEq { "masterEq", "The EQ of the master.", masterEqFields };
static_assert (isSound (masterEq));

inline constexpr Field limiterFields[] {
    flag   ("enabled", false, "Whether the limiter is heard; on adds its look-ahead to the latency.").rewires(),
    number ("ceiling", -1, -24, 0, "True peak that it never exceeds.").in (Unit::decibels).moves(),
    number ("release", 100, 1, 5000, "Time to let go.").in (Unit::milliseconds).moves(),
};
inline constexpr Entity limiter { "limiter", "A true-peak limiter.", limiterFields };
static_assert (isSound (limiter));

inline constexpr Field masterFields[] {
    number ("volume", 80, 0, 100, "The fader of the master: 80 is 0 dB, 0 is silence.").moves(),
    number ("pan", 0, -100, 100, "Balance of the master; -100 is left.").moves(),
    flag   ("muted", false, "Whether the master is silent.").moves(),
    object ("eq", masterEq, "The EQ."),
    object ("compressor", compressor, "The compressor."),
    object ("limiter", limiter, "The limiter, behind everything else."),
    list   ("effects", effect, "The effects, in front of the limiter."),
    object ("meters", meters, "What the master measures.").runtime(),
    map    ("automation", automationLane, "Automation lanes, by parameter.").schedules(),
};
inline constexpr Entity master { "master", "The strip that everything passes.", masterFields };
static_assert (isSound (master));

inline constexpr std::string_view busTypes[] { "aux", "group", "vca" };

inline constexpr Field busFields[] {
    text   ("id", "", "Stable identity; never reused.").required(),
    text   ("name", "", "Name that is shown."),
    choice ("type", "aux", busTypes, "aux sums its sends, group sums its channels, vca only moves their faders.").rejectsOutside().rewires(),
    texts  ("channels", "Ids of the channels that belong to the bus.").refersTo ("mixer.channels").rewires(),
    number ("volume", 80, 0, 100, "The fader: 80 is 0 dB, 0 is silence.").moves(),
    number ("pan", 0, -100, 100, "Balance of the bus; -100 is left.").moves(),
    flag   ("muted", false, "Whether the bus is silent.").moves(),
    list   ("effects", effect, "The effects, run by their position."),
    text   ("output", "", "Bus that this one plays into, or a pair of hardware outputs as \"hardware/2\"; absent means the master.").optional().refersTo ("mixer.buses").rewires(),
    flag   ("soloed", false, "Whether only soloed channels sound.").moves(),
    flag   ("soloSafe", false, "Whether the solo of others leaves the bus alone.").moves(),
    flag   ("collapsed", false, "Whether the tracks of the group are folded in the arranger.").view(),
    map    ("automation", automationLane, "Automation lanes, by parameter.").schedules(),
    numberMap ("sends", 0, 100, "Level of each send by the fader law, by the id of an aux bus or an effect return.").rewires(),
    map    ("sendOptions", sendOption, "How each send is taken, by the same id."),
};
inline constexpr Entity bus { "bus", "One bus of the mixer.", busFields };
static_assert (isSound (bus));

inline constexpr Field sendEffectFields[] {
    text   ("id", "", "Stable identity; never reused."),
    text   ("name", "", "Name that is shown."),
    list   ("effects", effect, "The effects, run by their position."),
    number ("returnLevel", 80, 0, 100, "Level of the return by the fader law.").moves(),
    number ("pan", 0, -100, 100, "Balance of the return; -100 is left.").moves(),
    map    ("automation", automationLane, "Automation lanes, by parameter.").schedules(),
    numberMap ("sends", 0, 100, "Level of each send by the fader law, by the id of an aux bus or another effect return.").rewires(),
    map    ("sendOptions", sendOption, "How each send is taken, by the same id."),
};
inline constexpr Entity sendEffect { "sendEffect", "A shared effect that channels send to.", sendEffectFields };
static_assert (isSound (sendEffect));
} // namespace amp::schema
