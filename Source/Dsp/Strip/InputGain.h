#pragma once
#include "Dsp/Dynamics/Ballistics.h"

namespace amp::dsp
{
/** Gain and polarity, which fade over 5 ms (time constant) when they change.
    Thread: the one that calls gains. Realtime-safe. */
class InputGain
{
public:
    void prepare (double sampleRate) noexcept;
    void reset() noexcept AMP_REALTIME;

    /** @param gain  linear; negative inverts. Until the first gains (or after reset) it is there at once. */
    void set (double gain) noexcept AMP_REALTIME;

    /** False where it would return 1 for ever. */
    bool isActive() const noexcept AMP_REALTIME { return gain.current() != 1.0f || gain.aim() != 1.0f; }

    /** Writes the gains of `count` intervals (1..8).  @returns the gain before the first of them. */
    float gains (simd::Gains&, int count) noexcept AMP_REALTIME;

private:
    Approach gain;
    bool isFresh = true;
};
}  // namespace amp::dsp
