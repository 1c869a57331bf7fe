#include "Dsp/Simd/Dispatch.h"
#include "Dsp/Strip/Strip.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using amp::tests::Sound;

namespace
{
/** Every section on. */
StripSettings everything()
{
    StripSettings s;
    s.inputGain = 3.0;
    s.invertsPolarity = true;
    s.highPass = 80.0;
    s.lowPass = 12000.0;
    s.gate = { true, -45.0, 4.0, 1.0, 10.0, 80.0 };
    s.eq = { true,
             { EqBandSettings { { FilterType::lowShelf, 120.0, 0.7, 4.0 } },
               EqBandSettings { { FilterType::bell, 400.0, 1.0, -6.0 } },
               EqBandSettings { { FilterType::bell, 2500.0, 1.2, 3.0 } },
               EqBandSettings { { FilterType::highShelf, 8000.0, 0.7, 5.0 } } } };
    s.compressor = { true, -24.0, 4.0, 5.0, 80.0, 6.0, 4.0 };
    return s;
}

Sound through (Strip& strip, Sound sound, int block = 64)
{
    for (int64_t first = 0; first < sound.frames(); first += block)
    {
        std::vector<float*> channels;
        for (auto& channel : sound.channels)
            channels.push_back (channel.data() + first);
        strip.process (channels.data(),
                       static_cast<int> (channels.size()),
                       static_cast<int> (std::min<int64_t> (block, sound.frames() - first)));
    }
    return sound;
}

Sound through (const StripSettings& settings, const Sound& sound, int block = 64)
{
    Strip strip;
    strip.prepare (sound.rate);
    strip.set (settings);
    return through (strip, sound, block);
}

double largest (const std::vector<float>& samples, size_t from = 0)
{
    double result = 0.0;
    for (auto i = from; i < samples.size(); ++i)
        result = std::max (result, std::abs (static_cast<double> (samples[i])));
    return result;
}

/** Gain in dB of a steady sine. */
double response (const StripSettings& settings, double rate, double frequency)
{
    const auto out = through (settings, amp::tests::sine (rate, 2, 1.0, frequency, 0.5));
    double energy = 0.0;
    const auto half = out.channels[1].size() / 2;
    for (auto i = half; i < 2 * half; ++i)
        energy += static_cast<double> (out.channels[1][i]) * out.channels[1][i];
    return 10.0 * std::log10 (energy / static_cast<double> (half) / 0.125);
}

struct Selected
{
    explicit Selected (simd::Path path) { simd::select (path); }
    ~Selected() { simd::select (simd::fastest()); }
};
}  // namespace

TEST_CASE ("a strip with everything off does not touch a bit", "[dsp][strip]")
{
    const auto sound = amp::tests::noise (48000.0, 2, 0.1, 2.0);
    CHECK (through (StripSettings {}, sound).channels == sound.channels);
}

TEST_CASE ("the passes are 3 dB down at their frequencies", "[dsp][strip][S1-82]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0, 192000.0 })
    {
        CAPTURE (rate);
        StripSettings settings;
        settings.highPass = 100.0;
        settings.lowPass = 10000.0;
        CHECK (response (settings, rate, 100.0) == Approx (-3.01).margin (0.1));
        CHECK (response (settings, rate, 50.0) == Approx (-12.3).margin (0.1));  // 12 dB an octave
        CHECK (response (settings, rate, 1000.0) == Approx (0.0).margin (0.1));
        CHECK (response (settings, rate, 10000.0) == Approx (-3.01).margin (0.1));
    }
}

TEST_CASE ("polarity inverts and gain amplifies, exactly", "[dsp][strip][S1-54][S1-55]")
{
    const auto sound = amp::tests::noise (48000.0, 2, 0.1, 0.5);
    StripSettings settings;
    settings.invertsPolarity = true;
    auto inverted = through (settings, sound);
    for (auto& channel : inverted.channels)
        for (auto& sample : channel)
            sample = -sample;
    CHECK (inverted.channels == sound.channels);

    settings = {};
    settings.inputGain = 20.0;
    const auto loud = through (settings, sound);
    for (size_t i = 0; i < loud.channels[0].size(); ++i)
        REQUIRE (loud.channels[0][i] == Approx (10.0f * sound.channels[0][i]));
}

TEST_CASE ("a compressed tone lies on the static curve", "[dsp][strip][S1-84]")
{
    for (const auto rate : { 44100.0, 96000.0 })
        for (const auto frequency : { 200.0, 1000.0, 5000.0 })
        {
            CAPTURE (rate, frequency);
            StripSettings settings;
            settings.compressor = { true, -20.0, 4.0, 10.0, 150.0, 0.0, 0.0 };
            const auto out = through (settings, amp::tests::sine (rate, 2, 2.0, frequency, 1.0));
            CHECK (20.0 * std::log10 (largest (out.channels[0], out.channels[0].size() / 2)) ==
                   Approx (-15.0).margin (0.1));
        }
}

TEST_CASE ("both channels get the same gain, from the louder one", "[dsp][strip][S1-84]")
{
    auto sound = amp::tests::sine (48000.0, 2, 0.5, 1000.0, 1.0);
    for (auto& sample : sound.channels[1])
        sample *= 0.01f;
    StripSettings settings;
    settings.compressor = { true, -20.0, 4.0, 1.0, 50.0, 0.0, 0.0 };
    const auto out = through (settings, sound);
    for (size_t i = 0; i < out.channels[0].size(); ++i)
        REQUIRE (out.channels[1][i] == Approx (0.01f * out.channels[0][i]).margin (1e-7));
}

TEST_CASE ("mono is one side of stereo", "[dsp][strip]")
{
    const auto mono = amp::tests::noise (48000.0, 1, 0.2, 0.5);
    const Sound stereo { mono.rate, { mono.channels[0], mono.channels[0] } };
    CHECK (through (everything(), mono).channels[0] == through (everything(), stereo).channels[0]);
}

TEST_CASE ("blocks of whole quanta give the same bits", "[dsp][strip]")
{
    const auto sound = amp::tests::noise (48000.0, 2, 0.3, 0.5);
    const auto reference = through (everything(), sound, 64);
    CHECK (through (everything(), sound, 512).channels == reference.channels);
    CHECK (through (everything(), sound, 4096).channels == reference.channels);
}

TEST_CASE ("odd blocks are finite and nearly the same", "[dsp][strip]")
{
    const auto sound = amp::tests::noise (48000.0, 2, 0.3, 0.5);
    const auto reference = through (everything(), sound, 64), odd = through (everything(), sound, 37);
    for (size_t i = 0; i < sound.channels[0].size(); ++i)
        REQUIRE (odd.channels[0][i] == Approx (reference.channels[0][i]).margin (0.1));
}

TEST_CASE ("the paths of the dispatch agree within -120 dBFS, and each with itself", "[dsp][strip][simd]")
{
    const auto sound = amp::tests::noise (48000.0, 2, 1.0, 0.5);
    const auto run = [&] (simd::Path path) {
        const Selected selected (path);
        return through (everything(), sound).channels;
    };

    const auto baseline = run (simd::Path::baseline), fast = run (simd::fastest());
    CHECK (run (simd::Path::baseline) == baseline);
    for (size_t c = 0; c < 2; ++c)
        for (size_t i = 0; i < baseline[c].size(); ++i)
            REQUIRE (std::abs (baseline[c][i] - fast[c][i]) < 1e-6f);
}

TEST_CASE ("what is not a number ends with its frame", "[dsp][strip][robust]")
{
    auto sound = amp::tests::noise (48000.0, 2, 0.2, 0.5);
    const auto clean = through (everything(), sound);
    sound.channels[0][1000] = std::numeric_limits<float>::quiet_NaN();
    sound.channels[1][1003] = -std::numeric_limits<float>::infinity();
    const auto out = through (everything(), sound);
    for (size_t c = 0; c < 2; ++c)
        for (size_t i = 0; i < out.channels[c].size(); ++i)
        {
            REQUIRE (std::isfinite (out.channels[c][i]));
            if (i > 6000)
                REQUIRE (out.channels[c][i] == Approx (clean.channels[c][i]).margin (0.01));
        }
}

TEST_CASE ("the loudest floats and the most extreme settings stay finite", "[dsp][strip][robust]")
{
    auto settings = everything();
    settings.inputGain = 1e9;
    settings.highPass = -5.0;
    settings.lowPass = std::numeric_limits<double>::quiet_NaN();
    for (auto& band : settings.eq.bands)
        band = { { FilterType::bell, 1e9, 1e9, 1e9 }, true };
    auto sound = amp::tests::noise (48000.0, 2, 0.2, 1.0);
    for (auto& sample : sound.channels[0])
        sample *= std::numeric_limits<float>::max();
    const auto out = through (settings, sound);
    for (const auto& channel : out.channels)
        for (const auto sample : channel)
            REQUIRE (std::isfinite (sample));
}

TEST_CASE ("silence after sound leaves neither denormals nor noise", "[dsp][strip]")
{
    auto sound = amp::tests::noise (48000.0, 2, 0.1, 0.5);
    sound.append (amp::tests::sine (48000.0, 2, 5.0, 1000.0, 0.0));
    auto settings = everything();
    settings.gate.enabled = false;
    const auto out = through (settings, sound);
    CHECK (out.channels[0].back() == 0.0f);
}

TEST_CASE ("no change of settings clicks", "[dsp][strip][clicks]")
{
    // Of a low tone, whatever a change adds above 8 kHz is a click; a hard switch of it would give 0.1 and more.
    const auto tone = amp::tests::sine (48000.0, 2, 0.5, 110.0, 0.5);
    StripSettings off;
    auto eqOff = everything();
    eqOff.eq.enabled = false;
    auto moved = everything();
    moved.highPass = 1500.0;
    moved.lowPass = 2000.0;
    moved.inputGain = -30.0;
    moved.invertsPolarity = false;
    moved.eq.bands[1] = { { FilterType::highPass, 900.0, 3.0, 0.0 } };
    moved.eq.bands[3] = { { FilterType::lowShelf, 100.0, 0.5, -24.0 } };
    moved.compressor.makeup = 20.0;

    for (const auto& [from, to] : { std::pair { off, everything() },
                                    std::pair { everything(), off },
                                    std::pair { everything(), eqOff },
                                    std::pair { everything(), moved },
                                    std::pair { moved, everything() } })
    {
        Strip strip;
        strip.prepare (tone.rate);
        strip.set (from);
        auto sound = through (strip, tone);
        strip.set (to);
        sound.append (through (strip, tone));

        double loudest = 0.0;  // the sixth difference: a high-pass of 36 dB an octave, 0 dB at half the sample rate
        const auto& s = sound.channels[0];
        for (size_t i = 20000; i < 32000; ++i)
            loudest = std::max (loudest,
                                std::abs (s[i - 3] - 6.0 * s[i - 2] + 15.0 * s[i - 1] - 20.0 * s[i] + 15.0 * s[i + 1] -
                                          6.0 * s[i + 2] + s[i + 3]) /
                                    64.0);
        CHECK (loudest < 0.002);  // -54 dBFS
    }
}
