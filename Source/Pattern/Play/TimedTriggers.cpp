#include "Pattern/Play/TimedTriggers.h"

namespace amp::pattern
{
std::vector<TimedTrigger> triggersOf (const Passage& passage, const StepClock& clock, int64_t from, int64_t to)
{
    const auto& loop = *passage.loop;
    std::vector<TimedTrigger> all;
    for (auto step = std::max (from, passage.first); step < std::min (to, passage.end); ++step)
        for (const auto& trigger : loop.triggers.at (passage.stepOf (step)))
            if (loop.tracks[trigger.track].isActive)
                all.push_back ({ &trigger, step, trigger.onset (clock, step) });

    std::stable_sort (
        all.begin(), all.end(), [] (const TimedTrigger& a, const TimedTrigger& b) { return a.time < b.time; });
    for (auto& one : all)
        one.time = std::max (one.time, passage.playStart);
    return all;
}
}  // namespace amp::pattern
