#pragma once
#include "Dsp/Filter/FilterSettings.h"

namespace amp::dsp
{
/** The analogue filter that a digital one imitates: H (s) = (n0 + n1 s + n2 s^2) / (d0 + d1 s + d2 s^2), s in units of
    the set frequency.  Source: R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients". */
struct AnaloguePrototype
{
    double n0, n1, n2, d0, d1, d2;

    /** Type, Q and gain decide; the frequency does not.  Realtime-safe. */
    static AnaloguePrototype of (const FilterSettings&) noexcept;

    /** |H|^2 at a frequency relative to the set one. */
    double squaredMagnitude (double relativeFrequency) const noexcept;
};

/** The response of the analogue filter in dB.  frequency: Hz. */
double analogueDecibels (const FilterSettings&, double frequency) noexcept;
}  // namespace amp::dsp
