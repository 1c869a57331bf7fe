#pragma once
#include "Core/Realtime/Annotations.h"
#include "Dsp/Filter/Biquad.h"
#include "Dsp/Filter/FilterSettings.h"

namespace amp::dsp
{
/** Designs a digital filter whose response follows the analogue one up to the Nyquist frequency, instead of being
    squeezed under it as the bilinear transform does.

    Method: in x = sin^2 (w / 2) the squared magnitude of a biquad is a quotient of two quadratic polynomials. They
   start with the analogue poles, moved by z = exp (s T); then numerator and denominator are fitted to the analogue
   squared magnitude, by least squares of the relative error at some 45 frequencies, three times, each weighted with the
    denominator of the time before (Sanathanan and Koerner, 1963). The best of the four is factored into the
    minimum-phase filter as in M. Vicanek, "Matched Second Order Digital Filters" (2016).

    For Q up to 2 (bells: any Q), gains of -24..24 dB and 20 Hz..20 kHz, errors are at most 0.1 dB up to a quarter of
   the sample rate; up to 20 kHz they are 0.6 dB at 48 kHz (0.5 but for shelves of Q 2 and passes of Q 0.1), 1 dB at
    44.1 kHz. Resonant shelves and high-passes above 10 kHz can be some dB off at their very peak.

    Takes 2 to 4 us.  Realtime-safe.  Settings outside their ranges, and frequencies above 0.49 of the rate, are
   clamped.
*/
Biquad matchedBiquad (FilterSettings, double sampleRate) noexcept AMP_REALTIME;
}  // namespace amp::dsp
