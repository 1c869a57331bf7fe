#pragma once
#include "Pattern/Loop/Loop.h"

#include <cmath>
#include <limits>

namespace amp::pattern
{
/** A run of steps during which one loop plays. A loop that is switched, a pattern clip or a locate begins another.

    An event belongs to the passage in which its step lies, whatever its offset: it may sound before the passage begins,
   and after it has ended. Only where playing begins does an early event wait, in its order.
*/
struct Passage
{
    static constexpr int64_t forever = std::numeric_limits<int64_t>::max() / 4;

    const Loop* loop = nullptr;
    int64_t first = 0;          ///< absolute step, inclusive
    int64_t end = forever;      ///< exclusive
    int64_t origin = 0;         ///< the absolute step at which the loop's step 0 falls
    double playStart = -1e300;  ///< seconds on the timeline: nothing sounds before

    int stepOf (int64_t absolute) const noexcept { return loopStep (absolute - origin); }
};

/** Calls use (item, absolute step, sample) for each item whose onset lies in [from, to), in samples of the timeline at
   that rate.

    In order of steps, not of time: an item with an offset may come before an earlier one. Every item of a passage is
   given exactly once, however the samples are cut into ranges. Items of inactive tracks are given too.

    Cost: the items between from - latest and to - earliest offset. Realtime-safe if `use` is. */
template <typename Item, typename Use>
void forEachDue (const ByStep<Item>& items,
                 const Passage& passage,
                 const StepClock& clock,
                 double sampleRate,
                 int64_t from,
                 int64_t to,
                 Use&& use) noexcept (noexcept (use (std::declval<const Item&>(), 0, 0)))
{
    if (items.isEmpty() || from >= to)
        return;

    const auto startSample = passage.playStart > -1e200 ? std::llround (passage.playStart * sampleRate)
                                                        : std::numeric_limits<int64_t>::min();
    const auto earliestStep = clock.stepAt ((static_cast<double> (from) - 1.0) / sampleRate - items.latest()) - 2.0;
    const auto latestStep = clock.stepAt ((static_cast<double> (to) + 1.0) / sampleRate - items.earliest()) + 1.0;

    // Where playing begins, whatever is earlier sounds too.
    const auto holdsStart = from <= startSample && startSample < to;
    const auto low =
        holdsStart ? passage.first : std::max (passage.first, static_cast<int64_t> (std::floor (earliestStep)));
    const auto high = std::min (passage.end, static_cast<int64_t> (std::ceil (latestStep)) + 1);

    for (auto step = low; step < high; ++step)
        for (const auto& item : items.at (passage.stepOf (step)))
        {
            const auto sample = std::max<int64_t> (startSample, std::llround (item.onset (clock, step) * sampleRate));
            if (sample >= from && sample < to)
                use (item, step, sample);
        }
}
}  // namespace amp::pattern
