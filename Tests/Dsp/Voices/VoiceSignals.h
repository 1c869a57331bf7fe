#pragma once
#include "Dsp/Voices/VoicePool.h"

#include <cmath>
#include <numbers>

/** Sounds for voices, and measures of what comes out. */
namespace amp::dsp::test
{
inline constexpr double rate = 48000;

inline std::shared_ptr<const Sample> sampleOf (const std::vector<float>& left, const std::vector<float>& right = {})
{
    return std::make_shared<Sample> (Sample::of (left, right));
}

inline std::vector<float> sine (double hertz, size_t frames, double level = 0.5)
{
    std::vector<float> sound (frames);
    for (size_t i = 0; i < frames; ++i)
        sound[i] =
            static_cast<float> (level * std::sin (2 * std::numbers::pi * hertz * static_cast<double> (i) / rate));
    return sound;
}

/** The amplitude of one frequency in a stretch, by a Hann-windowed sum. */
inline double levelAt (const std::vector<float>& sound, double hertz, size_t from, size_t frames)
{
    double re = 0, im = 0, weight = 0;
    for (size_t i = 0; i < frames; ++i)
    {
        const auto window =
            0.5 - 0.5 * std::cos (2 * std::numbers::pi * static_cast<double> (i) / static_cast<double> (frames));
        const auto angle = 2 * std::numbers::pi * hertz * static_cast<double> (i) / rate;
        re += window * static_cast<double> (sound[from + i]) * std::cos (angle);
        im += window * static_cast<double> (sound[from + i]) * std::sin (angle);
        weight += window;
    }
    return 2 * std::hypot (re, im) / weight;
}

struct Heard
{
    std::vector<float> left, right;
};

/** Renders a whole number of quanta. */
inline Heard listen (VoicePool& pool, size_t frames)
{
    Heard heard { std::vector<float> (frames), std::vector<float> (frames) };
    for (size_t i = 0; i + voiceQuantum <= frames; i += voiceQuantum)
        pool.render (&heard.left[i], &heard.right[i]);
    return heard;
}

/** What one voice sounds like, from its onset. */
inline Heard play (const VoiceSettings& settings, size_t frames, const Strike& strike = { 0, 1, 1e6 })
{
    VoicePool pool (rate);
    pool.start (VoiceRecipe (settings, rate), strike);
    return listen (pool, frames);
}

inline double decibels (double ratio)
{
    return 20 * std::log10 (ratio);
}

/** Settings with a sound in the middle of the stage at full level on both sides. */
inline VoiceSettings plain (std::shared_ptr<const Sample> sample)
{
    VoiceSettings settings;
    settings.sample = std::move (sample);
    settings.gain = std::numbers::sqrt2;
    return settings;
}
}  // namespace amp::dsp::test
