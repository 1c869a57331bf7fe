#include "Dsp/Loudness/KWeighting.h"

#include <catch2/catch.hpp>

#include <complex>
#include <numbers>

using amp::dsp::KWeighting;

namespace
{
double decibels (const KWeighting::Section& s, double frequency, double rate)
{
    const auto z = std::polar (1.0, -2.0 * std::numbers::pi * frequency / rate);
    return 20.0 * std::log10 (std::abs ((s.b0 + z * (s.b1 + z * s.b2)) / (1.0 + z * (s.a1 + z * s.a2))));
}

double response (double frequency, double rate)
{
    return decibels (KWeighting::shelf (rate), frequency, rate) +
           decibels (KWeighting::highPass (rate), frequency, rate);
}
}  // namespace

TEST_CASE ("the filters are those that BS.1770 tabulates for 48 kHz", "[dsp][loudness][S1-182]")
{
    const auto shelf = KWeighting::shelf (48000.0);
    CHECK (shelf.b0 == Approx (1.53512485958697).epsilon (1e-9));
    CHECK (shelf.b1 == Approx (-2.69169618940638).epsilon (1e-9));
    CHECK (shelf.b2 == Approx (1.19839281085285).epsilon (1e-9));
    CHECK (shelf.a1 == Approx (-1.69065929318241).epsilon (1e-9));
    CHECK (shelf.a2 == Approx (0.73248077421585).epsilon (1e-9));

    const auto highPass = KWeighting::highPass (48000.0);
    CHECK (highPass.b0 == Approx (1.0).epsilon (1e-12));
    CHECK (highPass.b1 == Approx (-2.0).epsilon (1e-12));
    CHECK (highPass.b2 == Approx (1.0).epsilon (1e-12));
    CHECK (highPass.a1 == Approx (-1.99004745483398).epsilon (1e-9));
    CHECK (highPass.a2 == Approx (0.99007225036621).epsilon (1e-9));
}

TEST_CASE ("every rate weighs alike", "[dsp][loudness][S1-182]")
{
    for (const auto rate : { 44100.0, 88200.0, 96000.0, 192000.0 })
        for (const auto frequency : { 20.0, 40.0, 100.0, 997.0, 2000.0, 5000.0, 10000.0 })
        {
            CAPTURE (rate, frequency);
            CHECK (response (frequency, rate) == Approx (response (frequency, 48000.0)).margin (0.05));
        }
}
