#include "Core/Laws.h"

#include <catch2/catch.hpp>

using namespace amp::laws;

TEST_CASE ("the fader is cubic, with 0 dB at 80", "[core][S1-53]")
{
    CHECK (faderGain (80) == 1.0);
    CHECK (faderGain (0) == 0.0);
    CHECK (toDecibels (faderGain (100)) == Approx (5.8146).margin (0.0001));
    CHECK (toDecibels (faderGain (40)) == Approx (-18.0618).margin (0.0001));

    for (double position = 0; position <= 100; position += 0.5)
        CHECK (faderPosition (faderGain (position)) == Approx (position).margin (1e-9));
}

TEST_CASE ("a mono source is panned at equal power, a stereo source is balanced", "[core][S1-53]")
{
    CHECK (toDecibels (monoPan (0).left) == Approx (-3.0103).margin (0.0001));
    CHECK (monoPan (-100).left == Approx (1.0));
    CHECK (monoPan (100).left == Approx (0.0).margin (1e-12));
    CHECK (stereoBalance (0) == StereoGain { 1.0, 1.0 });
    CHECK (stereoBalance (50).left == Approx (std::sqrt (0.5)));
    CHECK (stereoBalance (50).right == 1.0);
    CHECK (stereoBalance (-50).left == 1.0);

    for (double pan = -100; pan <= 100; pan += 5)
    {
        const auto [left, right] = monoPan (pan);
        CHECK (left * left + right * right == Approx (1.0));
    }
}
