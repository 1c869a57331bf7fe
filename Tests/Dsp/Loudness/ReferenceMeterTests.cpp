#include "Dsp/Loudness/LoudnessMeter.h"
#include "Dsp/Loudness/TruePeak.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

#include <ebur128.h>

using amp::tests::Sound;

// Our meters beside libebur128, another implementation of the same standards.
namespace
{
struct Readings
{
    double integrated, momentaryMax, shortTermMax, range, truePeak;
};

Readings ours (const Sound& sound)
{
    amp::dsp::LoudnessMeter loudness;
    amp::dsp::TruePeak peaks;
    const auto channels = static_cast<int> (sound.channels.size());
    loudness.prepare (sound.rate, channels);
    peaks.prepare (sound.rate, channels);
    sound.inBlocks (1024, [&] (auto pointers, int count) {
        loudness.process (pointers, count);
        peaks.process (pointers, count);
    });

    float peak = 0.0f;
    for (int c = 0; c < channels; ++c)
        peak = std::max (peak, peaks.peak (c));
    return { loudness.integrated(),
             loudness.momentaryMax(),
             loudness.shortTermMax(),
             loudness.range().value(),
             20.0 * std::log10 (peak) };
}

Readings theirs (const Sound& sound)
{
    const auto channels = sound.channels.size();
    auto* state = ebur128_init (static_cast<unsigned> (channels),
                                static_cast<unsigned long> (sound.rate),
                                EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK);
    Readings result { 0.0, -1000.0, -1000.0, 0.0, 0.0 };
    std::vector<float> interleaved;
    const auto step = static_cast<int> (sound.rate / 100.0);
    int64_t heard = 0;

    sound.inBlocks (step, [&] (auto pointers, int count) {
        interleaved.clear();
        for (int i = 0; i < count; ++i)
            for (size_t c = 0; c < channels; ++c)
                interleaved.push_back (pointers[c][i]);
        ebur128_add_frames_float (state, interleaved.data(), static_cast<size_t> (count));

        double reading = 0.0;
        heard += count;
        if (heard >= static_cast<int64_t> (0.4 * sound.rate) &&
            ebur128_loudness_momentary (state, &reading) == EBUR128_SUCCESS)
            result.momentaryMax = std::max (result.momentaryMax, reading);
        if (heard >= static_cast<int64_t> (3.0 * sound.rate) &&
            ebur128_loudness_shortterm (state, &reading) == EBUR128_SUCCESS)
            result.shortTermMax = std::max (result.shortTermMax, reading);
    });

    ebur128_loudness_global (state, &result.integrated);
    ebur128_loudness_range (state, &result.range);
    double peak = 0.0;
    for (unsigned c = 0; c < channels; ++c)
    {
        double reading = 0.0;
        ebur128_true_peak (state, c, &reading);
        peak = std::max (peak, reading);
    }
    result.truePeak = 20.0 * std::log10 (peak);
    ebur128_destroy (&state);
    return result;
}

/** A minute that moves as music does: decaying chords over a beat of noise, a quiet bridge, a loud end. */
Sound music (double rate)
{
    Sound sound { rate, std::vector<std::vector<float>> (2) };
    std::mt19937 random (7);
    const auto beat = static_cast<int64_t> (rate / 2.0);
    for (int64_t frame = 0; frame < static_cast<int64_t> (60.0 * rate); ++frame)
    {
        const auto seconds = static_cast<double> (frame) / rate, sinceBeat = static_cast<double> (frame % beat) / rate;
        const auto section = seconds < 20.0 ? 0.3 : (seconds < 35.0 ? 0.05 : 0.8);
        const auto root = 110.0 * std::pow (2.0, static_cast<double> (frame / (4 * beat) % 5) / 12.0);
        const auto hit = amp::tests::white (random) * std::exp (-40.0 * sinceBeat);
        double left = 0.6 * hit, right = 0.4 * hit;
        for (int note = 0; note < 4; ++note)
        {
            const auto wave =
                std::sin (2.0 * std::numbers::pi * root * (1.0 + 0.5 * note) * seconds) * std::exp (-3.0 * sinceBeat);
            left += wave * (0.25 - 0.04 * note);
            right += wave * (0.13 + 0.04 * note);
        }
        sound.channels[0].push_back (static_cast<float> (section * left));
        sound.channels[1].push_back (static_cast<float> (section * right));
    }
    return sound;
}

/** Without the top octave, where libebur128's shorter interpolator falls off: it reads white noise 1 dB low. */
Sound softened (Sound sound)
{
    for (auto& channel : sound.channels)
        for (int pass = 0; pass < 2; ++pass)
            for (size_t i = 0; i + 2 < channel.size(); ++i)
                channel[i] = 0.25f * channel[i] + 0.5f * channel[i + 1] + 0.25f * channel[i + 2];
    return sound;
}

void compare (const Sound& sound)
{
    const auto us = ours (sound), them = theirs (sound);
    CHECK (us.integrated == Approx (them.integrated).margin (0.05));
    CHECK (us.momentaryMax == Approx (them.momentaryMax).margin (0.05));
    CHECK (us.shortTermMax == Approx (them.shortTermMax).margin (0.05));
    CHECK (us.range == Approx (them.range).margin (0.1));
    CHECK (us.truePeak == Approx (them.truePeak).margin (0.2));  // both oversample 4 times, with other filters
}
}  // namespace

TEST_CASE ("noise reads as libebur128 reads it", "[dsp][loudness][truepeak][S1-182]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0 })
        for (const auto channels : { 1, 2, 5, 6 })
        {
            CAPTURE (rate, channels);
            compare (softened (amp::tests::noise (rate, channels, 10, 0.25, static_cast<unsigned> (channels))));
        }
}

TEST_CASE ("music reads as libebur128 reads it", "[dsp][loudness][truepeak][S1-182]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0 })
    {
        CAPTURE (rate);
        compare (softened (music (rate)));
    }
}
