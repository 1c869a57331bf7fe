#include "Dsp/Dynamics/GainsOfLevel.h"
#include "Dsp/Dynamics/Gate.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using amp::tests::gainsAt;

namespace
{
Gate gate (const GateSettings& settings, double rate)
{
    Gate result;
    result.prepare (rate);
    result.set (settings);
    return result;
}

std::vector<double> linear (std::vector<double> decibels)
{
    for (auto& value : decibels)
        value = std::pow (10.0, value / 20.0);
    return decibels;
}
}  // namespace

TEST_CASE ("below the threshold the gate expands by its ratio", "[dsp][gate][S1-85]")
{
    for (const auto rate : { 44100.0, 192000.0 })
        for (const auto ratio : { 1.0, 2.0, 4.0, 10.0 })
            for (const auto threshold : { -60.0, -40.0, -10.0 })
                for (auto level = -70.0; level <= 6.0; level += 3.3)
                {
                    const auto expected =
                        level >= threshold ? 0.0 : std::max ((level - threshold) * (ratio - 1.0), -120.0);
                    if (expected < -100.0)
                        continue;  // takes 12 time constants
                    auto subject = gate ({ true, threshold, ratio, 1.0, 0.0, 1.0 }, rate);
                    CAPTURE (rate, ratio, threshold, level);
                    CHECK (gainsAt (subject, level, 0.05, rate).back() == Approx (expected).margin (0.05));
                }
}

TEST_CASE ("the gate opens, holds and closes in its times", "[dsp][gate][S1-85]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0, 192000.0 })
        for (const auto attack : { 1.0, 20.0 })
            for (const auto hold : { 0.0, 50.0 })
                for (const auto release : { 20.0, 200.0 })
                {
                    auto subject = gate ({ true, -30.0, 100.0, attack, hold, release }, rate);
                    CAPTURE (rate, attack, hold, release);
                    gainsAt (subject, -80.0, 5.0, rate);
                    const auto opening = linear (gainsAt (subject, 0.0, attack * 0.02, rate));
                    CHECK (amp::tests::timeTo63 (opening, 0.0, rate) == Approx (attack).epsilon (0.05));
                    const auto closing = linear (gainsAt (subject, -80.0, hold * 0.001 + release * 0.02, rate));
                    CHECK (amp::tests::timeTo63 (closing, 1.0, rate) == Approx (hold + release).epsilon (0.05));
                }
}

TEST_CASE ("a tone above the threshold stays untouched between its crests", "[dsp][gate][S1-85]")
{
    auto subject = gate ({ true, -20.0, 10.0, 0.1, 0.0, 100.0 }, 48000.0);
    const auto tone = amp::tests::sine (48000.0, 1, 0.5, 200.0, 0.2);
    tone.inBlocks (64, [&] (auto samples, int count) {
        simd::Quantum key {}, signal {};
        simd::kernels().load (samples[0], samples[0], count, key);
        signal.frames.fill (simd::Pair { 1.0, 1.0 });
        subject.process (signal, key, count);
        for (int i = 0; i < count; ++i)
            REQUIRE (signal.frames[static_cast<size_t> (i)][0] > 0.98);
    });
}

TEST_CASE ("a gate stays finite whatever it is told and hears", "[dsp][gate][robust]")
{
    constexpr auto nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    for (const auto bad : { nan, infinity, -infinity, -1e300, 0.0, 1e300 })
        for (const auto level : { -2000.0, -60.0, 700.0 })
        {
            auto subject = gate ({ true, bad, bad, bad, bad, bad }, 48000.0);
            for (const auto gain : gainsAt (subject, level, 0.01, 48000.0))
                REQUIRE (std::isfinite (gain));
        }
}
