#pragma once
#include "Dsp/Stretch/Stretch.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>
#include <vector>

namespace amp::dsp::test
{
using Channels = std::vector<std::vector<float>>;

/** Sound in memory as a source. */
struct Memory : FrameSource
{
    explicit Memory (Channels samples, double hertz = 48000) : sound (std::move (samples)), rate (hertz) {}

    int channels() const override { return static_cast<int> (sound.size()); }
    double sampleRate() const override { return rate; }
    int64_t frames() const override { return static_cast<int64_t> (sound[0].size()); }
    Result<> read (int64_t first, float* const* into, int count) override
    {
        for (size_t channel = 0; channel < sound.size(); ++channel)
            for (int i = 0; i < count; ++i)
            {
                const auto frame = first + i;
                into[channel][i] = frame >= 0 && frame < frames() ? sound[channel][static_cast<size_t> (frame)] : 0.0f;
            }
        return {};
    }

    Channels sound;
    double rate;
};

inline std::vector<float> sine (double hertz, double seconds, double rate = 48000)
{
    std::vector<float> wave (static_cast<size_t> (seconds * rate));
    for (size_t i = 0; i < wave.size(); ++i)
        wave[i] =
            0.5f * static_cast<float> (std::sin (2.0 * std::numbers::pi * hertz * static_cast<double> (i) / rate));
    return wave;
}

inline Channels stretched (Memory source, const StretchSettings& settings)
{
    Channels result (source.sound.size());
    const auto done = stretch (source, settings, [&] (const float* const* channels, int count) -> Result<> {
        for (size_t channel = 0; channel < result.size(); ++channel)
            result[channel].insert (result[channel].end(), channels[channel], channels[channel] + count);
        return {};
    });
    REQUIRE (done.ok());
    return result;
}

}  // namespace amp::dsp::test
