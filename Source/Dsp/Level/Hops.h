#pragma once
#include "Core/Realtime/Annotations.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace amp::dsp
{
/** Cuts a stream into hops of 10 ms, whatever the sizes of the blocks it arrives in.

    Hop n ends before frame round ((n + 1) * sampleRate / 100), so hops never drift from the clock at rates that
    100 does not divide. A hop has at least one frame. Realtime-safe.
*/
class Hops
{
public:
    static constexpr int perSecond = 100;

    void prepare (double sampleRate) noexcept
    {
        rate = sampleRate;
        reset();
    }

    void reset() noexcept AMP_REALTIME
    {
        position = completed = 0;
        end = endOf (0);
    }

    /** Frames until this hop is complete, 1 or more. */
    int framesLeft() const noexcept AMP_REALTIME { return static_cast<int> (end - position); }

    /** @param frames  0..framesLeft().  @returns true if a hop became complete. */
    bool advance (int frames) noexcept AMP_REALTIME
    {
        position += frames;
        if (position < end)
            return false;

        end = endOf (++completed);
        return true;
    }

    int64_t hopsCompleted() const noexcept AMP_REALTIME { return completed; }

private:
    int64_t endOf (int64_t hop) const noexcept
    {
        return std::max (position + 1,
                         static_cast<int64_t> (std::llround (static_cast<double> (hop + 1) * rate / perSecond)));
    }

    double rate = 48000.0;
    int64_t position = 0, completed = 0, end = 480;
};
}  // namespace amp::dsp
