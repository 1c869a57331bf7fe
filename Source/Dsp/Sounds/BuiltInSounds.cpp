#include "Dsp/Sounds/BuiltInSounds.h"

#include "Dsp/Sounds/Drums.h"
#include "Dsp/Sounds/Tones.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amp::dsp
{
namespace
{
// clang-format off
constexpr BuiltInSound sounds[] {
    { "bd",            "bass drum",           4, false, 60, makeKick },
    { "sd",            "snare drum",          4, false, 60, makeSnare },
    { "cp",            "clap",                4, false, 60, makeClap },
    { "rim",           "rim shot",            4, false, 60, makeRim },
    { "hh",            "closed hi-hat",       4, false, 60, makeClosedHat },
    { "oh",            "open hi-hat",         4, false, 60, makeOpenHat },
    { "lt",            "low tom",             4, false, 60, makeLowTom },
    { "mt",            "middle tom",          4, false, 60, makeMidTom },
    { "ht",            "high tom",            4, false, 60, makeHighTom },
    { "cr",            "crash cymbal",        3, false, 60, makeCrash },
    { "rd",            "ride cymbal",         3, false, 60, makeRide },
    { "cb",            "cowbell",             4, false, 60, makeCowbell },
    { "shaker",        "shaker",              4, false, 60, makeShaker },
    { "perc",          "hand percussion",     4, false, 60, makePercussion },
    { "click",         "click",               4, false, 60, makeClick },

    { "bass",          "bass",                3, true,  36, makeBass },
    { "super808",      "long bass drum",      3, true,  33, makeBass808 },
    { "lead",          "lead",                1, true,  60, makeLead },
    { "pad",           "pad",                 1, true,  60, makePad },
    { "pluck",         "plucked string",      3, true,  60, makePluck },
    { "piano",         "piano",               1, true,  60, makePiano },
    { "organ",         "organ",               1, true,  60, makeOrgan },
    { "bell",          "bar and bell",        2, true,  72, makeBell },
    { "supersaw",      "seven saws",          1, true,  60, makeSupersaw },
    { "superpwm",      "swinging pulse",      1, true,  60, makePulse },
    { "superfm",       "bent sine",           4, true,  60, makeFm },
    { "saw",           "saw wave",            1, true,  60, makeSaw },
    { "square",        "square wave",         1, true,  60, makeSquare },
    { "triangle",      "triangle wave",       1, true,  60, makeTriangle },
    { "sine",          "sine wave",           1, true,  60, makeSine },
    { "noise",         "coloured noise",      1, true,  60, makeNoise },
};

constexpr std::pair<std::string_view, std::string_view> otherNames[] {
    { "kick", "bd" }, { "superkick", "bd" }, { "bassdrum", "bd" },
    { "sn", "sd" }, { "snare", "sd" }, { "supersnare", "sd" },
    { "clap", "cp" }, { "superclap", "cp" }, { "rs", "rim" }, { "rimshot", "rim" },
    { "hc", "hh" }, { "ch", "hh" }, { "hat", "hh" }, { "hihat", "hh" }, { "superhat", "hh" }, { "hh27", "hh" },
    { "ho", "oh" }, { "openhat", "oh" }, { "hhopen", "oh" },
    { "tom", "mt" }, { "crash", "cr" }, { "cymbal", "cr" }, { "ride", "rd" }, { "cowbell", "cb" },
    { "sh", "shaker" }, { "percussion", "perc" }, { "808", "super808" }, { "bass808", "super808" },
    { "superpiano", "piano" }, { "supermandolin", "pluck" }, { "guitar", "pluck" }, { "superhammond", "organ" },
    { "superorgan", "organ" }, { "supervibe", "bell" }, { "supergong", "bell" }, { "vibes", "bell" },
    { "supersquare", "square" }, { "superchip", "square" }, { "sawtooth", "saw" }, { "tri", "triangle" }, { "sin", "sine" },
    { "superreese", "bass" }, { "bass1", "bass" }, { "superzow", "supersaw" }, { "strings", "pad" }, { "supernoise", "noise" },
};
// clang-format on
}  // namespace

std::span<const BuiltInSound> builtInSounds() noexcept
{
    return sounds;
}

const BuiltInSound* findBuiltInSound (std::string_view name) noexcept
{
    for (const auto& [other, usual] : otherNames)
        if (other == name)
            name = usual;
    const auto* found =
        std::find_if (std::begin (sounds), std::end (sounds), [&] (const auto& s) { return s.name == name; });
    return found != std::end (sounds) ? found : nullptr;
}
}  // namespace amp::dsp
