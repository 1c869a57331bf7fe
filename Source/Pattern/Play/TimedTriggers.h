#pragma once
#include "Pattern/Play/Passage.h"

namespace amp::pattern
{
/** An event with its time, for those who send ahead. */
struct TimedTrigger
{
    const Trigger* trigger = nullptr;  ///< in the passage's loop
    int64_t step = 0;                  ///< the absolute step to which it belongs
    double time = 0.0;                 ///< seconds on the timeline
};

/** The events of the steps [from, to) of a passage that sound, in the order in which they play: by time, and at one
   time by step, track and place in the sequence. An event that would come before playing starts waits for it, before
   those of the step itself. Events of [a, c) are those of [a, b) and [b, c). Thread: any. */
std::vector<TimedTrigger> triggersOf (const Passage&, const StepClock&, int64_t from, int64_t to);

/** How long a native voice holds an event, in seconds: gate x legato steps, at the tempo of its step. */
inline double durationOf (const Loop& loop, const Trigger& t, const StepClock& clock, int64_t step)
{
    const auto legato = loop.sounds[t.sound].values.get (Param::legato, 1.0);
    return t.gate * legato * clock.stepSeconds (static_cast<double> (step));
}
}  // namespace amp::pattern
