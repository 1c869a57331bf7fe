#include "Analysis/Live/SoundSpectrum.h"

#include "Dsp/Fft/Fft.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace amp
{
struct SoundSpectrum::Transform
{
    Transform() : fft (static_cast<int> (frames)), window (frames), powers (frames / 2 + 1)
    {
        for (size_t i = 0; i < frames; ++i)
            window[i] = static_cast<float> (
                0.5 - 0.5 * std::cos (2.0 * std::numbers::pi * static_cast<double> (i) / static_cast<double> (frames)));
    }

    dsp::Fft fft;
    std::vector<float> window, powers;
};

SoundSpectrum::SoundSpectrum (std::vector<double> bands)
    : transform (std::make_unique<Transform>()),
      frequencies (std::move (bands)),
      levels (frequencies.size(), -120.0f)
{}

SoundSpectrum::~SoundSpectrum() = default;

std::span<const float> SoundSpectrum::measure (std::span<const float> sound, double sampleRate)
{
    auto& [fft, window, powers] = *transform;
    const auto input = fft.input();
    for (size_t i = 0; i < frames; ++i)
        input[i] = window[i] * (std::isfinite (sound[i]) ? sound[i] : 0.0f);

    // A sine of amplitude 1 gives a quarter of the frames at its bin under this window.
    const auto scale = 4.0f / static_cast<float> (frames);
    const auto bins = fft.forward();
    for (size_t i = 0; i < powers.size(); ++i)
        powers[i] = std::norm (bins[i]) * scale * scale;

    const auto width = sampleRate / static_cast<double> (frames);
    const auto last = static_cast<double> (powers.size() - 1);
    for (size_t band = 0; band < frequencies.size(); ++band)
    {
        const auto middle = frequencies[band];
        const auto low = band > 0 ? std::sqrt (frequencies[band - 1] * middle) : middle;
        const auto high = band + 1 < frequencies.size() ? std::sqrt (middle * frequencies[band + 1]) : middle;
        const auto from = std::clamp (low / width, 0.0, last), to = std::clamp (high / width, 0.0, last);
        auto power = 0.0f;
        if (to - from < 1.0)
        {
            const auto at = std::clamp (middle / width, 0.0, last - 1.0);
            const auto index = static_cast<size_t> (at);
            const auto part = static_cast<float> (at - static_cast<double> (index));
            power = powers[index] + part * (powers[index + 1] - powers[index]);
        }
        else
            for (auto i = static_cast<size_t> (std::ceil (from)); i <= static_cast<size_t> (to); ++i)
                power = std::max (power, powers[i]);
        levels[band] = middle < 0.5 * sampleRate ? std::max (-120.0f, 10.0f * std::log10 (power + 1e-12f)) : -120.0f;
    }
    return levels;
}
}  // namespace amp
