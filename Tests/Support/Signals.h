#pragma once
#include "Core/Media/FrameSource.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

/** Synthetic sounds that tests measure. */
namespace amp::tests
{
inline constexpr double silent = -std::numeric_limits<double>::infinity();

/** A sound in memory. */
struct Sound
{
    double rate = 48000.0;
    std::vector<std::vector<float>> channels;

    int64_t frames() const { return channels.empty() ? 0 : static_cast<int64_t> (channels[0].size()); }

    /** The channels from `first` on. */
    std::vector<const float*> at (int64_t first) const
    {
        std::vector<const float*> result;
        for (const auto& channel : channels)
            result.push_back (channel.data() + first);
        return result;
    }

    /** Hands all of it to `take (pointers, count)` in blocks of at most `block` frames. */
    template <typename Take>
    void inBlocks (int block, Take&& take) const
    {
        for (int64_t first = 0; first < frames(); first += block)
            take (at (first).data(), static_cast<int> (std::min<int64_t> (block, frames() - first)));
    }

    void append (const Sound& other)
    {
        channels.resize (other.channels.size());
        for (size_t c = 0; c < channels.size(); ++c)
            channels[c].insert (channels[c].end(), other.channels[c].begin(), other.channels[c].end());
    }
};

/** A sine that starts at `degrees`, the same in every channel. */
inline Sound sine (double rate, int channels, double seconds, double frequency, double amplitude, double degrees = 0.0)
{
    std::vector<float> samples (static_cast<size_t> (std::llround (seconds * rate)));
    for (size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float> (amplitude *
                                         std::sin (2.0 * std::numbers::pi * frequency * static_cast<double> (i) / rate +
                                                   degrees * std::numbers::pi / 180.0));
    return { rate, std::vector<std::vector<float>> (static_cast<size_t> (channels), samples) };
}

/** -1..1, every value as likely; the same with every standard library. */
inline double white (std::mt19937& random)
{
    return 2.0 * static_cast<double> (random()) / 4294967295.0 - 1.0;
}

/** White noise, other in every channel, the same in every run. */
inline Sound noise (double rate, int channels, double seconds, double amplitude, unsigned seed = 1)
{
    std::mt19937 random (seed);
    Sound sound { rate, {} };
    for (int c = 0; c < channels; ++c)
    {
        auto& channel = sound.channels.emplace_back (static_cast<size_t> (std::llround (seconds * rate)));
        for (auto& sample : channel)
            sample = static_cast<float> (amplitude * white (random));
    }
    return sound;
}

/** A FrameSource over a Sound, which must live longer. */
class SoundSource final : public FrameSource
{
public:
    explicit SoundSource (const Sound& source) : sound (source) {}

    int channels() const override { return static_cast<int> (sound.channels.size()); }
    double sampleRate() const override { return sound.rate; }
    int64_t frames() const override { return sound.frames(); }

    Result<> read (int64_t first, float* const* into, int count) override
    {
        for (size_t c = 0; c < sound.channels.size(); ++c)
            for (int i = 0; i < count; ++i)
            {
                const auto frame = first + i;
                into[c][i] = frame >= 0 && frame < frames() ? sound.channels[c][static_cast<size_t> (frame)] : 0.0f;
            }
        return {};
    }

private:
    const Sound& sound;
};
}  // namespace amp::tests
