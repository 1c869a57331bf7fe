#include "Dsp/Dynamics/Compressor.h"
#include "Dsp/Dynamics/GainsOfLevel.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using amp::tests::gainsAt;

namespace
{
/** Giannoulis, Massberg and Reiss (2012), equation 4, written out. */
double curve (double in, double threshold, double ratio, double knee)
{
    const auto over = in - threshold;
    if (2.0 * over < -knee)
        return in;
    if (2.0 * std::abs (over) <= knee && knee > 0.0)
        return in + (1.0 / ratio - 1.0) * (over + knee / 2.0) * (over + knee / 2.0) / (2.0 * knee);
    return threshold + over / ratio;
}

Compressor compressor (const CompressorSettings& settings, double rate)
{
    Compressor result;
    result.prepare (rate);
    result.set (settings);
    return result;
}
}  // namespace

TEST_CASE ("the static curve of the compressor is the quadratic knee", "[dsp][compressor][S1-84]")
{
    for (const auto rate : { 44100.0, 192000.0 })
        for (const auto ratio : { 1.0, 2.0, 4.0, 20.0 })
            for (const auto knee : { 0.0, 6.0, 36.0 })
                for (const auto threshold : { -60.0, -18.0, 0.0 })
                    for (auto level = -80.0; level <= 12.0; level += 3.7)
                    {
                        auto subject = compressor ({ true, threshold, ratio, 0.1, 1.0, knee, 0.0 }, rate);
                        CAPTURE (rate, ratio, knee, threshold, level);
                        const auto out = level + gainsAt (subject, level, 0.05, rate).back();
                        CHECK (out == Approx (curve (level, threshold, ratio, knee)).margin (0.01));
                    }
}

TEST_CASE ("attack and release take their time to 63 %", "[dsp][compressor][S1-84]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0, 192000.0 })
        for (const auto attack : { 1.0, 10.0, 100.0 })
            for (const auto release : { 20.0, 100.0, 1000.0 })
            {
                auto subject = compressor ({ true, -30.0, 4.0, attack, release, 0.0, 0.0 }, rate);
                CAPTURE (rate, attack, release);
                gainsAt (subject, -80.0, 0.01, rate);
                const auto down = gainsAt (subject, 0.0, attack * 0.02, rate);
                CHECK (amp::tests::timeTo63 (down, 0.0, rate) == Approx (attack).epsilon (0.05));
                const auto up = gainsAt (subject, -80.0, release * 0.02, rate);
                CHECK (amp::tests::timeTo63 (up, down.back(), rate) == Approx (release).epsilon (0.05));
            }
}

TEST_CASE ("make-up is added to what is left, and is not counted as reduction", "[dsp][compressor][S1-84]")
{
    auto subject = compressor ({ true, -20.0, 2.0, 1.0, 50.0, 0.0, 7.5 }, 48000.0);
    CHECK (gainsAt (subject, 0.0, 0.1, 48000.0).back() == Approx (-10.0 + 7.5).margin (0.01));
    CHECK (subject.reduction() == Approx (10.0f).margin (0.01));
}

TEST_CASE ("switching the compressor on and off fades", "[dsp][compressor][clicks]")
{
    CompressorSettings settings { true, -40.0, 20.0, 0.1, 10.0, 0.0, 12.0 };
    auto subject = compressor (settings, 48000.0);
    auto gains = gainsAt (subject, 0.0, 0.1, 48000.0);
    settings.enabled = false;
    subject.set (settings);
    const auto off = gainsAt (subject, 0.0, 0.1, 48000.0);
    CHECK_FALSE (subject.isActive());
    CHECK (off.back() == 0.0);
    gains.insert (gains.end(), off.begin(), off.end());
    for (size_t i = 1; i < gains.size(); ++i)
        if (i > 100)
            REQUIRE (std::abs (gains[i] - gains[i - 1]) < 1.0);  // dB in 8 frames
}

TEST_CASE ("a compressor stays finite whatever it is told and hears", "[dsp][compressor][robust]")
{
    constexpr auto nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    for (const auto bad : { nan, infinity, -infinity, -1e300, 0.0, 1e300 })
        for (const auto level : { -2000.0, 0.0, 700.0 })
        {
            auto subject = compressor ({ true, bad, bad, bad, bad, bad, bad }, 48000.0);
            for (const auto gain : gainsAt (subject, level, 0.01, 48000.0))
                REQUIRE (std::isfinite (gain));
        }
}
