#pragma once
#include "Dsp/Stretch/Attacks.h"

#include <functional>
#include <limits>
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
    /** The original as a source without an end. */
    class Endless : public FrameSource
    {
    public:
        Endless (double hertz, int width, Original from) : rate (hertz), count (width), original (std::move (from)) {}
        int channels() const override { return count; }
        double sampleRate() const override { return rate; }
        int64_t frames() const override { return std::numeric_limits<int64_t>::max() / 4; }
        Result<> read (int64_t first, float* const* into, int frames) override
        {
            original (first, frames, into);
            return {};
        }

    private:
        const double rate;
        const int count;
        const Original original;
    };

    void feed();
    void take (float* const* into, int at, int count);

    const StretchSettings settings;
    Endless original;
    Attacks attacks;
    std::unique_ptr<RubberBand::RubberBandStretcher> stretcher;
    std::vector<std::vector<float>> block;
    std::vector<float*> rows, places;
    int64_t next = -1, source = 0;  // of the result, of the original
};
}  // namespace amp::dsp
