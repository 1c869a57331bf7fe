#include "Gui/FrameClock.h"
#include "Gui/FrameStats.h"

#include <catch2/catch.hpp>

using namespace amp::gui;

TEST_CASE ("a frame reaches who listens, for as long as they do", "[gui][frames]")
{
    FrameClock clock;
    auto first = 0.0, second = 0.0;
    FrameClock::Subscription one (clock, [&] (double s) { first += s; });
    {
        FrameClock::Subscription two (clock, [&] (double s) { second += s; });
        clock.advance (0.5);
    }
    clock.advance (0.25);
    CHECK (first == 0.75);
    CHECK (second == 0.5);
}

TEST_CASE ("a listener may leave during its own frame", "[gui][frames]")
{
    FrameClock clock;
    auto calls = 0;
    FrameClock::Subscription once;
    once = { clock, [&] (double) {
                ++calls;
                once = {};
            } };
    clock.advance (0.1);
    clock.advance (0.1);
    CHECK (calls == 1);
}

TEST_CASE ("frame statistics keep the last minute and give percentiles", "[gui][frames]")
{
    FrameStats stats;
    for (int i = 1; i <= 4000; ++i)
    {
        stats.beginFrame (1.0);
        stats.addPaint (i % 100, 10);
        stats.addPaint (1.0, 5);
    }
    CHECK (stats.size() == 3600);
    CHECK (stats.at (0).paintPasses == 2);
    CHECK (stats.at (0).dirtyPixels == 15);
    CHECK (stats.percentile (0.5) == Approx (51.5).margin (1.0));
    CHECK (stats.percentile (0.99) == Approx (100.0).margin (1.5));
    CHECK (stats.percentile (0.0) == Approx (2.0));
    CHECK (juce::JSON::parse (stats.toJson()).size() == 3600);
}
