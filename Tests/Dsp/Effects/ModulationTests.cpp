// Chorus, flanger, phaser and rotary speaker, by the spectrum of what they do to a tone.
#include "Dsp/Effects/EffectRuns.h"

#include <catch2/catch.hpp>

#include <complex>

using namespace amp::dsp;
using namespace amp::tests;

namespace
{
constexpr auto rate = 48000.0;
}

TEST_CASE ("a chorus voice has the sidebands of a vibrato", "[dsp][effects][chorus]")
{
    // A delay that swings by d seconds gives phase modulation of index 2 pi f d: sidebands by the Bessel functions.
    for (const auto depth : { 0.1, 0.2 })
    {
        auto chorus = effect (
            "audiomage.chorus", rate, { { "rate", 4.0 }, { "depth", depth }, { "voices", 1.0 }, { "mix", 100.0 } });
        const auto out = through (*chorus, sine (rate, 2, 4.0, 1000.0, 0.5)).channels[0];
        const auto index = 2.0 * std::numbers::pi * 1000.0 * depth * 0.001;
        CAPTURE (depth);
        for (const auto n : { 0, 1, 2, 3 })
        {
            const auto expected = 0.5 * std::abs (std::cyl_bessel_j (n, index));
            CHECK (amplitudeAt (out, 1000.0 + 4.0 * n, rate) == Approx (expected).margin (0.01));
            CHECK (amplitudeAt (out, 1000.0 - 4.0 * n, rate) == Approx (expected).margin (0.01));
        }
    }
}

TEST_CASE ("a chorus with no mix is a wire, and its sides differ with one", "[dsp][effects][chorus]")
{
    const auto sound = noise (rate, 1, 0.5, 0.5);
    const Sound stereo { rate, { sound.channels[0], sound.channels[0] } };
    CHECK (through (*effect ("audiomage.chorus", rate, { { "mix", 0.0 } }), stereo).channels == stereo.channels);
    const auto out = through (*effect ("audiomage.chorus", rate, { { "voices", 4.0 } }), stereo);
    CHECK (out.channels[0] != out.channels[1]);
}

TEST_CASE ("a flanger that stands still is the comb of its delay", "[dsp][effects][flanger]")
{
    for (const auto frequency : { 250.0, 500.0, 750.0, 1000.0 })
    {
        auto flanger = effect (
            "audiomage.flanger", rate, { { "depth", 0.0 }, { "delay", 1.0 }, { "feedback", 0.0 }, { "mix", 50.0 } });
        const auto expected = std::abs (std::cos (std::numbers::pi * frequency * 0.001));  // of (1 + z^-48) / 2
        CAPTURE (frequency);
        CHECK (std::pow (10.0, response (*flanger, rate, frequency) / 20.0) == Approx (expected).margin (0.002));
    }
    auto fedBack = effect (
        "audiomage.flanger", rate, { { "depth", 0.0 }, { "delay", 1.0 }, { "feedback", 80.0 }, { "mix", 100.0 } });
    CHECK (response (*fedBack, rate, 1000.0) == Approx (13.98).margin (0.1));  // 1 / (1 - 0.8)
    CHECK (response (*fedBack, rate, 500.0) == Approx (-5.1).margin (0.1));    // 1 / (1 + 0.8)
}

TEST_CASE ("a phaser has half as many notches as stages", "[dsp][effects][phaser]")
{
    for (const auto choice : { 0.0, 1.0, 2.0, 5.0 })
    {
        auto phaser = effect (
            "audiomage.phaser",
            rate,
            { { "depth", 0.0 }, { "frequency", 1000.0 }, { "stages", choice }, { "feedback", 0.0 }, { "mix", 50.0 } });
        auto click = sine (rate, 2, 0.05, 100.0, 0.0);
        click.channels[0][0] = 1.0f;
        const auto out = through (*phaser, click).channels[0];
        auto notches = 0;
        auto wasLow = false;
        for (auto f = 40.0; f < 20000.0; f *= 1.005)
        {
            std::complex<double> sum;
            const auto turn = std::polar (1.0, -2.0 * std::numbers::pi * f / rate);
            for (auto i = out.size(); i-- > 0;)
                sum = sum * turn + static_cast<double> (out[i]);
            const auto isLow = std::abs (sum) < 0.15;
            notches += isLow && ! wasLow ? 1 : 0;
            wasLow = isLow;
        }
        CAPTURE (choice);
        CHECK (notches == static_cast<int> (choice) + 1);
    }
}

TEST_CASE ("the rotary speaker turns as fast as it should, and takes its time to get there", "[dsp][effects][rotary]")
{
    for (const auto& [speed, horn, drum] : { std::tuple { 1.0, 0.8, 0.67 }, std::tuple { 2.0, 6.7, 5.7 } })
    {
        auto rotary = effect ("audiomage.rotary", rate, { { "speed", speed }, { "depth", 60.0 } });
        const auto high = through (*rotary, sine (rate, 2, 12.0, 3000.0, 0.5)).channels[0];
        rotary->reset();
        const auto low = through (*rotary, sine (rate, 2, 12.0, 120.0, 0.5)).channels[0];
        CAPTURE (speed);
        CHECK (amplitudeAt (high, 3000.0 + horn, rate) > 0.05);
        CHECK (amplitudeAt (high, 3000.0 - horn, rate) > 0.05);
        CHECK (amplitudeAt (high, 3000.0 + 0.5 * horn, rate) < 0.02);
        CHECK (amplitudeAt (low, 120.0 + drum, rate) > 0.02);
        CHECK (amplitudeAt (low, 120.0 + 0.5 * drum, rate) < 0.01);
    }

    // From slow to fast the period of the level's swing shrinks.
    auto rotary = effect ("audiomage.rotary", rate, { { "speed", 1.0 } });
    through (*rotary, sine (rate, 2, 0.5, 3000.0, 0.5));
    setParameter (*rotary, "speed", 2.0);
    const auto out = through (*rotary, sine (rate, 2, 4.0, 3000.0, 0.5)).channels[0];
    const auto swings = [&] (double from, double to) {
        auto count = 0;
        auto isLoud = false;
        for (auto t = from; t < to; t += 0.005)
        {
            const auto level = largest (out, static_cast<size_t> (t * rate), static_cast<size_t> ((t + 0.005) * rate));
            if (isLoud ? level < 0.27 : level > 0.38)
            {
                count += isLoud ? 0 : 1;
                isLoud = ! isLoud;
            }
        }
        return count;
    };
    CHECK (swings (2.0, 4.0) >= 12);
    CHECK (swings (2.0, 4.0) <= 15);
    CHECK (swings (0.0, 0.3) <= 2);
}

TEST_CASE ("with the brake on, the rotary speaker's bands add up to all of the sound", "[dsp][effects][rotary]")
{
    for (const auto frequency : { 100.0, 800.0, 6000.0 })
    {
        auto rotary = effect ("audiomage.rotary", rate, { { "speed", 0.0 }, { "depth", 0.0 } });
        CAPTURE (frequency);
        CHECK (response (*rotary, rate, frequency) == Approx (0.0).margin (0.15));
    }
}
