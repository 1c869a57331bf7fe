#include "Dsp/Effects/Analyser/Analyser.h"
#include "Dsp/Effects/EffectRuns.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using namespace amp::tests;

TEST_CASE ("the tuner tells notes within a cent, at every rate, and no note in noise", "[dsp][effects][tuner]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0 })
        for (const auto note : { 41.2, 82.41, 110.0, 329.63, 440.0, 987.8 })
        {
            const auto tuner = effect ("audiomage.tuner", rate);
            auto sound = sine (rate, 2, 0.5, note, 0.2);
            for (size_t i = 0; i < sound.channels[0].size(); ++i)  // overtones as loud as the note
                for (auto& channel : sound.channels)
                    channel[i] += 0.2f * static_cast<float> (
                                             std::sin (4.0 * std::numbers::pi * note * static_cast<double> (i) / rate));
            through (*tuner, std::move (sound));
            CAPTURE (rate, note);
            REQUIRE (tuner->readings()[0] > 0.0f);
            CHECK (1200.0 * std::log2 (static_cast<double> (tuner->readings()[0]) / note) == Approx (0.0).margin (1.0));
        }

    const auto tuner = effect ("audiomage.tuner", 48000.0);
    through (*tuner, noise (48000.0, 2, 0.5, 0.3));
    CHECK (tuner->readings()[0] == 0.0f);
    through (*tuner, sine (48000.0, 2, 0.5, 440.0, 0.0));
    CHECK (tuner->readings()[0] == 0.0f);
}

TEST_CASE ("the analyser reads a sine at its level in its band, and lets it fall", "[dsp][effects][analyser]")
{
    for (const auto rate : { 44100.0, 96000.0 })
        for (const size_t band : { 5u, 17u, 25u })
        {
            const auto analyser = effect ("audiomage.analyser", rate, { { "fall", 60.0 } });
            const auto sound = sine (rate, 2, 0.5, Analyser::frequencyOf (band), 0.1);
            CHECK (through (*analyser, sound).channels == sound.channels);
            CAPTURE (rate, band);
            CHECK (analyser->readings()[band] == Approx (-20.0).margin (0.3));
            CHECK (analyser->readings()[band + 3] < -60.0f);
            through (*analyser, sine (rate, 2, 0.5, 100.0, 0.0));
            CHECK (analyser->readings()[band] == Approx (-20.0 - 60.0 * 0.45).margin (4.0));
        }
}
