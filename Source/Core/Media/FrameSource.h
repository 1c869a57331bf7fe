#pragma once
#include "Core/Result.h"

#include <cstdint>

namespace amp
{
/** Sound that can be read from any frame: an audio file, a cache, a rendered session.

    A frame is one sample of every channel. Samples are floats, 1 is full scale.
    Thread: any one at a time; never the audio thread, since reading may wait for a disk.
*/
class FrameSource
{
public:
    virtual ~FrameSource() = default;

    /** 1 or more. */
    virtual int channels() const = 0;

    /** Frames a second, above 0. */
    virtual double sampleRate() const = 0;

    /** How many frames there are. Never changes. */
    virtual int64_t frames() const = 0;

    /** Copies the frames [first, first + count) into into[channel][0 .. count).

        Frames outside [0, frames()) are silence.
        @returns an Error that names the file if it cannot be read; `into` is then unspecified.
    */
    virtual Result<> read (int64_t first, float* const* into, int count) = 0;
};
}  // namespace amp
