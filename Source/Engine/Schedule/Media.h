#pragma once
#include "Core/Realtime/Annotations.h"

#include <cstdint>

namespace amp::engine
{
/** Sound that the audio thread may read, at the engine's sample rate.

    channels(), frames(), read(), isReady()   [any thread]        wait-free, but read() of what is not ready may wait
   for a disk. prefetch()                                [read-ahead thread] may wait for a disk.
*/
class Media
{
public:
    virtual ~Media() = default;

    virtual int channels() const noexcept = 0;

    /** Never changes. */
    virtual int64_t frames() const noexcept = 0;

    /** Copies the frames [first, first + count) of the first `width` channels; frames outside the media are silence.
        width: 1..channels(). */
    virtual void read (int64_t first, int count, float* const* into, int width) const noexcept AMP_REALTIME = 0;

    /** True if read() of these frames waits for nothing. */
    virtual bool isReady (int64_t first, int count) const noexcept AMP_REALTIME = 0;

    /** Makes these frames ready. */
    virtual void prefetch (int64_t first, int64_t count) const = 0;
};
}  // namespace amp::engine
