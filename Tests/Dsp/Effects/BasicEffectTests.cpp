// Gain, width, filter, tremolo, bit-crusher, EQ, compressor, gate and limiter: what each of them does to a sound.
#include "Dsp/Effects/EffectRuns.h"
#include "Dsp/Filter/AnaloguePrototype.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using namespace amp::tests;

TEST_CASE ("gain, balance, polarity and mono", "[dsp][effects][gain]")
{
    const auto sound = noise (48000.0, 2, 0.1, 0.5);
    CHECK (through (*effect ("audiomage.gain", 48000.0), sound).channels == sound.channels);

    const auto out = through (
        *effect ("audiomage.gain", 48000.0, { { "gain", 6.0 }, { "balance", 50.0 }, { "invertRight", 1.0 } }), sound);
    const auto mono = through (*effect ("audiomage.gain", 48000.0, { { "mono", 1.0 } }), sound);
    for (size_t i = 0; i < sound.channels[0].size(); ++i)
    {
        REQUIRE (out.channels[0][i] == Approx (1.99526 * std::sqrt (0.5) * sound.channels[0][i]).margin (1e-6));
        REQUIRE (out.channels[1][i] == Approx (-1.99526 * sound.channels[1][i]).margin (1e-6));
        REQUIRE (mono.channels[0][i] == Approx (0.5f * (sound.channels[0][i] + sound.channels[1][i])).margin (1e-6));
        REQUIRE (mono.channels[1][i] == Approx (mono.channels[0][i]).margin (1e-6));
    }
}

TEST_CASE ("width scales the sides and leaves the middle", "[dsp][effects][width]")
{
    const auto sound = noise (48000.0, 2, 0.1, 0.5);
    for (const auto width : { 0.0, 50.0, 100.0, 200.0 })
    {
        const auto out = through (*effect ("audiomage.width", 48000.0, { { "width", width } }), sound);
        for (size_t i = 0; i < sound.channels[0].size(); ++i)
        {
            REQUIRE (out.channels[0][i] + out.channels[1][i] ==
                     Approx (sound.channels[0][i] + sound.channels[1][i]).margin (1e-5));
            REQUIRE (out.channels[0][i] - out.channels[1][i] ==
                     Approx (width / 100.0 * (sound.channels[0][i] - sound.channels[1][i])).margin (1e-5));
        }
    }
}

TEST_CASE ("below the bass frequency there are no sides", "[dsp][effects][width]")
{
    for (const auto& [frequency, expected] :
         { std::pair { 25.0, -24.1 }, std::pair { 100.0, -3.01 }, std::pair { 1000.0, 0.0 } })
    {
        auto sound = sine (48000.0, 2, 1.0, frequency, 0.25);
        for (auto& sample : sound.channels[1])
            sample = -sample;
        const auto out = through (*effect ("audiomage.width", 48000.0, { { "bassMono", 100.0 } }), sound);
        CHECK (20.0 * std::log10 (amplitudeAt (out.channels[0], frequency, 48000.0) / 0.25) ==
               Approx (expected).margin (0.1));
    }
}

TEST_CASE ("the filter has the curve of its type and slope", "[dsp][effects][filter]")
{
    for (const auto rate : { 44100.0, 96000.0 })
        for (const auto& [type, low, high] : { std::tuple { 0.0, 0.0, -24.1 },
                                               std::tuple { 1.0, -24.1, 0.0 },
                                               std::tuple { 2.0, -9.05, -9.05 },
                                               std::tuple { 3.0, -0.577, -0.577 } })
        {
            CAPTURE (rate, type);
            auto once =
                effect ("audiomage.filter", rate, { { "type", type }, { "frequency", 800.0 }, { "q", 0.7071 } });
            CHECK (response (*once, rate, 200.0) == Approx (low).margin (0.3));
            CHECK (response (*once, rate, 3200.0) == Approx (high).margin (0.3));
            if (type < 2.0)
                CHECK (response (*once, rate, 800.0) == Approx (-3.01).margin (0.05));
            if (type == 2.0)
                CHECK (response (*once, rate, 800.0) == Approx (0.0).margin (0.05));
            if (type == 3.0)
                CHECK (response (*once, rate, 800.0) < -50.0);
        }

    auto steep = effect ("audiomage.filter", 48000.0, { { "frequency", 1000.0 }, { "slope", 1.0 }, { "q", 8.0 } });
    CHECK (response (*steep, 48000.0, 4000.0) == Approx (-47.0).margin (1.0));
    CHECK (response (*steep, 48000.0, 1000.0) == Approx (18.06).margin (0.1));  // the Q, in both sections together
}

TEST_CASE ("tremolo swings between full and what its depth leaves, at its rate", "[dsp][effects][tremolo]")
{
    for (const auto shape : { 0.0, 1.0, 2.0 })
    {
        auto constant = sine (48000.0, 2, 1.0, 100.0, 0.0);
        for (auto& channel : constant.channels)
            std::fill (channel.begin(), channel.end(), 1.0f);
        const auto out =
            through (*effect ("audiomage.tremolo",
                              48000.0,
                              { { "rate", 4.0 }, { "depth", 75.0 }, { "shape", shape }, { "phase", 180.0 } }),
                     constant);
        CAPTURE (shape);
        CHECK (*std::max_element (out.channels[0].begin(), out.channels[0].end()) == Approx (1.0).margin (0.01));
        CHECK (*std::min_element (out.channels[0].begin(), out.channels[0].end()) == Approx (0.25).margin (0.01));
        for (size_t i = 1000; i < 35000; i += 100)
        {
            REQUIRE (out.channels[0][i] == Approx (out.channels[0][i + 12000]).margin (0.001));
            REQUIRE (out.channels[1][i] == Approx (out.channels[0][i + 6000]).margin (0.001));
        }
    }
}

TEST_CASE ("the crusher gives as few values and samples as it is told", "[dsp][effects][bitcrusher]")
{
    const auto sound = sine (48000.0, 2, 0.5, 99.0, 0.99);
    const auto out =
        through (*effect ("audiomage.bitcrusher", 48000.0, { { "bits", 3.0 }, { "rate", 12000.0 } }), sound);
    std::vector<float> values = out.channels[0];
    std::sort (values.begin(), values.end());
    values.erase (std::unique (values.begin(), values.end()), values.end());
    std::erase (values, 0.0f);  // of the very first frame
    CHECK (values.size() == 8);
    for (size_t i = 0; i + 3 < out.channels[0].size(); i += 4)
        REQUIRE ((out.channels[0][i] == out.channels[0][i + 1] && out.channels[0][i] == out.channels[0][i + 3]));

    CHECK (through (*effect ("audiomage.bitcrusher", 48000.0, { { "bits", 24.0 }, { "rate", 48000.0 } }), sound)
               .channels == sound.channels);
}

TEST_CASE ("the EQ adds up its analogue curves", "[dsp][effects][eq]")
{
    for (const auto rate : { 44100.0, 192000.0 })
        for (const auto frequency : { 40.0, 250.0, 1500.0, 6000.0 })
        {
            auto eq = effect ("audiomage.eq",
                              rate,
                              { { "highPassFrequency", 30.0 },
                                { "lowPassFrequency", 9000.0 },
                                { "lowShelfGain", 6.0 },
                                { "midGain", -9.0 },
                                { "presenceGain", 4.0 },
                                { "highShelfGain", -3.0 },
                                { "output", 1.5 } });
            auto expected = 1.5;
            for (const auto& s : { FilterSettings { FilterType::highPass, 30.0 },
                                   FilterSettings { FilterType::lowPass, 9000.0 },
                                   FilterSettings { FilterType::lowShelf, 80.0, 0.707, 6.0 },
                                   FilterSettings { FilterType::bell, 1000.0, 1.0, -9.0 },
                                   FilterSettings { FilterType::bell, 5000.0, 1.0, 4.0 },
                                   FilterSettings { FilterType::highShelf, 10000.0, 0.707, -3.0 } })
                expected += analogueDecibels (s, frequency);
            CAPTURE (rate, frequency);
            CHECK (response (*eq, rate, frequency) == Approx (expected).margin (0.2));
        }
    const auto sound = noise (48000.0, 2, 0.1, 0.5);
    CHECK (through (*effect ("audiomage.eq", 48000.0), sound).channels == sound.channels);
}

TEST_CASE ("compressor and gate lie on their curves as inserts", "[dsp][effects][compressor][gate]")
{
    auto compressor =
        effect ("audiomage.compressor",
                48000.0,
                { { "threshold", -30.0 }, { "ratio", 3.0 }, { "knee", 0.0 }, { "gain", 5.0 }, { "attack", 1.0 } });
    CHECK (response (*compressor, 48000.0, 1000.0) == Approx (-17.96 * (1.0 - 1.0 / 3.0) + 5.0).margin (0.1));
    auto gate = effect (
        "audiomage.gate", 48000.0, { { "threshold", -6.0 }, { "ratio", 3.0 }, { "hold", 0.0 }, { "release", 20.0 } });
    CHECK (response (*gate, 48000.0, 1000.0) == Approx (-12.08).margin (0.1));  // 6.04 dB below, twice more
}

TEST_CASE ("the limiter drives into its ceiling", "[dsp][effects][limiter]")
{
    auto limiter = effect ("audiomage.limiter", 48000.0, { { "drive", 24.0 }, { "ceiling", -6.0 } });
    const auto out = through (*limiter, sine (48000.0, 2, 0.5, 1000.0, 0.25));
    CHECK (20.0 * std::log10 (largest (out.channels[0])) == Approx (-6.0).margin (0.1));
    CHECK (limiter->latency() > 0);
}
