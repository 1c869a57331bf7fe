#include "Dsp/Filter/AnaloguePrototype.h"
#include "Dsp/Filter/MatchedBiquad.h"

#include <catch2/catch.hpp>

#include <limits>
#include <sstream>

using namespace amp::dsp;

namespace
{
constexpr std::array frequencies {
    20.0, 50.0, 150.0, 400.0, 1000.0, 2500.0, 5000.0, 8000.0, 12000.0, 16000.0, 20000.0
};
constexpr std::array types {
    FilterType::lowPass, FilterType::highPass, FilterType::bell, FilterType::lowShelf, FilterType::highShelf
};

/** The largest differences from the analogue curve, in dB: up to a quarter of the rate, and from there to 20 kHz. */
struct Difference
{
    double low = 0.0, high = 0.0;
    std::string lowAt, highAt;

    void measure (const FilterSettings& settings, double rate)
    {
        const auto filter = matchedBiquad (settings, rate);
        for (auto f = 10.0; f <= 20000.0; f *= 1.02)
        {
            const auto wanted = analogueDecibels (settings, f);
            if (wanted < -80.0)
                continue;
            const auto difference = std::abs (filter.decibels (f, rate) - wanted);
            auto& worst = f <= rate / 4.0 ? low : high;
            if (difference <= worst)
                continue;
            worst = difference;
            std::ostringstream where;
            where << "type " << static_cast<int> (settings.type) << ", " << settings.frequency << " Hz, Q "
                  << settings.q << ", " << settings.gain << " dB, at " << f;
            (f <= rate / 4.0 ? lowAt : highAt) = where.str();
        }
    }
};

Difference worstOf (FilterType type, double rate, std::initializer_list<double> qualities)
{
    Difference worst;
    for (const auto frequency : frequencies)
        for (const auto q : qualities)
            for (const auto gain : { -24.0, -6.0, 3.0, 12.0, 24.0 })
                worst.measure ({ type, frequency, q, gain }, rate);
    return worst;
}
}  // namespace

TEST_CASE ("a filter follows its analogue prototype at every sample rate", "[dsp][filter][S1-82][S1-83]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0, 192000.0 })
        for (const auto type : types)
        {
            const auto worst = worstOf (type, rate, { 0.5, 0.70710678, 1.0, 1.5 });
            CAPTURE (rate, static_cast<int> (type), worst.lowAt, worst.highAt);
            CHECK (worst.low <= 0.1);
            CHECK (worst.high <= (rate < 48000.0 ? 1.0 : 0.5));
        }
}

TEST_CASE ("bells and low-passes follow it at any quality", "[dsp][filter][S1-83]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0, 192000.0 })
        for (const auto type : { FilterType::bell, FilterType::lowPass })
        {
            const auto worst = worstOf (type, rate, { 0.1, 0.3, 3.0, 10.0, 40.0 });
            CAPTURE (rate, static_cast<int> (type), worst.lowAt, worst.highAt);
            CHECK (worst.low <= 0.12);  // 0.1 where the gain is below 24 dB
            CHECK (worst.high <= (rate < 48000.0 ? 1.0 : 0.5));
        }
}

TEST_CASE ("every filter in range is stable and of minimum phase", "[dsp][filter]")
{
    for (const auto rate : { 8000.0, 22050.0, 44100.0, 48000.0, 192000.0, 384000.0 })
        for (const auto type : types)
            for (const auto frequency : frequencies)
                for (const auto q : { 0.05, 0.1, 0.7, 5.0, 40.0, 100.0 })
                    for (const auto gain : { -60.0, -24.0, 0.0, 0.1, 24.0, 60.0 })
                    {
                        const auto f = matchedBiquad ({ type, frequency, q, gain }, rate);
                        CAPTURE (rate, static_cast<int> (type), frequency, q, gain, f.b0, f.b1, f.b2, f.a1, f.a2);
                        REQUIRE (f.isStable());
                        REQUIRE (f.b0 > 0.0);  // so that it can be turned over
                        REQUIRE (std::abs (f.b2) <= f.b0 * 1.000001);
                    }
}

TEST_CASE ("a bell and its opposite cancel out", "[dsp][filter][S1-83]")
{
    const auto boost = matchedBiquad ({ FilterType::bell, 9000.0, 0.8, 11.0 }, 44100.0);
    const auto cut = matchedBiquad ({ FilterType::bell, 9000.0, 0.8, -11.0 }, 44100.0);
    for (const auto f : { 100.0, 5000.0, 9000.0, 15000.0, 21000.0 })
        CHECK (boost.decibels (f, 44100.0) + cut.decibels (f, 44100.0) == Approx (0.0).margin (1e-9));
}

TEST_CASE ("bells and shelves of 0 dB are wires", "[dsp][filter][S1-83]")
{
    for (const auto type : { FilterType::bell, FilterType::lowShelf, FilterType::highShelf })
        CHECK (matchedBiquad ({ type, 1000.0, 1.0, 0.0 }, 48000.0) == Biquad {});
}

TEST_CASE ("settings that make no sense still give a stable filter", "[dsp][filter][robust]")
{
    constexpr auto nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    for (const auto type : types)
        for (const auto bad : { nan, infinity, -infinity, -1.0, 0.0, 1e300 })
        {
            CHECK (matchedBiquad ({ type, bad, 0.7, 6.0 }, 48000.0).isStable());
            CHECK (matchedBiquad ({ type, 1000.0, bad, 6.0 }, 48000.0).isStable());
            CHECK (matchedBiquad ({ type, 1000.0, 0.7, bad }, 48000.0).isStable());
        }
}
