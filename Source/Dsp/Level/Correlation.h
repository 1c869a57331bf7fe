#pragma once
#include "Dsp/Level/Hops.h"
#include "Dsp/Level/SlidingWindow.h"
#include "Dsp/Level/StereoSums.h"

namespace amp::dsp
{
/** The phase correlation of the first two channels over the last 600 ms, in steps of 10 ms.

    Thread: the one that calls process. Realtime-safe after prepare.
*/
class Correlation
{
public:
    static constexpr double seconds = 0.6;

    /** Allocates.  @param channels  with fewer than two there is nothing to measure. */
    void prepare (double sampleRate, int channels);

    void reset() noexcept AMP_REALTIME;
    void process (const float* const* input, int frames) noexcept AMP_REALTIME;

    /** Pearson's r, -1..1; nothing while a channel is silent or constant. */
    std::optional<double> value() const noexcept AMP_REALTIME;

private:
    bool isStereo = false;
    Hops hops;
    StereoSums hop;
    SlidingWindow<StereoSums> window;
};
}  // namespace amp::dsp
