#pragma once
#include <cstddef>
#include <vector>

namespace amp::dsp
{
/** The least of the last n values, in constant time on average: candidates in ascending order, as in D. Lemire,
    "Streaming Maximum-Minimum Filter" (2006).  Realtime-safe after prepare. */
class SlidingMinimum
{
public:
    /** Allocates.  @param longest  the most values that a window will have, 1 or more; it has so many at first. */
    void prepare (int longest)
    {
        window = longest;
        candidates.resize (static_cast<size_t> (longest) + 1);
        reset();
    }

    /** @param length  1 to the longest; a longer window fills with what comes. */
    void setWindow (int length) noexcept { window = length; }

    void reset() noexcept { first = last = 0, now = 0; }

    float next (float value) noexcept
    {
        while (first != last && candidates[before (last)].value >= value)
            last = before (last);
        while (first != last && candidates[first].time + window <= now)
            first = after (first);
        candidates[last] = { value, now };
        last = after (last);
        ++now;
        return candidates[first].value;
    }

private:
    struct Candidate
    {
        float value = 0.0f;
        long long time = 0;
    };

    size_t after (size_t i) const noexcept { return i + 1 == candidates.size() ? 0 : i + 1; }
    size_t before (size_t i) const noexcept { return i == 0 ? candidates.size() - 1 : i - 1; }

    std::vector<Candidate> candidates;
    size_t first = 0, last = 0;
    long long window = 1, now = 0;
};
}  // namespace amp::dsp
