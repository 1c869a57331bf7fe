#pragma once
#include "Pattern/Loop/Param.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace amp::pattern
{
/** A parameter that only the synth knows: its name and value as the session has them. */
struct Extra
{
    std::string name;
    std::variant<int64_t, double, std::string> value;

    bool operator== (const Extra&) const = default;
};

/** The room around a sound: what a destination's reverb, delay and rotary speaker do. */
struct Space
{
    std::optional<double> room, size, dry;                      // reverb: send 0..1, decay 0..1, dry share 0..1
    std::optional<double> delaySend, delayTime, delayFeedback;  // 0..1, seconds, 0..1
    std::optional<double> leslie, leslieRate, leslieSize;       // 0..1, turns a second, metres

    bool operator== (const Space&) const = default;
};

/** What an event sounds like: the track's parameters after modulation. Events share it. */
struct Sound
{
    uint32_t name = 0;           ///< which of Loop::names: a folder of samples or a synth
    int64_t n = 0;               ///< which sample of the folder; counts around
    std::optional<int64_t> cut;  ///< group in which a new event ends the last; negative: only of the same sample
    char vowel = 0;              ///< a e i o u, or 0 for none
    Values values;               ///< gain (without velocity, linear), pan 0..1, speed and the effects that are set
    std::vector<Space> spaces;   ///< one for each of the track's destinations
    std::shared_ptr<const std::vector<Extra>> extras;  ///< never null
};
}  // namespace amp::pattern
