#include "Dsp/Convolution/SpreadConvolver.h"
#include "Dsp/Effects/EffectRuns.h"

#include <catch2/catch.hpp>

using namespace amp::dsp;
using namespace amp::tests;

namespace
{
constexpr auto rate = 48000.0;

/** Energy in dB of the samples from..to. */
double level (const std::vector<float>& samples, double from, double to)
{
    return 20.0 *
           std::log10 (rms (samples, static_cast<size_t> (from * rate), static_cast<size_t> (to * rate)) + 1e-12);
}

Sound impulseResponse (std::initializer_list<std::pair<std::string_view, double>> values, double seconds = 4.5)
{
    auto sound = sine (rate, 2, seconds, 100.0, 0.0);
    sound.channels[0][0] = sound.channels[1][0] = 1.0f;
    return through (*effect ("audiomage.convolution", rate, values), std::move (sound));
}
}  // namespace

TEST_CASE ("the convolver is the convolution, from its first sample to its last", "[dsp][convolution]")
{
    constexpr auto quantum = 64, block = 256, frames = 1500;
    const auto response = noise (rate, 1, frames / rate, 0.1).channels[0];
    const auto input = noise (rate, 1, 3200 / rate, 0.5).channels[0];

    SplitResponse split (quantum, block, frames);
    auto padded = response;
    padded.resize (static_cast<size_t> (split.pieces()) * block);
    for (int piece = 0; piece < split.pieces(); ++piece)
        split.set (piece, padded.data() + piece * block);

    SpreadConvolver convolver (quantum, block, frames);
    std::vector<float> output (input.size());
    for (size_t at = 0; at + quantum <= input.size(); at += quantum)
        convolver.process (input.data() + at, { &split, nullptr }, { output.data() + at, nullptr });

    for (size_t at = 0; at < input.size() / quantum * quantum; ++at)
    {
        double expected = 0.0;
        for (size_t lag = 0; lag < std::min<size_t> (at + 1, response.size()); ++lag)
            expected += static_cast<double> (response[lag]) * static_cast<double> (input[at - lag]);
        REQUIRE (static_cast<double> (output[at]) == Approx (expected).margin (1e-4));
    }
}

TEST_CASE ("the spaces decay in their times and differ in what they are", "[dsp][effects][convolution]")
{
    // The decay is measured between -5 and -25 dB or so, as rooms are.
    const auto slope = [] (const std::vector<float>& s, double from, double to) {
        return (level (s, from, from + 0.05) - level (s, to, to + 0.05)) / (to - from);
    };
    for (const auto& [space, seconds] : { std::pair (1.0, 0.55), { 3.0, 2.2 }, { 5.0, 1.8 } })
    {
        CAPTURE (space);
        const auto heard = impulseResponse ({ { "space", space }, { "lowCut", 300.0 }, { "highCut", 3000.0 } });
        CHECK (60.0 / slope (heard.channels[0], 0.15 * seconds, 0.5 * seconds) == Approx (seconds).epsilon (0.15));
    }

    const auto gated = impulseResponse ({ { "space", 6.0 } }).channels[0];
    CHECK (level (gated, 0.15, 0.2) - level (gated, 0.03, 0.08) > -6.0);
    CHECK (level (gated, 0.27, 0.4) < -100.0);
    const auto reverse = impulseResponse ({ { "space", 7.0 } }).channels[0];
    CHECK (level (reverse, 0.4, 0.45) - level (reverse, 0.1, 0.15) > 20.0);
}

TEST_CASE ("the level of the convolution does not depend on its decay, and both sides differ",
           "[dsp][effects][convolution]")
{
    const auto energyOf = [] (double decay) {
        const auto heard = impulseResponse ({ { "space", 3.0 }, { "decay", decay } });
        return level (heard.channels[0], 0.0, 4.4);
    };
    CHECK (energyOf (50.0) == Approx (energyOf (100.0)).margin (2.0));

    const auto heard = impulseResponse ({ { "space", 5.0 } });
    auto together = heard.channels[0];
    for (size_t i = 0; i < together.size(); ++i)
        together[i] = 0.5f * (together[i] + heard.channels[1][i]);
    CHECK (level (together, 0.1, 0.5) - level (heard.channels[0], 0.1, 0.5) == Approx (-3.0).margin (0.7));

    const auto narrow = impulseResponse ({ { "space", 5.0 }, { "width", 0.0 } });
    CHECK (narrow.channels[0] == narrow.channels[1]);
}

TEST_CASE ("another space is crossed over to without a hole", "[dsp][effects][convolution][clicks]")
{
    const auto reverb = effect ("audiomage.convolution", rate, { { "space", 3.0 } });
    const auto steady = noise (rate, 2, 1.0, 0.3);
    auto heard = through (*reverb, steady);
    setParameter (*reverb, "space", 5.0);
    for (int i = 0; i < 2; ++i)
        heard.append (through (*reverb, steady));

    auto lowest = 0.0, highest = -200.0;
    for (auto at = 0.8; at < 2.9; at += 0.05)
    {
        const auto now = level (heard.channels[0], at, at + 0.05);
        lowest = std::min (lowest, now);
        highest = std::max (highest, now);
    }
    CHECK (highest - lowest < 8.0);

    // What it has become is what one is that was so from the start.
    const auto fresh = effect ("audiomage.convolution", rate, { { "space", 5.0 } });
    auto expected = through (*fresh, steady);
    for (int i = 0; i < 2; ++i)
        expected.append (through (*fresh, steady));
    for (size_t i = static_cast<size_t> (2.8 * rate); i < static_cast<size_t> (3.0 * rate); ++i)
        REQUIRE (heard.channels[0][i] == Approx (expected.channels[0][i]).margin (1e-4));
}
