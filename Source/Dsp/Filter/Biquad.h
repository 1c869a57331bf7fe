#pragma once
#include <cmath>
#include <complex>
#include <numbers>

namespace amp::dsp
{
/** The coefficients of a digital second-order filter:
    H (z) = (b0 + b1 z^-1 + b2 z^-2) / (1 + a1 z^-1 + a2 z^-2).  The default lets everything pass. */
struct Biquad
{
    double b0 = 1.0, b1 = 0.0, b2 = 0.0, a1 = 0.0, a2 = 0.0;

    bool operator== (const Biquad&) const = default;

    /** The response in dB.  frequency: Hz, below half the sample rate. */
    double decibels (double frequency, double sampleRate) const
    {
        const auto z = std::polar (1.0, -2.0 * std::numbers::pi * frequency / sampleRate);
        return 20.0 * std::log10 (std::abs ((b0 + z * (b1 + z * b2)) / (1.0 + z * (a1 + z * a2))));
    }

    bool isStable() const noexcept { return std::abs (a2) < 1.0 && std::abs (a1) < 1.0 + a2; }
};
}  // namespace amp::dsp
