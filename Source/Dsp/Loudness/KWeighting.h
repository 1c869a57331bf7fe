#pragma once
#include "Core/Realtime/Annotations.h"

namespace amp::dsp
{
/** The K-weighting filter of ITU-R BS.1770-5, Annex 1, for one channel.

    Two biquads: a shelf for the head (+4 dB above 1.7 kHz) and the RLB high-pass (38 Hz). The standard tabulates
    48 kHz; there the coefficients agree with its table to 1e-9. At other rates the same analogue prototypes are
    transformed anew and keep the pass-band gain of 48 kHz, so that a calibration tone reads the same at every rate
    from 22.05 kHz (to 0.05 dB). Below that the shelf is squeezed under the Nyquist frequency: 0.2 dB low at 8 kHz.
*/
class KWeighting
{
public:
    /** One second-order section with a0 = 1. */
    struct Section
    {
        double b0, b1, b2, a1, a2;
    };

    static Section shelf (double sampleRate) noexcept;
    static Section highPass (double sampleRate) noexcept;

    void prepare (double sampleRate) noexcept;
    void reset() noexcept AMP_REALTIME;

    /** Filters `count` samples and returns the sum of the squares of the result. Realtime-safe. */
    double energy (const float* samples, int count) noexcept AMP_REALTIME;

private:
    struct State
    {
        double first = 0.0, second = 0.0;
    };

    Section shelfSection {}, highPassSection {};
    State shelfState, highPassState;
};
}  // namespace amp::dsp
