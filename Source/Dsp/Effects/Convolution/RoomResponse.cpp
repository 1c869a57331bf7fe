#include "Dsp/Effects/Convolution/RoomResponse.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace amp::dsp
{
namespace
{
/** A space: decay of the middle in seconds, those of bass and treble as shares of it, how long the tail takes to build
    up, the way of the first reflection in metres, how loud reflections are, and where the response is cut off. */
struct Space
{
    double decay, bass, treble, onset, metres, early, cut;
};

// clang-format off
constexpr Space spaces[] {
    { 0.25, 0.8, 0.8,  0.002,  1.6, 1.2, 0.0 },
    { 0.55, 1.0, 0.6,  0.004,  4.0, 1.0, 0.0 },
    { 1.30, 1.1, 0.7,  0.006,  6.0, 0.5, 0.0 },
    { 2.20, 1.2, 0.5,  0.025, 14.0, 0.7, 0.0 },
    { 5.50, 1.3, 0.35, 0.060, 25.0, 0.4, 0.0 },
    { 1.80, 0.8, 0.9,  0.0005, 0.5, 0.0, 0.0 },
    { 6.00, 1.0, 1.0,  0.002,  3.0, 0.5, 0.25 },
    { 0.60, 1.0, 1.0,  0.0005, 1.0, 0.0, 0.5 },
};
// clang-format on
static_assert (std::size (spaces) == std::size (spaceNames));

constexpr auto speedOfSound = 343.0;  // metres a second

const Space& spaceOf (const RoomSettings& settings) noexcept
{
    return spaces[static_cast<size_t> (std::clamp (settings.space, 0, static_cast<int> (std::size (spaces)) - 1))];
}

float random (uint32_t& seed) noexcept
{
    seed = seed * 1664525u + 1013904223u;
    return static_cast<float> (static_cast<int32_t> (seed)) * 0x1p-31f;
}

/** The share of a one-pole low-pass. */
float poleOf (double frequency, double sampleRate) noexcept
{
    return static_cast<float> (1.0 - std::exp (-2.0 * std::numbers::pi * frequency / sampleRate));
}
}  // namespace

double RoomResponse::tailOf (const RoomSettings& settings) noexcept
{
    const auto& space = spaceOf (settings);
    const auto decay = space.decay * settings.decay * std::max ({ 1.0, space.bass, space.treble });
    return std::min (space.cut > 0.0 ? space.cut * settings.decay + 0.02 : decay, settings.seconds);
}

void RoomResponse::start (const RoomSettings& settings, double sampleRate) noexcept
{
    const auto& space = spaceOf (settings);
    frame = 0;
    isReverse = space.cut > 0.0 && space.decay < space.cut + 0.2;
    const auto cut = space.cut > 0.0 ? space.cut * settings.decay : settings.seconds;
    end = static_cast<int64_t> (std::min (cut, settings.seconds) * sampleRate);
    fadeFrames = std::max<int64_t> (1, static_cast<int64_t> ((space.cut > 0.0 ? 0.01 : 0.1) * sampleRate));
    sides[0] = { 0x9E3779B9u, 0.0f, 0.0f };
    sides[1] = { 0x7F4A7C15u, 0.0f, 0.0f };
    lowShare = poleOf (300.0, sampleRate);
    highShare = poleOf (3500.0, sampleRate);
    onset = 0.0f;
    onsetShare = static_cast<float> (1.0 - std::exp (-1.0 / (space.onset * sampleRate)));
    startBands (settings, sampleRate);
    startReflections (settings, sampleRate);
}

void RoomResponse::startBands (const RoomSettings& settings, double sampleRate) noexcept
{
    const auto& space = spaceOf (settings);
    const double shares[] { space.bass, 1.0, space.treble };
    const auto length = static_cast<double> (end) / sampleRate;
    for (size_t i = 0; i < bands.size(); ++i)
    {
        const auto decay = space.decay * settings.decay * shares[i];
        const auto rate = std::log (1000.0) / decay;  // nepers a second
        bands[i].fall = static_cast<float> (std::exp ((isReverse ? rate : -rate) / sampleRate));
        bands[i].level = isReverse ? static_cast<float> (std::exp (-rate * length)) : 1.0f;
    }

    // White noise of that envelope has the energy below; 1/3 is the mean square of the noise.
    const auto rate = std::log (1000.0) / (space.decay * settings.decay);
    const auto energy = sampleRate / 3.0 * (1.0 - std::exp (-2.0 * rate * length)) / (2.0 * rate);
    gain = static_cast<float> (0.7 / std::sqrt (std::max (energy, 1e-9)));
}

void RoomResponse::startReflections (const RoomSettings& settings, double sampleRate) noexcept
{
    const auto& space = spaceOf (settings);
    auto seed = 0x51ED270Bu + static_cast<uint32_t> (settings.space) * 7919u;
    auto metres = space.metres;
    for (auto& reflection : reflections)
    {
        const auto loudness = space.early * 0.5 * space.metres / metres;
        const auto side = random (seed);
        reflection.at = static_cast<int64_t> (metres / speedOfSound * sampleRate);
        const auto sign = random (seed) < 0.0f ? -1.0f : 1.0f;
        reflection.gains = { sign * static_cast<float> (loudness) * std::sqrt (0.5f * (1.0f - side)),
                             sign * static_cast<float> (loudness) * std::sqrt (0.5f * (1.0f + side)) };
        metres *= 1.07 + 0.08 * static_cast<double> (1.0f + random (seed));
    }
}

float RoomResponse::noiseOf (Side& side) noexcept
{
    const auto white = random (side.seed);
    side.low += lowShare * (white - side.low);
    side.high += highShare * (white - side.high);
    return bands[0].level * side.low + bands[1].level * (side.high - side.low) + bands[2].level * (white - side.high);
}

void RoomResponse::next (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i, ++frame)
    {
        if (frame >= end)
        {
            left[i] = right[i] = 0.0f;
            continue;
        }

        onset += onsetShare * (1.0f - onset);
        const auto closing = std::min (1.0f, static_cast<float> (end - frame) / static_cast<float> (fadeFrames));
        const auto level = gain * onset * closing;
        left[i] = level * noiseOf (sides[0]);
        right[i] = level * noiseOf (sides[1]);
        for (auto& band : bands)
            band.level *= band.fall;
        for (const auto& reflection : reflections)
            if (reflection.at == frame)
            {
                left[i] += reflection.gains[0];
                right[i] += reflection.gains[1];
            }
    }
}
}  // namespace amp::dsp
