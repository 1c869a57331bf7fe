#include "Dsp/Loudness/TruePeak.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using amp::dsp::TruePeak;
using amp::tests::Sound;

// The cases 15 to 23 of EBU Tech 3341 (2023), table 1. Its tolerance is +0.2 and -0.4 dB; here it is 0.2 both ways.
namespace
{
constexpr double tolerance = 0.2;

double truePeak (const Sound& sound, int block = 511)
{
    TruePeak meter;
    meter.prepare (sound.rate, 1);
    sound.inBlocks (block, [&] (auto channels, int count) { meter.process (channels, count); });
    meter.finish();
    return 20.0 * std::log10 (static_cast<double> (meter.peak (0)));
}

Sound faded (Sound sound)
{
    const auto fade = sound.rate * 0.01;
    for (auto& channel : sound.channels)
        for (size_t i = 0; i < channel.size(); ++i)
        {
            const auto fromEdge = static_cast<double> (std::min (i, channel.size() - 1 - i));
            channel[i] *= static_cast<float> (std::min (1.0, fromEdge / fade));
        }
    return sound;
}

/** A sine of fs/6 at 0.5 with one period of fs/4 at 1.0 in its middle, made at 4 fs, low-passed and decimated. */
Sound burst (double rate, int offset)
{
    const auto highRate = 4.0 * rate;
    std::vector<double> high;
    const auto period = [&] (double frequency, double amplitude) {
        const auto length = std::llround (highRate / frequency);
        for (int i = 0; i < length; ++i)
            high.push_back (amplitude * std::sin (2.0 * std::numbers::pi * i / static_cast<double> (length)));
    };

    for (int i = 0; i < 200; ++i)
        period (rate / 6.0, 0.5);
    period (rate / 4.0, 1.0);
    for (int i = 0; i < 200; ++i)
        period (rate / 6.0, 0.5);

    constexpr int reach = 128;  // a Hann-windowed sinc to fs/2
    Sound low { rate, { {} } };
    for (auto centre = static_cast<int> (reach + offset); centre + reach < static_cast<int> (high.size()); centre += 4)
    {
        double sum = 0.0;
        for (int k = -reach; k <= reach; ++k)
        {
            const auto x = std::numbers::pi * k / 4.0;
            const auto window = 0.5 + 0.5 * std::cos (std::numbers::pi * k / (reach + 1));
            sum += high[static_cast<size_t> (centre + k)] * window * (k == 0 ? 1.0 : std::sin (x) / x) / 4.0;
        }
        low.channels[0].push_back (static_cast<float> (sum));
    }
    return faded (low);
}
}  // namespace

TEST_CASE ("tones between the samples read their true peak", "[dsp][truepeak][S1-182]")
{
    struct Case
    {
        int number;
        double divisor, amplitude, degrees, expected;
    };

    const std::vector<Case> cases { { 15, 4, 0.50, 0, -6.0 },
                                    { 16, 4, 0.50, 45, -6.0 },
                                    { 17, 6, 0.50, 60, -6.0 },
                                    { 18, 8, 0.50, 67.5, -6.0 },
                                    { 19, 4, 1.41, 45, 3.0 } };

    for (const auto rate : { 44100.0, 48000.0, 96000.0, 192000.0 })
        for (const auto& [number, divisor, amplitude, degrees, expected] : cases)
        {
            CAPTURE (rate, number);
            const auto frequency = (rate < 48000.0 ? rate : 48000.0) / divisor;  // the higher rates hear the same tones
            CHECK (truePeak (faded (amp::tests::sine (rate, 1, 1, frequency, amplitude, degrees))) ==
                   Approx (expected).margin (tolerance));
        }
}

TEST_CASE ("a single loud period reads its true peak wherever the samples fall",
           "[dsp][truepeak][S1-182]")  // cases 20 to 23
{
    for (int offset = 0; offset < 4; ++offset)
    {
        CAPTURE (offset);
        CHECK (truePeak (burst (48000.0, offset)) == Approx (0.0).margin (tolerance));
    }
}

TEST_CASE ("a tone up to 20 kHz reads within the bound of its oversampling", "[dsp][truepeak]")
{
    for (const auto rate : { 44100.0, 48000.0, 88200.0, 96000.0, 192000.0 })
    {
        TruePeak meter;
        meter.prepare (rate, 1);
        for (const auto frequency : { 100.0, 997.0, 5003.0, 9973.0, 15013.0, 18013.0, 19001.0 })
        {
            CAPTURE (rate, frequency);
            const auto low =
                -20.0 * std::log10 (std::cos (std::numbers::pi * frequency / (meter.oversampling() * rate)));
            const auto reading = truePeak (faded (amp::tests::sine (rate, 1, 1, frequency, 1.0)));
            CHECK (reading <= 0.03);
            CHECK (reading >= -low - 0.03);
        }
    }
}

TEST_CASE ("rates have their oversampling", "[dsp][truepeak]")
{
    TruePeak meter;
    for (const auto& [rate, factor] :
         { std::pair { 44100.0, 4 }, { 48000.0, 4 }, { 88200.0, 2 }, { 96000.0, 2 }, { 192000.0, 1 } })
    {
        meter.prepare (rate, 1);
        CHECK (meter.oversampling() == factor);
    }
}

TEST_CASE ("a true peak is never below a sample, and the last sample counts", "[dsp][truepeak]")
{
    Sound click { 48000.0, { std::vector<float> (1000) } };
    click.channels[0].back() = -0.75f;
    CHECK (truePeak (click) >= 20.0 * std::log10 (0.75));

    Sound pair = click;  // two equal samples: the peak lies between them, after the first has passed
    pair.channels[0][998] = -0.75f;
    CHECK (truePeak (pair) > 20.0 * std::log10 (0.75) + 1.0);
}

TEST_CASE ("a peak between samples is found after higher samples", "[dsp][truepeak]")
{
    Sound pair { 48000.0, { std::vector<float> (1000) } };
    pair.channels[0][700] = pair.channels[0][701] = 0.45f;
    const auto alone = truePeak (pair);

    pair.channels[0][100] = 0.5f;
    CHECK (alone > 20.0 * std::log10 (0.5));
    CHECK (truePeak (pair) == alone);
}

TEST_CASE ("the size of the blocks does not change the true peak", "[dsp][truepeak]")
{
    const auto sound = amp::tests::noise (48000.0, 1, 1, 0.5);
    const auto whole = truePeak (sound, 1 << 20);
    for (const auto block : { 1, 7, 16, 64, 1000 })
        CHECK (truePeak (sound, block) == whole);
}

TEST_CASE ("a peak is taken once", "[dsp][truepeak]")
{
    TruePeak meter;
    meter.prepare (48000.0, 2);
    const float left[] = { 0.5f }, right[] = { -0.25f };
    const float* const channels[] = { left, right };
    meter.process (channels, 1);
    CHECK (meter.takePeak (0) == 0.5f);
    CHECK (meter.takePeak (1) == 0.25f);
    CHECK (meter.takePeak (0) == 0.0f);
}
