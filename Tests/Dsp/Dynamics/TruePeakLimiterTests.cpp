#include "Dsp/Dynamics/TruePeakLimiter.h"
#include "Dsp/Loudness/TruePeak.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

#include <complex>

using namespace amp::dsp;
using amp::tests::Sound;

namespace
{
Sound limited (Sound sound, const LimiterSettings& settings, int block = 64)
{
    TruePeakLimiter limiter;
    limiter.prepare (sound.rate);
    limiter.set (settings);
    for (int64_t first = 0; first < sound.frames(); first += block)
    {
        std::vector<float*> channels;
        for (auto& channel : sound.channels)
            channels.push_back (channel.data() + first);
        limiter.process (channels.data(),
                         static_cast<int> (channels.size()),
                         static_cast<int> (std::min<int64_t> (block, sound.frames() - first)));
    }
    return sound;
}

/** The largest 4-times oversampled magnitude in dB, whatever the sample rate. */
double truePeak (const Sound& sound)
{
    TruePeak meter;
    meter.prepare (48000.0, static_cast<int> (sound.channels.size()));  // so that it oversamples 4 times
    sound.inBlocks (512, [&] (auto channels, int count) { meter.process (channels, count); });
    auto highest = 0.0f;
    for (size_t c = 0; c < sound.channels.size(); ++c)
        highest = std::max (highest, meter.takePeak (static_cast<int> (c)));
    return 20.0 * std::log10 (static_cast<double> (highest));
}

Sound square (double rate, double frequency, double amplitude)
{
    auto sound = amp::tests::sine (rate, 2, 1.0, frequency, 1.0, 1.0);
    for (auto& channel : sound.channels)
        for (auto& sample : channel)
            sample = static_cast<float> (sample >= 0.0f ? amplitude : -amplitude);
    return sound;
}

/** Chords with hits of noise every 250 ms: loud, wide, and full of attacks. */
Sound music (double rate)
{
    auto sound = amp::tests::noise (rate, 2, 4.0, 1.0);
    for (size_t c = 0; c < 2; ++c)
        for (size_t i = 0; i < sound.channels[c].size(); ++i)
        {
            const auto t = static_cast<double> (i) / rate, sinceHit = std::fmod (t, 0.25);
            auto value = 3.0 * static_cast<double> (sound.channels[c][i]) * std::exp (-sinceHit * 40.0);
            value += 2.0 * std::sin (2.0 * std::numbers::pi * 55.0 * t) * std::exp (-sinceHit * 8.0);
            for (const auto note : { 220.0, 277.2, 329.6, 440.0, 5274.0, 11839.8 })
                value += 0.6 * std::sin (2.0 * std::numbers::pi * note * (c == 0 ? 1.0 : 1.003) * t);
            sound.channels[c][i] = static_cast<float> (value);
        }
    return sound;
}
}  // namespace

TEST_CASE ("no oversampled sample of the limiter exceeds its ceiling", "[dsp][limiter][S1-89]")
{
    for (const auto rate : { 44100.0, 48000.0, 96000.0, 192000.0 })
        for (const auto ceiling : { 0.0, -1.0, -12.0 })
            for (const auto release : { 1.0, 100.0 })
            {
                CAPTURE (rate, ceiling, release);
                const LimiterSettings settings { ceiling, release };
                CHECK (truePeak (limited (amp::tests::noise (rate, 2, 1.0, 4.0), settings)) <= ceiling);
                CHECK (truePeak (limited (square (rate, 997.0, 3.0), settings)) <= ceiling);
                CHECK (truePeak (limited (square (rate, 50.0, 1.0), settings)) <= ceiling);
                CHECK (truePeak (limited (square (rate, 11025.0, 1.0), settings)) <= ceiling);
                CHECK (truePeak (limited (music (rate), settings)) <= ceiling);
            }
}

TEST_CASE ("it stays close to its ceiling", "[dsp][limiter][S1-89]")
{
    CHECK (truePeak (limited (amp::tests::sine (48000.0, 2, 1.0, 997.0, 4.0), { -1.0, 100.0 })) > -1.1);
    CHECK (truePeak (limited (music (48000.0), { -1.0, 100.0 })) > -1.3);
}

TEST_CASE ("what is below the ceiling only comes later, by the latency reported", "[dsp][limiter][S1-89]")
{
    for (const auto rate : { 44100.0, 48000.0, 192000.0 })
    {
        TruePeakLimiter limiter;
        limiter.prepare (rate);
        const auto latency = static_cast<size_t> (limiter.latency());
        CHECK (static_cast<double> (latency) / rate < 0.005);
        const auto sound = amp::tests::noise (rate, 2, 0.2, 0.2), out = limited (sound, { -1.0, 100.0 });
        for (size_t i = latency; i < out.channels[0].size(); ++i)
            REQUIRE (out.channels[0][i] == sound.channels[0][i - latency]);
    }
}

TEST_CASE ("the limiter lets go in its release", "[dsp][limiter][S1-89]")
{
    for (const auto release : { 50.0, 500.0 })
    {
        constexpr auto rate = 48000.0;
        auto sound = amp::tests::sine (rate, 2, 0.5, 12000.0, 1.0, 90.0);
        auto quiet = amp::tests::sine (rate, 2, release * 0.01, 12000.0, 0.01, 90.0);
        for (auto& channel : sound.channels)
            for (auto& sample : channel)
                sample *= 4.0f;
        const auto loudFrames = sound.channels[0].size();
        sound.append (quiet);

        TruePeakLimiter limiter;
        limiter.prepare (rate);
        const auto out = limited (sound, { 0.0, release });
        const auto offset = static_cast<size_t> (limiter.latency());
        const auto goal = 0.25 + (1.0 - std::exp (-1.0)) * 0.75;
        auto at = loudFrames + 4;
        while (at + offset < out.channels[0].size() &&
               std::abs (out.channels[0][at + offset]) < goal * std::abs (sound.channels[0][at]))
            at += 4;  // the crests
        CHECK (static_cast<double> (at - loudFrames) / rate * 1000.0 == Approx (release).epsilon (0.05).margin (2.0));
    }
}

TEST_CASE ("a bass tone that is limited stays a pure tone", "[dsp][limiter]")
{
    for (const auto frequency : { 50.0, 80.0, 200.0 })
    {
        const auto out = limited (amp::tests::sine (48000.0, 2, 3.0, frequency, 2.0), { -1.0, 100.0 }).channels[0];
        const auto amplitude = [&] (double hertz) {
            std::complex<double> sum;
            for (size_t i = 48000; i < out.size(); ++i)
                sum += static_cast<double> (out[i]) *
                       std::polar (1.0, -2.0 * std::numbers::pi * hertz * static_cast<double> (i) / 48000.0);
            return std::abs (sum);
        };
        for (const auto harmonic : { 2.0, 3.0, 5.0 })
        {
            CAPTURE (frequency, harmonic);
            CHECK (amplitude (harmonic * frequency) < 1e-4 * amplitude (frequency));  // -80 dB
        }
    }
}

TEST_CASE ("mono, odd blocks and infinities are limited, too", "[dsp][limiter][robust]")
{
    auto sound = amp::tests::noise (48000.0, 1, 0.5, 4.0);
    sound.channels[0][5000] = std::numeric_limits<float>::infinity();
    sound.channels[0][6000] = std::numeric_limits<float>::quiet_NaN();
    sound.channels[0][7000] = std::numeric_limits<float>::max();
    const auto out = limited (sound, { -3.0, 50.0 }, 37);
    for (const auto sample : out.channels[0])
        REQUIRE (std::isfinite (sample));
    CHECK (truePeak (out) <= -3.0);
    CHECK (limited (sound, { -3.0, 50.0 }, 512).channels == limited (sound, { -3.0, 50.0 }, 64).channels);
}
