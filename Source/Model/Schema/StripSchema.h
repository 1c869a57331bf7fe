#pragma once
#include "Model/Schema/Keeping.h"

/** The sections of a channel strip, and its meters. */
namespace amp::schema
{
inline constexpr std::string_view bandTypes[] { "shelf", "bell", "highpass", "lowpass" };
inline constexpr std::string_view bandSides[] { "low", "high" };

/** The fields of an EQ band that starts at a frequency, as a type. */
constexpr std::array<Field, 5> bandFields (double frequency, std::string_view type)
{
    return {
        number ("frequency", frequency, 20, 20000, "Corner or centre of the band.").in (Unit::hertz).moves(),
        number ("gain", 0, -24, 24, "Boost or cut of the band.").in (Unit::decibels).moves(),
        number ("q", 0.707, 0.1, 40, "Quality factor: how narrow the band is.").moves(),
        choice ("type", type, bandTypes, "Shape of the band.").moves(),
        flag   ("enabled", true, "Whether the band is heard.").moves(),
    };
}

inline constexpr auto highShelfFields = bandFields (8000, "shelf");
inline constexpr auto highMidFields   = bandFields (2500, "bell");
inline constexpr auto lowMidFields    = bandFields (400, "bell");
inline constexpr auto lowShelfFields  = bandFields (100, "shelf");
inline constexpr Entity highShelf { "highShelf", "The highest band of a channel's EQ.", highShelfFields };
inline constexpr Entity highMid { "highMid", "The upper middle band of a channel's EQ.", highMidFields };
inline constexpr Entity lowMid { "lowMid", "The lower middle band of a channel's EQ.", lowMidFields };
inline constexpr Entity lowShelf { "lowShelf", "The lowest band of a channel's EQ.", lowShelfFields };
static_assert (isSound (highShelf) && isSound (highMid) && isSound (lowMid) && isSound (lowShelf));

inline constexpr Field inputFields[] {
    number ("gain", 0, -60, 60, "Gain in front of everything else.").in (Unit::decibels).moves(),
    flag   ("phase", false, "Whether the polarity is inverted.").moves(),
    number ("highpass", 20, 20, 2000, "Corner of the high-pass, 12 dB an octave; 20 is off.").in (Unit::hertz).moves(),
    number ("lowpass", 20000, 2000, 20000, "Corner of the low-pass, 12 dB an octave; 20000 is off.").in (Unit::hertz).moves(),
};
inline constexpr Entity input { "input", "The input section of a channel.", inputFields };
static_assert (isSound (input));

inline constexpr Field channelEqFields[] {
    flag   ("enabled", false, "Whether the EQ is heard.").moves(),
    object ("highShelf", highShelf, "The highest band."),
    object ("highMid", highMid, "The upper middle band."),
    object ("lowMid", lowMid, "The lower middle band."),
    object ("lowShelf", lowShelf, "The lowest band."),
};
inline constexpr Entity channelEq { "channelEq", "The four-band EQ of a channel.", channelEqFields };
static_assert (isSound (channelEq));

inline constexpr Field sidechainField =
    text ("sidechain", "", "Id of the channel, bus or effect return that it listens to, before its fader; absent means its own sound.").optional().rewires();

inline constexpr Field compressorFields[] {
    flag   ("enabled", false, "Whether the compressor is heard.").moves(),
    number ("threshold", -18, -60, 0, "Level above which it compresses.").in (Unit::decibels).moves(),
    number ("ratio", 4, 1, 20, "Change of level in for one decibel out, above the threshold.").in (Unit::ratio).moves(),
    number ("attack", 10, 0.01, 500, "Time to 63 % of more reduction.").in (Unit::milliseconds).moves(),
    number ("release", 100, 1, 5000, "Time to 63 % of less reduction.").in (Unit::milliseconds).moves(),
    number ("knee", 6, 0, 36, "Width of the soft bend about the threshold.").in (Unit::decibels).moves(),
    number ("gain", 0, -24, 36, "Make-up gain.").in (Unit::decibels).moves(),
    sidechainField,
};
inline constexpr Entity compressor { "compressor", "A compressor.", compressorFields };
static_assert (isSound (compressor));

inline constexpr Field gateFields[] {
    flag   ("enabled", false, "Whether the gate is heard.").moves(),
    number ("threshold", -50, -96, 0, "Level below which it attenuates.").in (Unit::decibels).moves(),
    number ("ratio", 10, 1, 100, "Decibels out for one decibel in, below the threshold.").in (Unit::ratio).moves(),
    number ("attack", 1, 0.01, 500, "Time to open.").in (Unit::milliseconds).moves(),
    number ("hold", 20, 0, 5000, "Time that it stays open.").in (Unit::milliseconds).moves(),
    number ("release", 100, 1, 5000, "Time to close.").in (Unit::milliseconds).moves(),
    sidechainField,
};
inline constexpr Entity gate { "gate", "A gate, or a downward expander.", gateFields };
static_assert (isSound (gate));

inline constexpr auto meterFields = keeping (Keep::runtime, {
    number ("peak", -120, -1000, 1000, "Peak level.").in (Unit::decibels),
    number ("rms", -120, -1000, 1000, "Level over 300 ms.").in (Unit::decibels),
    number ("lufs", -120, -1000, 1000, "Momentary loudness in LUFS."),
    number ("gainReduction", 0, -1000, 1000, "What the compressor takes away now.").in (Unit::decibels),
    number ("gateReduction", 0, -1000, 1000, "What the gate takes away now.").in (Unit::decibels),
    number ("limiterReduction", 0, -1000, 1000, "What the master's limiter takes away now.").in (Unit::decibels),
    number ("truePeak", -120, -1000, 1000, "Highest true peak since the meters were reset.").in (Unit::decibels),
    number ("shortTerm", -120, -1000, 1000, "Loudness over 3 s in LUFS."),
    number ("integrated", -120, -1000, 1000, "Gated loudness since the meters were reset, in LUFS."),
    number ("loudnessRange", 0, 0, 1000, "Loudness range since the meters were reset, in LU."),
    number ("correlation", 0, -1, 1, "Correlation of left and right over 600 ms."),
});
inline constexpr Entity meters { "meters", "What a strip measures.", meterFields };
static_assert (isSound (meters));
} // namespace amp::schema
