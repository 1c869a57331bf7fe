#pragma once
#include "Dsp/Dynamics/Ballistics.h"

namespace amp::dsp
{
/** Gain and polarity, which go in a straight line of 10 ms to where they are set.
    Thread: the one that calls process. Realtime-safe. */
class InputGain
{
public:
    void prepare (double sampleRate) noexcept;
    void reset() noexcept AMP_REALTIME;

    /** @param gain  linear; negative inverts. Until the first process (or after reset) it is there at once. */
    void set (double gain) noexcept AMP_REALTIME;

    /** False where process would change nothing. */
    bool isActive() const noexcept AMP_REALTIME { return gain.current() != 1.0f || gain.aim() != 1.0f; }

    /** @param frames  1..64 */
    void process (simd::Quantum&, int frames) noexcept AMP_REALTIME;

private:
    Fade gain;
    bool isFresh = true;
    const simd::Kernels* kernels = nullptr;
};
}  // namespace amp::dsp
