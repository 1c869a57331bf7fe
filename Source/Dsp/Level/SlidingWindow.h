#pragma once
#include "Core/Realtime/Annotations.h"

#include <algorithm>
#include <vector>

namespace amp::dsp
{
/** The newest values of a stream, and their sum.

    The sum is added up anew each time: subtracting what leaves would keep the rounding errors of loud passages
    and report sound in the silence that follows. T needs a default value and +=.
*/
template <typename T>
class SlidingWindow
{
public:
    /** May allocate. Afterwards the window is empty. */
    void prepare (int length)
    {
        values.assign (static_cast<size_t> (length), T {});
        reset();
    }

    void reset() noexcept AMP_REALTIME { next = count = 0; }

    /** Realtime-safe. */
    void push (const T& value) noexcept AMP_REALTIME
    {
        values[next] = value;
        next = next + 1 == values.size() ? 0 : next + 1;
        count = count == values.size() ? count : count + 1;
    }

    /** How many values are in the window, 0..length. Realtime-safe. */
    int size() const noexcept AMP_REALTIME { return static_cast<int> (count); }

    bool isFull() const noexcept AMP_REALTIME { return count == values.size(); }

    /** The sum of the newest `n` values, or of all there are if there are fewer. Realtime-safe. */
    T sumOfNewest (int n) const noexcept AMP_REALTIME
    {
        T sum {};
        auto i = next;
        for (auto left = std::min (count, static_cast<size_t> (n)); left > 0; --left)
        {
            i = i == 0 ? values.size() - 1 : i - 1;
            sum += values[i];
        }

        return sum;
    }

private:
    std::vector<T> values;
    size_t next = 0, count = 0;
};
}  // namespace amp::dsp
