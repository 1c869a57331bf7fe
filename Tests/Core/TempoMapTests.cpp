#include "Core/TempoMap.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace amp;

namespace
{
/** 120 up to 4 s, to 180 over 6 s, then 180, 75 from 20 s; 4/4, 7/8 from 9 s, 3/4 from 30 s. */
TempoMap busyMap()
{
    return { 120.0,
             { 4, 4 },
             { { 20.0, 75.0, false }, { 4.0, 120.0, true }, { 10.0, 180.0, false } },
             { { 30.0, { 3, 4 } }, { 9.0, { 7, 8 } } } };
}
}  // namespace

TEST_CASE ("a ramp holds as many beats as its mean tempo", "[core][tempo][S1-107]")
{
    const auto map = busyMap();
    CHECK (map.quartersAt (4.0) == Approx (8.0));
    CHECK (map.quartersAt (10.0) == Approx (8.0 + 6.0 * 150.0 / 60.0));
    CHECK (map.quartersAt (7.0) == Approx (8.0 + 3.0 * 135.0 / 60.0));
    CHECK (map.quartersAt (20.0) == Approx (23.0 + 30.0));
    CHECK (map.bpmAt (7.0) == Approx (150.0));
    CHECK (map.bpmAt (3.999) == 120.0);
    CHECK (map.bpmAt (100.0) == 75.0);
    CHECK (map.quartersAt (-1.0) == -2.0);
}

TEST_CASE ("seconds and quarter notes are each other's inverse, and never run backwards", "[core][tempo][S1-107]")
{
    const auto map = busyMap();
    auto before = -1e9;
    for (auto seconds = -3.0; seconds < 40.0; seconds += 0.0137)
    {
        const auto quarters = map.quartersAt (seconds);
        CHECK (std::abs (map.secondsAt (quarters) - seconds) < 1e-10);
        CHECK (quarters > before);
        before = quarters;
    }
}

TEST_CASE ("a signature begins with the bar that its marker stands in", "[core][tempo][S1-108]")
{
    const TempoMap map (120.0, { 4, 4 }, {}, { { 5.3, { 7, 8 } }, { 6.0, { 3, 4 } } });
    CHECK (map.barAt (3.99).bar == 1);
    CHECK (map.barAt (4.0).bar == 2);
    CHECK (map.signatureAt (3.99) == TimeSignature { 4, 4 });
    // 7/8 would run from 4.0 to 5.75: 6.0 lies in the bar after it.
    CHECK (map.signatureAt (4.0) == TimeSignature { 7, 8 });
    CHECK (map.signatureAt (5.75) == TimeSignature { 3, 4 });
    CHECK (map.barAt (5.75).bar == 3);
    CHECK (map.barAt (7.25).bar == 4);
    CHECK (map.barAt (5.5).beat == 6);
    CHECK (map.barAt (5.625).rest == Approx (0.5));
    CHECK (map.secondsAt (BarTime { 4, 1, 0.5 }) == Approx (7.25 + 0.75));
    CHECK (map.barAt (-0.5).bar == -1);
    CHECK (map.barAt (-0.5).beat == 3);
}

TEST_CASE ("beats are counted through all signatures", "[core][tempo][S1-09][S1-108]")
{
    const auto map = busyMap();
    for (int64_t number = -9; number < 200; ++number)
    {
        const auto beat = map.beat (number);
        CHECK (map.beatAt (beat.quarters) == number);
        CHECK (map.beatAt (beat.quarters - 0.01) == number - 1);
        const auto at = map.barAt (map.secondsAt (beat.quarters));
        CHECK ((at.beat == 0) == beat.isFirst);
    }
}

TEST_CASE ("every sample belongs to exactly one step, which begins on the step's own sample", "[core][tempo][S1-08]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0 })
        for (const auto& map : { TempoMap (97.3, { 4, 4 }), TempoMap (120.0, { 4, 4 }), busyMap() })
            for (int64_t step = 0; step < 700; ++step)
            {
                const auto first = map.sampleAt (static_cast<double> (step) / 4.0, rate);
                CHECK (map.divisionAt (first, rate, 4) == step);
                CHECK (map.divisionAt (first - 1, rate, 4) == step - 1);
            }
}

TEST_CASE ("a map of nonsense is still a map", "[core][tempo]")
{
    const TempoMap map (NAN,
                        { 0, -3 },
                        { { NAN, 90.0 }, { -5.0, INFINITY, true }, { 1.0, -1.0, true }, { 1.0, 1e9 } },
                        { { NAN, { 3, 4 } } });
    for (const auto seconds : { -1.0, 0.0, 0.5, 1.0, 2.0, 1e6 })
    {
        CHECK (std::isfinite (map.quartersAt (seconds)));
        CHECK (std::isfinite (map.secondsAt (seconds)));
        CHECK (map.bpmAt (seconds) >= 1.0);
    }
    CHECK (map.signatureAt (0.0) == TimeSignature { 1, 1 });
    CHECK (map.bpmAt (1.0) == 10000.0);
}
