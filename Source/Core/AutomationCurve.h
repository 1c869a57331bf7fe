#pragma once
#include "Core/Realtime/Annotations.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace amp
{
/** How a value runs from one point to the next. */
enum class CurveShape : uint8_t {
    linear,
    smooth,       ///< a monotone cubic: through the points without a corner, and never beyond them
    stepped,      ///< stays until the next point
    exponential,  ///< late: u^3 of the way after a part u of the time, 1/8 in the middle
    logarithmic   ///< early: 1 - (1 - u)^3, 7/8 in the middle
};

struct CurvePoint
{
    double time = 0, value = 0;
    CurveShape shape = CurveShape::linear;  ///< of the segment after the point

    bool operator== (const CurvePoint&) const = default;
};

/** A value along a time: what automation plays. Immutable. Before the first point it has the first value, after the
   last the last; of two points at one time the later one counts from there on. Exponential and logarithmic segments are
    those of fades (Core/Fade.h). Slopes of smooth segments: Fritsch and Butland, SIAM J. Sci. Stat. Comput. 5 (1984).

    Thread: any; at() is realtime-safe.
*/
class AutomationCurve
{
public:
    AutomationCurve() = default;

    /** Sorts the points by time, and drops those that are not finite. */
    explicit AutomationCurve (std::vector<CurvePoint>);

    bool isEmpty() const noexcept { return points.empty(); }
    const std::vector<CurvePoint>& all() const noexcept { return points; }

    /** 0 without points. */
    double at (double time) const noexcept AMP_REALTIME;

    bool operator== (const AutomationCurve& other) const { return points == other.points; }

private:
    bool isSmooth (size_t segment) const noexcept;
    double slopeAt (size_t point, size_t segment) const noexcept;
    double secant (size_t segment) const noexcept;
    double within (size_t segment, double time) const noexcept;

    std::vector<CurvePoint> points;
};

/** Fewer points that say the same: lines between those that are left pass every point that was taken out within
   `error`. The first and the last stay, and all at one time as another. After Douglas and Peucker, The Canadian
   Cartographer 10 (1973), with the distance taken along the value. points: by time. */
std::vector<CurvePoint> thinned (const std::vector<CurvePoint>& points, double error);
}  // namespace amp
