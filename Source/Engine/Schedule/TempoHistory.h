#pragma once
#include "Core/TempoMap.h"

#include <memory>
#include <vector>

namespace amp::engine
{
/** The tempo maps before that of a schedule, so that who plays under an older one can go on at the beat where it is. */
struct TempoHistory
{
    static constexpr size_t most = 8;

    uint64_t changes = 0;                                    ///< that keep the beat, so far
    std::vector<std::shared_ptr<const TempoMap>> before {};  ///< the maps in front of the last of them; the newest last

    /** The map that counted after so many changes; null if it still does, or if that was too long ago. */
    const TempoMap* after (uint64_t seen) const noexcept AMP_REALTIME
    {
        const auto missed = changes - seen;
        return missed > 0 && missed <= before.size() ? before[before.size() - missed].get() : nullptr;
    }
};

/** The sample of another map that lies on the same beat. What a sixteenth begins on stays what one begins on, and what
   lies before or behind it stays there, so that no step is lost or played twice. Realtime-safe. */
int64_t atSameBeat (int64_t sample, const TempoMap& from, const TempoMap& to, double sampleRate) noexcept AMP_REALTIME;
}  // namespace amp::engine
