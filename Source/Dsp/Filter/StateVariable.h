#pragma once
#include <algorithm>
#include <cmath>
#include <numbers>

namespace amp::dsp
{
/** A second-order state-variable filter whose frequency may move with every frame, by trapezoidal integration.
    Source: A. Simper, "Linear Trapezoidal Integrated State Variable Filter" (2013). Exact at its frequency and at 0 Hz;
    the response is squeezed towards Nyquist as with any bilinear transform.  Realtime-safe. */
class StateVariable
{
public:
    struct Coefficients
    {
        double a1 = 1.0, a2 = 0.0, a3 = 0.0, k = 1.0;

        /** frequency: Hz, kept under 0.49 of the rate.  q: more than 0. */
        static Coefficients of (double frequency, double q, double sampleRate) noexcept
        {
            const auto g = std::tan (std::numbers::pi * std::clamp (frequency / sampleRate, 1e-6, 0.49)), k = 1.0 / q;
            const auto a1 = 1.0 / (1.0 + g * (g + k));
            return { a1, g * a1, g * g * a1, k };
        }
    };

    struct Outputs
    {
        double low, band, high;  ///< band is 0 dB at its frequency when multiplied with 1 / q
    };

    void reset() noexcept { first = second = 0.0; }

    Outputs next (const Coefficients& c, double x) noexcept
    {
        const auto v3 = x - second, v1 = c.a1 * first + c.a2 * v3, v2 = second + c.a2 * first + c.a3 * v3;
        first = 2.0 * v1 - first;
        second = 2.0 * v2 - second;
        return { v2, v1, x - c.k * v1 - v2 };
    }

    /** To be called now and then, such as once a quantum: a state that decays would end in denormal numbers. */
    void flush() noexcept
    {
        first = std::abs (first) < 1e-30 ? 0.0 : first;
        second = std::abs (second) < 1e-30 ? 0.0 : second;
    }

private:
    double first = 0.0, second = 0.0;
};
}  // namespace amp::dsp
