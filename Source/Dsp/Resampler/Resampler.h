#pragma once
#include "Core/Media/FrameSource.h"

#include <functional>
#include <memory>
#include <vector>

struct soxr;

namespace amp::dsp
{
/** Takes frames as they are made. `count` is 1 or more; the arrays are valid during the call.
    @returns an Error to stop. */
using FrameSink = std::function<Result<> (const float* const* channels, int count)>;

/** Sample-rate conversion of a stream, by libsoxr at its "very high quality" (28 bits, linear phase).

    Flat to 0.1 dB up to 0.907 of the lower Nyquist frequency (20 kHz at 44.1 kHz), images and aliases below -130 dB.
    The filter's delay is taken out: frame 0 stays frame 0, and n frames become exactly round (n * to / from).
    The result does not depend on the sizes of the blocks pushed.

    Thread: any one at a time, never the audio thread: the library allocates while it runs.
*/
class Resampler
{
public:
    /** @param channels  1..64. Rates are 1 kHz to 1 MHz, at most 1 to 256 apart.
        @returns an Error if they are not, or if the library has no memory. */
    static Result<Resampler> create (double fromRate, double toRate, int channels);

    /** Converts `count` more frames; the sink gets what is ready, which may be nothing. */
    Result<> push (const float* const* input, int count, const FrameSink&);

    /** Ends the stream: the sink gets the rest. Nothing may be pushed afterwards. */
    Result<> finish (const FrameSink&);

private:
    struct Deleter
    {
        void operator() (soxr*) const noexcept;
    };

    Resampler (std::unique_ptr<soxr, Deleter>, double ratio, int channels);

    /** How many frames the input so far makes. */
    int64_t framesDue() const;

    Result<size_t> convert (const float* const* input, int count, const FrameSink&);
    Result<> deliver (size_t frames, const FrameSink&);

    std::unique_ptr<soxr, Deleter> converter;
    double ratio;
    std::vector<std::vector<float>> output;
    std::vector<float*> outputPointers;
    int64_t framesIn = 0, framesOut = 0;
};

/** Converts a whole source, which stays open, to another rate.
    @returns the first Error of the source, the converter or the sink. */
Result<> resample (FrameSource&, double toRate, const FrameSink&);
}  // namespace amp::dsp
