#pragma once
#include "Pattern/Loop/StepClock.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace amp::pattern
{
/** Where in the loop something happens: at its step, later by the swing, and earlier or later by its own offset. */
struct Placed
{
    uint8_t step = 0;     ///< the nominal one, 0..255
    double swing = 0.0;   ///< in steps, 0..0.5
    double offset = 0.0;  ///< in seconds, whatever the tempo; may be negative or longer than a step or the loop

    /** When it sounds, in seconds, if its step is that absolute step. */
    double onset (const StepClock& clock, int64_t absoluteStep) const noexcept
    {
        return clock.secondsAt (static_cast<double> (absoluteStep) + swing) + offset;
    }
};

/** What happens in a loop, found by step. */
template <typename Item>
class ByStep
{
public:
    ByStep() { starts.fill (0); }

    /** @param all  sorted by step; those of one step in the order in which they play. */
    explicit ByStep (std::vector<Item> all) : items (std::move (all))
    {
        size_t at = 0;
        for (int step = 0; step <= stepsPerLoop; ++step)
        {
            while (at < items.size() && items[at].step < step)
                ++at;
            starts[static_cast<size_t> (step)] = static_cast<uint32_t> (at);
        }
        for (const auto& item : items)
        {
            mostEarly = std::min (mostEarly, item.offset);
            mostLate = std::max (mostLate, item.offset);
        }
    }

    std::span<const Item> at (int step) const noexcept
    {
        const auto first = starts[static_cast<size_t> (step)];
        return { items.data() + first, starts[static_cast<size_t> (step) + 1] - first };
    }

    auto begin() const { return items.begin(); }
    auto end() const { return items.end(); }
    size_t size() const noexcept { return items.size(); }
    bool isEmpty() const noexcept { return items.empty(); }

    /** The least and the greatest offset of any item, in seconds; not above and not below 0. */
    double earliest() const noexcept { return mostEarly; }
    double latest() const noexcept { return mostLate; }

private:
    std::vector<Item> items;
    std::array<uint32_t, stepsPerLoop + 1> starts;
    double mostEarly = 0.0, mostLate = 0.0;
};
}  // namespace amp::pattern
