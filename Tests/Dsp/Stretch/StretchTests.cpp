#include "Dsp/Stretch/LiveStretch.h"
#include "Dsp/Stretch/StretchRuns.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

#include <numbers>

using namespace amp;
using namespace amp::dsp;
using namespace amp::dsp::test;

namespace
{
/** Cycles a second between two frames, from the first and the last upward zero crossing. */
double frequencyOf (const std::vector<float>& sound, size_t from, size_t to, double rate = 48000)
{
    std::vector<double> crossings;
    for (auto i = from + 1; i < to; ++i)
        if (sound[i - 1] < 0.0f && sound[i] >= 0.0f)
            crossings.push_back (static_cast<double> (i) - static_cast<double> (sound[i] / (sound[i] - sound[i - 1])));
    return static_cast<double> (crossings.size() - 1) / (crossings.back() - crossings.front()) * rate;
}

double centsBetween (double a, double b)
{
    return 1200.0 * std::abs (std::log2 (a / b));
}

}  // namespace

TEST_CASE ("stretching changes the length to the frame and leaves the pitch", "[dsp][stretch][S1-51]")
{
    const auto ratio = GENERATE (0.5, 0.8, 1.5, 2.0);
    CAPTURE (ratio);
    const auto result = stretched (Memory ({ sine (440, 2) }), { ratio, 0 })[0];

    CHECK (result.size() == static_cast<size_t> (std::llround (96000 * ratio)));
    const auto middle = result.size() / 2;
    CHECK (centsBetween (frequencyOf (result, middle - 16000, middle + 16000), 440) < 2.0);
}

TEST_CASE ("shifting the pitch leaves the length", "[dsp][stretch][S1-52]")
{
    const auto semitones = GENERATE (-12.0, -0.5, 7.0, 12.0);
    CAPTURE (semitones);
    const auto result = stretched (Memory ({ sine (440, 2) }), { 1, semitones })[0];

    CHECK (result.size() == 96000);
    CHECK (centsBetween (frequencyOf (result, 24000, 72000), 440 * std::exp2 (semitones / 12)) < 2.0);
}

TEST_CASE ("both channels are stretched alike, and nothing is made of nothing", "[dsp][stretch]")
{
    auto right = sine (440, 1);
    for (auto& sample : right)
        sample *= -0.5f;
    const auto result = stretched (Memory ({ sine (440, 1), right }), { 1.25, 3 });
    auto worst = 0.0f;
    for (size_t i = 0; i < result[0].size(); ++i)
        worst = std::max (worst, std::abs (result[0][i] * -0.5f - result[1][i]));
    CHECK (worst < 5e-3f);  // -40 dB of the difference between the sides

    CHECK (stretched (Memory (Channels { std::vector<float>() }), { 2, 0 })[0].empty());
    CHECK (stretched (Memory (Channels { std::vector<float> { 0.5f } }), { 2, 0 })[0].size() == 2);
}

TEST_CASE ("a stretch can be cancelled, and says so", "[dsp][stretch]")
{
    Memory source ({ sine (440, 4) });
    auto asked = 0;
    const auto done = stretch (
        source, { 2, 0 }, [] (const float* const*, int) { return Result<>(); }, [&] (double) { return ++asked < 10; });
    REQUIRE_FALSE (done.ok());
    CHECK (done.error().what == "cancelled");
}

TEST_CASE ("a live stretch stands where the finished one will, wherever it begins", "[dsp][stretch][S1-51]")
{
    Memory source ({ sine (440, 2) });
    const auto semitones = GENERATE (0.0, 5.0);
    LiveStretch live (48000, 1, { 1.5, semitones }, [&] (int64_t first, int count, float* const* into) {
        REQUIRE (source.read (first, into, count).ok());
    });

    for (const auto start : { 30000, 0, 70000 })
    {
        live.seek (start);
        CHECK (live.position() == start);
        std::vector<float> heard (24000);
        auto* row = heard.data();
        live.read (&row, 24000);
        CHECK (live.position() == start + 24000);
        CHECK (centsBetween (frequencyOf (heard, 4000, 24000), 440 * std::exp2 (semitones / 12)) < 2.0);
    }
}
