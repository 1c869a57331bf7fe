#include "Dsp/Level/Correlation.h"
#include "Dsp/Level/PeakRms.h"
#include "Support/Signals.h"

#include <catch2/catch.hpp>

using amp::tests::Sound;

namespace
{
amp::dsp::PeakRms heardBy (const Sound& sound)
{
    amp::dsp::PeakRms meter;
    meter.prepare (sound.rate, static_cast<int> (sound.channels.size()));
    sound.inBlocks (333, [&] (auto channels, int count) { meter.process (channels, count); });
    return meter;
}

std::optional<double> correlation (const Sound& sound)
{
    amp::dsp::Correlation meter;
    meter.prepare (sound.rate, static_cast<int> (sound.channels.size()));
    sound.inBlocks (333, [&] (auto channels, int count) { meter.process (channels, count); });
    return meter.value();
}

Sound pair (const Sound& left, const Sound& right)
{
    return { left.rate, { left.channels[0], right.channels[0] } };
}
}  // namespace

TEST_CASE ("a sine reads its peak, and an RMS 3.01 dB below", "[dsp][level]")
{
    for (const auto rate : { 11025.0, 44100.0, 48000.0, 192000.0 })
    {
        CAPTURE (rate);
        auto meter = heardBy (amp::tests::sine (rate, 2, 1, 1000, 0.5));
        CHECK (meter.rms (1) == Approx (0.5 * std::sqrt (0.5)).epsilon (1e-4));
        CHECK (meter.takePeak (1) == Approx (0.5).epsilon (0.02));
        CHECK (meter.takePeak (1) == 0.0f);
    }
}

TEST_CASE ("the RMS forgets what is older than 300 ms, to the last bit", "[dsp][level]")
{
    auto sound = amp::tests::sine (48000, 1, 1, 1000, 1.0);
    sound.append (amp::tests::sine (48000, 1, 0.15, 1000, 0.0));
    CHECK (heardBy (sound).rms (0) == Approx (std::sqrt (0.25)).epsilon (1e-4));

    sound.append (amp::tests::sine (48000, 1, 0.15, 1000, 0.0));
    CHECK (heardBy (sound).rms (0) == 0.0f);
}

TEST_CASE ("each channel is metered by itself", "[dsp][level]")
{
    auto meter = heardBy (pair (amp::tests::sine (48000, 1, 1, 1000, 0.25), amp::tests::sine (48000, 1, 1, 1000, 0.5)));
    CHECK (meter.rms (0) * 2.0f == Approx (meter.rms (1)));
    CHECK (meter.takePeak (0) == Approx (0.25));
    CHECK (meter.takePeak (1) == Approx (0.5));

    meter.reset();
    CHECK (meter.rms (1) == 0.0f);
}

TEST_CASE ("correlation tells mono, inverted and unrelated channels apart", "[dsp][correlation][S1-181]")
{
    const auto tone = amp::tests::sine (48000, 1, 1, 440, 0.5), inverted = amp::tests::sine (48000, 1, 1, 440, -0.25);
    CHECK (correlation (pair (tone, tone)).value() == Approx (1.0));
    CHECK (correlation (pair (tone, inverted)).value() == Approx (-1.0));
    CHECK (correlation (pair (tone, amp::tests::sine (48000, 1, 1, 440, 0.5, 90))).value() ==
           Approx (0.0).margin (1e-6));
    CHECK (correlation (amp::tests::noise (48000, 2, 1, 0.5)).value() == Approx (0.0).margin (0.02));
}

TEST_CASE ("an offset is not correlation", "[dsp][correlation][S1-181]")
{
    auto sound = amp::tests::noise (48000, 2, 1, 0.1);
    for (auto& channel : sound.channels)
        for (auto& sample : channel)
            sample += 0.5f;
    CHECK (correlation (sound).value() == Approx (0.0).margin (0.02));
}

TEST_CASE ("silence, a constant and mono have no correlation", "[dsp][correlation][S1-181]")
{
    const auto tone = amp::tests::sine (48000, 1, 1, 440, 0.5);
    auto constant = tone;
    std::fill (constant.channels[0].begin(), constant.channels[0].end(), 0.3f);

    CHECK_FALSE (correlation (amp::tests::sine (48000, 2, 1, 440, 0.0)).has_value());
    CHECK_FALSE (correlation (pair (tone, constant)).has_value());
    CHECK_FALSE (correlation (tone).has_value());
}

TEST_CASE ("width is the energy of the sides over that of the middle", "[dsp][width][S1-181]")
{
    const auto width = [] (const Sound& sound) {
        amp::dsp::StereoSums sums;
        sums.add (sound.channels[0].data(), sound.channels[1].data(), static_cast<int> (sound.frames()));
        return sums.width();
    };

    const auto tone = amp::tests::sine (48000, 1, 1, 440, 0.5), silence = amp::tests::sine (48000, 1, 1, 440, 0.0);
    CHECK (width (pair (tone, tone)).value() == 0.0);
    CHECK (width (pair (tone, silence)).value() == Approx (1.0));
    CHECK (width (amp::tests::noise (48000, 2, 1, 0.5)).value() == Approx (1.0).margin (0.03));
    CHECK (width (pair (tone, amp::tests::sine (48000, 1, 1, 440, 0.25))).value() == Approx (1.0 / 9.0));
    CHECK_FALSE (width (pair (tone, amp::tests::sine (48000, 1, 1, 440, -0.5))).has_value());
    CHECK_FALSE (width (pair (silence, silence)).has_value());
}
