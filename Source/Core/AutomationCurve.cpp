#include "Core/AutomationCurve.h"

#include "Core/Fade.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace amp
{
AutomationCurve::AutomationCurve (std::vector<CurvePoint> unsorted) : points (std::move (unsorted))
{
    std::erase_if (points, [] (const CurvePoint& p) { return ! std::isfinite (p.time) || ! std::isfinite (p.value); });
    std::stable_sort (
        points.begin(), points.end(), [] (const CurvePoint& a, const CurvePoint& b) { return a.time < b.time; });
}

double AutomationCurve::at (double time) const noexcept
{
    if (points.empty())
        return 0.0;

    const auto after = std::upper_bound (
        points.begin(), points.end(), time, [] (double t, const CurvePoint& point) { return t < point.time; });
    if (after == points.begin())
        return points.front().value;
    if (after == points.end())
        return points.back().value;
    return within (static_cast<size_t> (after - points.begin()) - 1, time);
}

double AutomationCurve::within (size_t segment, double time) const noexcept
{
    const auto &from = points[segment], &to = points[segment + 1];
    const auto length = to.time - from.time;
    const auto u = (time - from.time) / length;
    const auto share = [&] (double part) { return from.value + (to.value - from.value) * part; };

    switch (from.shape)
    {
    case CurveShape::stepped:
        return from.value;
    case CurveShape::exponential:
        return share (fadeGain (FadeCurve::exponential, u));
    case CurveShape::logarithmic:
        return share (fadeGain (FadeCurve::logarithmic, u));
    case CurveShape::smooth:
    {
        // The cubic of Hermite: both values, and both slopes over the length of the segment.
        const auto a = slopeAt (segment, segment) * length, b = slopeAt (segment + 1, segment) * length;
        const auto bend = u * u * (3.0 - 2.0 * u);
        return share (bend) + a * u * (1.0 - u) * (1.0 - u) - b * u * u * (1.0 - u);
    }
    case CurveShape::linear:
        break;
    }
    return share (u);
}

bool AutomationCurve::isSmooth (size_t segment) const noexcept
{
    return segment + 1 < points.size() && points[segment].shape == CurveShape::smooth &&
           points[segment + 1].time > points[segment].time;
}

double AutomationCurve::secant (size_t segment) const noexcept
{
    const auto &from = points[segment], &to = points[segment + 1];
    return (to.value - from.value) / (to.time - from.time);
}

double AutomationCurve::slopeAt (size_t point, size_t segment) const noexcept
{
    // Where a neighbour is missing or runs otherwise, the segment begins or ends as straight as it can.
    if (point == 0 || ! isSmooth (point - 1) || ! isSmooth (point))
        return secant (segment);

    const auto before = secant (point - 1), after = secant (point);
    if (before * after <= 0.0)
        return 0.0;

    const auto first = points[point].time - points[point - 1].time,
               second = points[point + 1].time - points[point].time;
    const auto weight = (first + 2.0 * second) / (3.0 * (first + second));
    return before * after / (weight * after + (1.0 - weight) * before);
}

std::vector<CurvePoint> thinned (const std::vector<CurvePoint>& points, double error)
{
    if (points.size() < 3)
        return points;

    std::vector<bool> stays (points.size());
    stays.front() = stays.back() = true;
    std::vector<std::pair<size_t, size_t>> open { { 0, points.size() - 1 } };

    while (! open.empty())
    {
        const auto [first, last] = open.back();
        open.pop_back();

        const auto length = points[last].time - points[first].time;
        const auto slope = length > 0.0 ? (points[last].value - points[first].value) / length : 0.0;
        auto worst = error;
        auto at = first;
        for (auto i = first + 1; i < last; ++i)
        {
            const auto line = points[first].value + slope * (points[i].time - points[first].time);
            const auto isJump = points[i].time == points[i - 1].time || points[i].time == points[i + 1].time;
            const auto distance = isJump ? std::numeric_limits<double>::infinity() : std::abs (points[i].value - line);
            if (distance > worst)
            {
                worst = distance;
                at = i;
            }
        }

        if (at != first)
        {
            stays[at] = true;
            open.emplace_back (first, at);
            open.emplace_back (at, last);
        }
    }

    std::vector<CurvePoint> left;
    for (size_t i = 0; i < points.size(); ++i)
        if (stays[i])
            left.push_back (points[i]);
    return left;
}
}  // namespace amp
