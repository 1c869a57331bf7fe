#include "Dsp/Fft/Fft.h"
#include "Dsp/Resampler/Resampler.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using amp::dsp::Resampler;
using amp::tests::Sound;

namespace
{
Sound converted (const Sound& sound, double toRate, int block = 4096)
{
    Sound result { toRate, std::vector<std::vector<float>> (sound.channels.size()) };
    const auto collect = [&] (const float* const* channels, int count) -> amp::Result<> {
        for (size_t c = 0; c < result.channels.size(); ++c)
            result.channels[c].insert (result.channels[c].end(), channels[c], channels[c] + count);
        return {};
    };

    auto resampler = Resampler::create (sound.rate, toRate, static_cast<int> (sound.channels.size()));
    REQUIRE (resampler);
    sound.inBlocks (block, [&] (auto channels, int count) { REQUIRE (resampler->push (channels, count, collect)); });
    REQUIRE (resampler->finish (collect));
    return result;
}

struct Tone
{
    double frequency, decibels, worstOther;
};

/** The strongest tone in the middle of a sound, and the strongest component beside it, in dB below it.
    Blackman-Harris window: side lobes 92 dB down are squared away by applying it twice. */
Tone analysed (const Sound& sound)
{
    constexpr size_t size = 32768;
    amp::dsp::Fft fft (size);
    double gain = 0.0;
    for (size_t i = 0; i < size; ++i)
    {
        const auto x = 2.0 * std::numbers::pi * (static_cast<double> (i) + 0.5) / size;
        const auto blackmanHarris =
            0.35875 - 0.48829 * std::cos (x) + 0.14128 * std::cos (2 * x) - 0.01168 * std::cos (3 * x);
        const auto window = blackmanHarris * blackmanHarris;
        gain += window;
        fft.input()[i] = static_cast<float> (
            window * static_cast<double> (sound.channels[0][i + sound.channels[0].size() / 2 - size / 2]));
    }

    std::vector<double> levels;
    for (const auto& bin : fft.forward())
        levels.push_back (20.0 * std::log10 (2.0 * std::abs (std::complex<double> (bin)) / gain + 1e-12));

    const auto top = static_cast<size_t> (std::max_element (levels.begin(), levels.end()) - levels.begin());
    const auto below = levels[top - 1], at = levels[top], above = levels[top + 1];
    const auto shift = 0.5 * (below - above) / (below - 2.0 * at + above);
    double worst = -400.0;
    for (size_t i = 0; i < levels.size(); ++i)
        if (i + 16 < top || i > top + 16)
            worst = std::max (worst, levels[i] - at);

    return { (static_cast<double> (top) + shift) * sound.rate / size, at - 0.25 * (below - above) * shift, worst };
}

double cents (double a, double b)
{
    return 1200.0 * std::log2 (a / b);
}
}  // namespace

TEST_CASE ("a tone keeps pitch and level up to 20 kHz, and gains no image", "[dsp][resampler][S1-10]")
{
    struct Rates
    {
        double from, to;
    };

    for (const auto& [from, to] : { Rates { 44100, 96000 },
                                    Rates { 44100, 48000 },
                                    Rates { 48000, 44100 },
                                    Rates { 96000, 44100 },
                                    Rates { 48000, 192000 } })
        for (const auto frequency : { 50.0, 440.0, 997.0, 5000.0, 10000.0, 15000.0, 18000.0, 19000.0, 20000.0 })
        {
            CAPTURE (from, to, frequency);
            const auto [pitch, level, image] = analysed (converted (amp::tests::sine (from, 1, 2, frequency, 0.5), to));
            CHECK (std::abs (cents (pitch, frequency)) < 1.0);
            CHECK (level == Approx (20.0 * std::log10 (0.5)).margin (0.1));
            CHECK (image < -100.0);
        }
}

TEST_CASE ("a tone above the new Nyquist frequency does not fold back", "[dsp][resampler]")
{
    const auto sound = converted (amp::tests::sine (96000, 1, 2, 30000, 0.5), 44100);
    const auto middle = sound.channels[0].begin() + sound.frames() / 4;
    CHECK (*std::max_element (middle, middle + sound.frames() / 2) < 1e-5f);  // -100 dBFS
}

TEST_CASE ("the result does not depend on how the stream is cut", "[dsp][resampler][determinism]")
{
    const auto sound = amp::tests::noise (44100, 2, 1, 0.5);
    for (const auto to : { 48000.0, 96000.0, 22050.0 })
    {
        const auto whole = converted (sound, to, 1 << 20);
        for (const auto block : { 1, 13, 512, 10007 })
        {
            CAPTURE (to, block);
            CHECK (converted (sound, to, block).channels == whole.channels);
        }
    }
}

TEST_CASE ("n frames become round (n * to / from)", "[dsp][resampler]")
{
    for (const auto frames : { 0, 1, 2, 3, 100, 4410, 4411, 44099, 100001 })
        for (const auto to : { 48000.0, 96000.0, 22050.0, 44100.0, 37123.0 })
        {
            CAPTURE (frames, to);
            CHECK (converted (amp::tests::sine (44100, 1, frames / 44100.0, 441, 0.5), to).frames() ==
                   std::llround (frames * to / 44100.0));
        }
}

TEST_CASE ("frame 0 stays frame 0", "[dsp][resampler]")
{
    for (const auto to : { 96000.0, 88200.0, 22050.0, 48000.0 })
    {
        CAPTURE (to);
        const auto expected = amp::tests::sine (to, 1, 1, 1000, 0.5),
                   result = converted (amp::tests::sine (44100, 1, 1, 1000, 0.5), to);
        double worst = 0.0;
        for (auto i = result.channels[0].size() / 4; i < result.channels[0].size() * 3 / 4; ++i)
            worst = std::max (worst, std::abs (static_cast<double> (result.channels[0][i] - expected.channels[0][i])));
        CHECK (worst < 1e-5);
    }
}

TEST_CASE ("a whole source is converted as its stream is", "[dsp][resampler]")
{
    const auto sound = amp::tests::noise (44100, 2, 0.7, 0.5);
    amp::tests::SoundSource source (sound);
    Sound result { 48000, std::vector<std::vector<float>> (2) };
    REQUIRE (amp::dsp::resample (source, 48000, [&] (const float* const* channels, int count) -> amp::Result<> {
        for (size_t c = 0; c < 2; ++c)
            result.channels[c].insert (result.channels[c].end(), channels[c], channels[c] + count);
        return {};
    }));
    CHECK (result.channels == converted (sound, 48000).channels);
}

TEST_CASE ("rates and channels out of range are refused with a reason", "[dsp][resampler]")
{
    struct Wrong
    {
        double from, to;
        int channels;
    };

    const auto nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    for (const auto& [from, to, channels] : { Wrong { 0, 48000, 2 },
                                              Wrong { nan, 48000, 2 },
                                              Wrong { 48000, infinity, 2 },
                                              Wrong { 48000, -1, 2 },
                                              Wrong { 1000, 1e6, 2 },
                                              Wrong { 48000, 44100, 0 },
                                              Wrong { 48000, 44100, 65 } })
    {
        CAPTURE (from, to, channels);
        const auto made = Resampler::create (from, to, channels);
        REQUIRE_FALSE (made);
        CHECK (made.error().what.isNotEmpty());
    }
}

TEST_CASE ("an error of the sink stops the conversion", "[dsp][resampler]")
{
    auto resampler = Resampler::create (44100, 48000, 1);
    REQUIRE (resampler);
    const auto sound = amp::tests::noise (44100, 1, 1, 0.5);
    const auto full = resampler->push (sound.at (0).data(), 44100, [] (auto, int) -> amp::Result<> {
        return amp::Error { "cache", "disk full" };
    });
    REQUIRE_FALSE (full);
    CHECK (full.error() == amp::Error { "cache", "disk full" });
}
