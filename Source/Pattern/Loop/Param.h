#pragma once
#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

/** The numbers that shape the sound of one event, by their names in a session and in OSC. */
namespace amp::pattern
{
/** In the order in which OSC carries them. */
// clang-format off
enum class Param : uint8_t
{
    gain, pan, speed, begin, end, legato,
    cutoff, resonance, hcutoff, hresonance, bandf, bandq,
    shape, crush, coarse, attack, hold, decay, release,
    tremoloRate, tremoloDepth, phaserRate, phaserDepth,
    detune, accelerate, psrate, psdisp,
    freeze, smear, binshift, comb, scram, hbrick, lbrick, enhance, tsdelay, xsdelay,
    ring, ringf, ringdf,
    squiz, waveloss, octer, octersub, octersubsub, fshift, fshiftnote, fshiftphase, krush, kcutoff, triode, djf,
    cThresh, cRatio, cAttack, cRelease, cGain, cKnee, panspread,
    room, size, dry, delaySend, delayTime, delayFeedback, // of a destination: see Space
    count
};
// clang-format on

inline constexpr auto paramCount = static_cast<size_t> (Param::count);

/** How a modulation x in -1..1 changes a base value:
    add: base + x (max - min).  multiply: base (1 + x).  bipolar: base + x (max - min) / 2.  none: only the form with
    min_value and max_value modulates it. */
enum class ModulationLaw : uint8_t { none, add, multiply, bipolar };

struct ParamSpec
{
    std::string_view key;   // in params, track_fx, fx and as the name of a modulation
    std::string_view osc;   // what SuperDirt calls it
    std::string_view path;  // its other name as a modulation, such as "filter.cutoff"; may be empty
    ModulationLaw law = ModulationLaw::none;
    double min = 0, max = 1, fallback = 0;  // of a modulation: range of the result, and the base where nothing is set
};

const ParamSpec& specOf (Param);

/** The parameter of that key, OSC name or path, whatever its case and underscores; nothing if there is none. */
std::optional<Param> findParam (std::string_view name);

/** Some parameters with their values; the others are not set. */
class Values
{
public:
    bool has (Param p) const noexcept { return present[index (p)]; }
    double get (Param p, double otherwise = 0.0) const noexcept { return has (p) ? numbers[index (p)] : otherwise; }

    void set (Param p, double value)
    {
        present.set (index (p));
        numbers[index (p)] = value;
    }

    bool operator== (const Values&) const = default;

private:
    static constexpr size_t index (Param p) noexcept { return static_cast<size_t> (p); }

    std::array<double, paramCount> numbers {};
    std::bitset<paramCount> present;
};
}  // namespace amp::pattern
