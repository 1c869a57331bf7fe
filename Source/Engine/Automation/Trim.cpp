#include "Engine/Automation/Trim.h"

#include <algorithm>
#include <set>

namespace amp::engine
{
namespace
{
constexpr auto step = 0.02;    // seconds between two points where lane and hand both may move
constexpr auto before = 1e-6;  // seconds: what a step is before itself

bool isFader (const Path& path)
{
    return path.last() == "volume" || path.last() == "returnLevel" || path.parent().last() == "sends";
}
}  // namespace

Trim Trim::between (const AutomatedParameter& parameter, double from, double to)
{
    Trim trim { 1.0, 0.0, parameter.min, parameter.max };
    if (isFader (parameter.path) && from > 0.0)
        trim.factor = to / from;
    else
        trim.offset = to - from;
    return trim;
}

AutomationCurve Trim::of (const AutomationCurve& curve) const
{
    auto points = curve.all();
    for (auto& point : points)
        point.value = of (point.value);
    return AutomationCurve (std::move (points));
}

std::vector<CurvePoint> trimmed (const AutomationCurve& lane,
                                 const AutomatedParameter& parameter,
                                 double rest,
                                 const std::vector<CurvePoint>& hand,
                                 double start,
                                 double end)
{
    std::set<double> times { start, end };
    for (auto time = start; time < end; time += step)
        times.insert (time);
    for (const auto* points : { &lane.all(), &hand })
        for (const auto& point : *points)
            for (const auto time : { point.time - before, point.time })
                if (time > start && time < end)
                    times.insert (time);

    const AutomationCurve moves (hand);
    std::vector<CurvePoint> result;
    for (const auto time : times)
        result.push_back ({ time, Trim::between (parameter, rest, moves.at (time)).of (lane.at (time)) });
    return result;
}
}  // namespace amp::engine
