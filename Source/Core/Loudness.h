#pragma once
#include "Core/Realtime/Latest.h"
#include "Core/SoundRing.h"

#include <atomic>
#include <limits>

namespace amp
{
/** The loudness of one strip by ITU-R BS.1770-5 and EBU Tech 3341, 3342. Loudness is in LUFS, -infinity for silence and
    for windows that have not filled. */
struct LoudnessReading
{
    static constexpr auto silence = -std::numeric_limits<double>::infinity();

    double momentary = silence, shortTerm = silence;                              ///< now, over 0.4 s and 3 s
    double momentaryMax = silence, shortTermMax = silence, integrated = silence;  ///< since the last reset
    double range = std::numeric_limits<double>::quiet_NaN();  ///< LU since the last reset; NaN until it can be told
    bool isRangeStable = false;                               ///< 60 s have been measured
    double truePeak = silence;                                ///< dBTP now: of the last 0.1 s
    double truePeakMax = silence;                             ///< dBTP since the last reset
    double correlation = std::numeric_limits<double>::quiet_NaN();  ///< -1..1; NaN while a channel is silent
    double seconds = 0;                                             ///< measured since the last reset
};

/** The loudness of a strip, between the engine that measures it and those who show it.

    reading      written by the rendering thread, ten times a second; read by any.
    sound        written by the rendering thread while it measures; read by any.
    the others   [any thread]
*/
class LoudnessChannel
{
public:
    Latest<LoudnessReading> reading;
    SoundRing sound;

    /** Asks for the strip to be measured; as often as unwatch() is called, it ends. */
    void watch() noexcept { watchers.fetch_add (1, std::memory_order_relaxed); }
    void unwatch() noexcept { watchers.fetch_sub (1, std::memory_order_relaxed); }
    bool isWatched() const noexcept { return watchers.load (std::memory_order_relaxed) > 0; }

    /** Begins integrated loudness, range and maxima again. */
    void reset() noexcept { resets.fetch_add (1, std::memory_order_relaxed); }
    uint32_t resetCount() const noexcept AMP_REALTIME { return resets.load (std::memory_order_relaxed); }

    /** Holds integrated loudness, range and maxima; momentary and short-term go on. */
    void pause (bool shouldPause) noexcept { paused.store (shouldPause, std::memory_order_relaxed); }
    bool isPaused() const noexcept AMP_REALTIME { return paused.load (std::memory_order_relaxed); }

private:
    std::atomic<int> watchers { 0 };
    std::atomic<uint32_t> resets { 0 };
    std::atomic<bool> paused { false };
};
}  // namespace amp
