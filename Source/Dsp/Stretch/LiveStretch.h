#pragma once
#include "Dsp/Stretch/StretchSettings.h"

#include <functional>
#include <memory>
#include <vector>

namespace RubberBand
{
class RubberBandStretcher;
}

namespace amp::dsp
{
/** Stretches and shifts from any place on, at once, with Rubber Band's faster engine (R2): what is heard while the
    finer result is being made. Frame n of the result stands for frame n / ratio of the original.

    Thread: any one at a time, never the audio thread.
*/
class LiveStretch
{
public:
    /** Fills into[0 .. channels - 1] with frames [first, first + count) of the original; silence outside of it. */
    using Original = std::function<void (int64_t first, int count, float* const* into)>;

    LiveStretch (double sampleRate, int channels, const StretchSettings&, Original);
    ~LiveStretch();

    /** The next frame that read() gives; -1 before the first seek(). */
    int64_t position() const noexcept { return next; }

    /** Goes on from a frame of the result. Costs some ten milliseconds of sound that is thrown away. */
    void seek (int64_t frame);

    /** The next frames of the result. */
    void read (float* const* into, int count);

private:
    void feed();
    void take (float* const* into, int at, int count);

    const StretchSettings settings;
    const Original original;
    std::unique_ptr<RubberBand::RubberBandStretcher> stretcher;
    std::vector<std::vector<float>> block;
    std::vector<float*> rows, places;
    int64_t next = -1, source = 0;  // of the result, of the original
};
}  // namespace amp::dsp
