#pragma once
#include <cmath>
#include <cstdint>
#include <numbers>

namespace amp
{
/** How a fade rises. A fade out is the same curve read backwards. In the order of the schema's fadeCurves. */
enum class FadeCurve : uint8_t { linear, equalPower, exponential, logarithmic, sCurve };

/** The gain of a fade in after a part x of its length, 0..1 to 0..1.  Realtime-safe.

    linear x; equalPower sin(x pi/2), so that two crossing fades keep the power; exponential x^3; logarithmic 1-(1-x)^3;
    sCurve x^2 (3-2x). */
inline double fadeGain (FadeCurve curve, double x) noexcept
{
    if (x <= 0.0)
        return 0.0;
    if (x >= 1.0)
        return 1.0;

    switch (curve)
    {
    case FadeCurve::equalPower:
        return std::sin (x * std::numbers::pi / 2.0);
    case FadeCurve::exponential:
        return x * x * x;
    case FadeCurve::logarithmic:
        return 1.0 - (1.0 - x) * (1.0 - x) * (1.0 - x);
    case FadeCurve::sCurve:
        return x * x * (3.0 - 2.0 * x);
    case FadeCurve::linear:
        break;
    }
    return x;
}
} // namespace amp
