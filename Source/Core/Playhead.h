#pragma once
#include "Core/TransportControl.h"

#include <algorithm>
#include <cstdint>

namespace amp
{
/** Where the transport was at the start of one audio block, and when that block was begun. */
struct Playhead
{
    int64_t sample = 0;     ///< from the session's start
    int64_t time = 0;       ///< of the monotonic clock, nanoseconds
    int64_t frames = 0;     ///< how far this block takes it
    int64_t loopStart = 0;  ///< samples
    int64_t loopEnd = 0;    ///< samples; not after loopStart: no loop
    double sampleRate = 48000;
    TransportState state = TransportState::stopped;

    /** The position at a later time of the same clock, in samples: not past the block's end, wrapped at the loop's. */
    double at (int64_t now) const noexcept
    {
        const auto start = static_cast<double> (sample);
        if (state != TransportState::playing)
            return start;

        const auto elapsed = static_cast<double> (std::max<int64_t> (0, now - time)) * 1e-9 * sampleRate;
        const auto position = start + std::min (elapsed, static_cast<double> (frames));
        const auto wraps = loopEnd > loopStart && sample < loopEnd && position >= static_cast<double> (loopEnd);
        return wraps ? position - static_cast<double> (loopEnd - loopStart) : position;
    }
};
}  // namespace amp
