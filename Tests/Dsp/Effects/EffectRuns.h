#pragma once
#include "Dsp/Effects/Catalogue.h"
#include "Support/Signals.h"

/** Runs sounds through effects, and measures what comes out. */
namespace amp::tests
{
inline Sound through (dsp::Effect& effect, Sound sound, int block = 64)
{
    for (int64_t first = 0; first < sound.frames(); first += block)
    {
        std::vector<float*> channels;
        for (auto& channel : sound.channels)
            channels.push_back (channel.data() + first);
        effect.process (channels.data(),
                        static_cast<int> (channels.size()),
                        static_cast<int> (std::min<int64_t> (block, sound.frames() - first)));
    }
    return sound;
}

/** An effect of the catalogue, prepared, with parameters set by their keys. */
inline std::unique_ptr<dsp::Effect>
effect (std::string_view pluginId, double rate, std::initializer_list<std::pair<std::string_view, double>> values = {})
{
    auto made = dsp::findEffect (pluginId)->create();
    for (const auto& [key, value] : values)
        for (size_t i = 0; i < made->parameters().size(); ++i)
            if (made->parameters()[i].key == key)
                made->setParameter (static_cast<int> (i), value);
    made->prepare (rate);
    return made;
}

inline void setParameter (dsp::Effect& effect, std::string_view key, double value)
{
    for (size_t i = 0; i < effect.parameters().size(); ++i)
        if (effect.parameters()[i].key == key)
            effect.setParameter (static_cast<int> (i), value);
}

inline double largest (const std::vector<float>& samples, size_t from = 0, size_t to = SIZE_MAX)
{
    double result = 0.0;
    for (auto i = from; i < std::min (to, samples.size()); ++i)
        result = std::max (result, std::abs (static_cast<double> (samples[i])));
    return result;
}

/** Root of the mean square of the samples from..to. */
inline double rms (const std::vector<float>& samples, size_t from, size_t to)
{
    double energy = 0.0;
    for (auto i = from; i < to; ++i)
        energy += static_cast<double> (samples[i]) * samples[i];
    return std::sqrt (energy / static_cast<double> (to - from));
}

/** The amplitude of one frequency in the second half of a sound, by a Hann-windowed Fourier sum. */
inline double amplitudeAt (const std::vector<float>& samples, double frequency, double rate)
{
    const auto first = samples.size() / 2, count = samples.size() - first;
    double real = 0.0, imaginary = 0.0;
    for (size_t i = 0; i < count; ++i)
    {
        const auto window =
            1.0 - std::cos (2.0 * std::numbers::pi * static_cast<double> (i) / static_cast<double> (count));
        const auto angle = 2.0 * std::numbers::pi * frequency * static_cast<double> (i) / rate;
        real += window * samples[first + i] * std::cos (angle);
        imaginary += window * samples[first + i] * std::sin (angle);
    }
    return 2.0 * std::hypot (real, imaginary) / static_cast<double> (count);
}

/** The gain in dB that a steady sine of amplitude 0.25 gets. */
inline double response (dsp::Effect& effect, double rate, double frequency)
{
    effect.reset();
    const auto out = through (effect, sine (rate, 2, 0.5, frequency, 0.25));
    return 20.0 * std::log10 (amplitudeAt (out.channels[0], frequency, rate) / 0.25);
}
}  // namespace amp::tests
