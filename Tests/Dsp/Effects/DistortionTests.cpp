// Saturation, and the de-esser.
#include "Dsp/Effects/EffectRuns.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using namespace amp::tests;

namespace
{
constexpr auto rate = 48000.0;
}

TEST_CASE ("quiet sounds pass the saturation with its drive alone, later by its latency", "[dsp][effects][saturation]")
{
    for (const auto type : { 0.0, 1.0, 2.0 })
    {
        auto saturation = effect ("audiomage.saturation", rate, { { "type", type }, { "drive", 12.0 } });
        const auto sound = sine (rate, 2, 0.3, 1000.0, 0.001), out = through (*saturation, sound);
        const auto later = static_cast<size_t> (saturation->latency());
        CAPTURE (type);
        for (size_t i = 8000; i < out.channels[0].size(); ++i)
            REQUIRE (out.channels[0][i] == Approx (3.981 * sound.channels[0][i - later]).margin (0.00005));
    }
}

TEST_CASE ("tape and clip add odd harmonics, the tube even ones, too", "[dsp][effects][saturation]")
{
    for (const auto type : { 0.0, 1.0, 2.0 })
    {
        auto saturation = effect ("audiomage.saturation", rate, { { "type", type }, { "drive", 12.0 } });
        const auto out = through (*saturation, sine (rate, 2, 0.5, 500.0, 0.5)).channels[0];
        CAPTURE (type);
        CHECK (amplitudeAt (out, 1500.0, rate) > 0.03);
        CHECK ((amplitudeAt (out, 1000.0, rate) > 0.03) == (type == 1.0));
        CHECK (amplitudeAt (out, 0.0, rate) < 0.001);
    }
}

TEST_CASE ("few aliases come back from the saturation", "[dsp][effects][saturation]")
{
    // Of 5 kHz at 48 kHz the harmonics 35 and 45 kHz, above Nyquist, would come back at 13 and 3 kHz.
    for (const auto type : { 0.0, 2.0 })
    {
        auto saturation = effect ("audiomage.saturation", rate, { { "type", type }, { "drive", 18.0 } });
        const auto out = through (*saturation, sine (rate, 2, 0.5, 5000.0, 0.5)).channels[0];
        CAPTURE (type);
        for (const auto alias : { 13000.0, 3000.0, 7000.0, 17000.0 })
            CHECK (20.0 * std::log10 (amplitudeAt (out, alias, rate) / amplitudeAt (out, 5000.0, rate)) < -45.0);
    }
}

TEST_CASE ("the saturation is flat to 18 kHz", "[dsp][effects][saturation]")
{
    for (const auto sampleRate : { 44100.0, 96000.0 })
        for (const auto frequency : { 40.0, 1000.0, 10000.0, 17500.0 })
        {
            auto saturation = effect ("audiomage.saturation", sampleRate, { { "drive", 0.0 } });
            const auto out = through (*saturation, sine (sampleRate, 2, 0.5, frequency, 0.001)).channels[0];
            CAPTURE (sampleRate, frequency);
            CHECK (20.0 * std::log10 (amplitudeAt (out, frequency, sampleRate) / 0.001) == Approx (0.0).margin (0.1));
        }
}

TEST_CASE ("the de-esser takes the hiss away and leaves the voice", "[dsp][effects][deesser]")
{
    auto deEsser =
        effect ("audiomage.deesser", rate, { { "frequency", 5000.0 }, { "threshold", -40.0 }, { "ratio", 10.0 } });
    CHECK (response (*deEsser, rate, 12000.0) ==
           Approx (-25.0).margin (3.0));  // 28 dB above the threshold, a tenth left

    auto voice = sine (rate, 2, 0.5, 300.0, 0.25);
    auto hissing = voice;
    const auto hiss = sine (rate, 2, 0.5, 9000.0, 0.25);
    for (size_t c = 0; c < 2; ++c)
        for (size_t i = 0; i < hissing.channels[c].size(); ++i)
            hissing.channels[c][i] += hiss.channels[c][i];
    deEsser->reset();
    const auto out = through (*deEsser, hissing).channels[0];
    CHECK (amplitudeAt (out, 300.0, rate) == Approx (0.25).epsilon (0.02));
    CHECK (amplitudeAt (out, 9000.0, rate) < 0.05);

    deEsser->reset();
    for (auto& channel : voice.channels)
        for (auto& sample : channel)
            sample *= 0.5f;
    CHECK (through (*deEsser, voice).channels == voice.channels);  // nothing to take: the same bits
}
