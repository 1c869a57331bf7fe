#pragma once
#include "Pattern/Play/TimedTriggers.h"

namespace amp::pattern
{
/** One argument of a message to SuperDirt: its name, then its value. */
struct OscArgument
{
    std::string name;
    std::variant<int64_t, double, std::string> value;
};

inline constexpr const char* dirtAddress = "/dirt/play";

/** What SuperDirt is told of an event at one of its track's destinations, in the order of the upstream engine.

    `sustain` is gate steps in seconds; SuperDirt then ignores `legato`, which is sent all the same. `cycle` counts bars
   of the loop and does not wrap; `delta` is a step; `delay` is the amount of the delay, without which SuperDirt's delay
   is silent. Thread: any but the audio thread. */
std::vector<OscArgument> oscArguments (const Passage&, const TimedTrigger&, size_t destination, const StepClock&);
}  // namespace amp::pattern
