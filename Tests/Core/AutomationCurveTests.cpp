#include "Core/AutomationCurve.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace amp;

TEST_CASE ("the middle of a segment is where its shape says", "[core][automation][S1-60][S1-61]")
{
    const auto middle = [] (CurveShape shape) {
        return AutomationCurve ({ { 1.0, 10.0, shape }, { 3.0, 90.0 } }).at (2.0);
    };
    CHECK (middle (CurveShape::linear) == Approx (50.0));
    CHECK (middle (CurveShape::stepped) == Approx (10.0));
    CHECK (middle (CurveShape::exponential) == Approx (20.0));
    CHECK (middle (CurveShape::logarithmic) == Approx (80.0));
    CHECK (middle (CurveShape::smooth) == Approx (50.0));
}

TEST_CASE ("a curve holds its ends, and the later of two points at one time counts", "[core][automation][S1-58]")
{
    const AutomationCurve curve ({ { 2.0, 5.0 }, { 1.0, 1.0 }, { 2.0, 7.0 }, { 3.0, 9.0 }, { NAN, 1.0 } });
    CHECK (curve.all().size() == 4);
    CHECK (curve.at (-1.0) == 1.0);
    CHECK (curve.at (1.5) == Approx (3.0));
    CHECK (curve.at (2.0) == 7.0);
    CHECK (curve.at (1.999999) == Approx (5.0).margin (1e-4));
    CHECK (curve.at (99.0) == 9.0);
    CHECK (AutomationCurve().at (1.0) == 0.0);
}

TEST_CASE ("a smooth curve goes through its points, has no corners and never overshoots", "[core][automation][S1-60]")
{
    std::vector<CurvePoint> points;
    const double values[] = { 0, 3, 3, 10, 9, 2, 2.5, 8 };
    for (int i = 0; i < 8; ++i)
        points.push_back ({ i * (i + 1) * 0.5, values[i], CurveShape::smooth });
    const AutomationCurve curve (points);

    for (size_t i = 0; i + 1 < points.size(); ++i)
    {
        const auto &from = points[i], &to = points[i + 1];
        CHECK (curve.at (from.time) == Approx (from.value));
        auto before = from.value;
        for (int k = 1; k <= 100; ++k)
        {
            const auto value = curve.at (from.time + (to.time - from.time) * k / 100.0);
            CHECK ((to.value - from.value) * (value - before) >= -1e-9);
            before = value;
        }
        if (i > 0)
        {
            const auto left = (curve.at (from.time) - curve.at (from.time - 1e-5)) / 1e-5;
            const auto right = (curve.at (from.time + 1e-5) - curve.at (from.time)) / 1e-5;
            CHECK (left == Approx (right).margin (0.01));
        }
    }
}

TEST_CASE ("thinning leaves few points, and none that was taken out is further off than allowed",
           "[core][automation][S1-59]")
{
    std::vector<CurvePoint> points;
    for (int i = 0; i <= 2000; ++i)
        points.push_back ({ i * 0.005, 50.0 + 40.0 * std::sin (i * 0.004) + (i == 1000 ? 5.0 : 0.0) });

    const auto fewer = thinned (points, 0.1);
    CHECK (fewer.size() < 100);
    const AutomationCurve curve (fewer);
    for (const auto& point : points)
        CHECK (std::abs (curve.at (point.time) - point.value) <= 0.1 + 1e-9);
    CHECK (fewer.front() == points.front());
    CHECK (fewer.back() == points.back());
}
