#include "Dsp/Effects/Chorus/Chorus.h"

namespace amp::dsp
{
void Chorus::prepareAt (double rate)
{
    for (auto& line : lines)
        line.prepare (0.001 * (table[1].max + table[2].max) * rate + 4.0);
    phase.prepare (rate);
    for (auto* smoothed : { &offset, &mix })
        smoothed->prepare (rate);
    for (auto* smoothed : { &depth, &delay })
        smoothed->prepare (rate, 0.2);  // slow: a delay that moves is a change of pitch
    for (auto& voice : voices)
        voice.prepare (rate);
    for (auto& place : places)
        place.prepare (rate, 0.2);
}

void Chorus::clear() noexcept
{
    for (auto& line : lines)
        line.reset();
    phase.reset();
    for (auto* smoothed : { &depth, &delay, &offset, &mix })
        smoothed->arrive();
    for (auto& voice : voices)
        voice.arrive();
    for (auto& place : places)
        place.arrive();
}

void Chorus::update() noexcept
{
    const auto frames = 0.001 * sampleRate();
    const auto count = static_cast<size_t> (parameter (3));
    phase.setFrequency (parameter (0));
    depth.set (std::min (parameter (1), parameter (2)) * frames);
    delay.set (parameter (2) * frames);
    offset.set (parameter (4) / 360.0);
    mix.set (parameter (5) / 100.0);
    for (size_t i = 0; i < mostVoices; ++i)
    {
        voices[i].set (i < count ? 1.0 / std::sqrt (static_cast<double> (count)) : 0.0);
        places[i].set (static_cast<double> (i % count) / static_cast<double> (count));
    }
}

float Chorus::voicesOf (const DelayLine& line,
                        float turns,
                        float centre,
                        float swing,
                        const std::array<float, mostVoices>& gains) const noexcept
{
    auto sum = 0.0f;
    for (size_t i = 0; i < mostVoices; ++i)
        if (gains[i] > 0.0f)
            sum += gains[i] * line.at (std::max (1.0f, centre + swing * sineOfTurns (turns + places[i].current())));
    return sum;
}

void Chorus::render (float* left, float* right, int frames) noexcept
{
    std::array<float, mostVoices> gains;
    for (int i = 0; i < frames; ++i)
    {
        lines[0].push (left[i]);
        lines[1].push (right[i]);
        for (size_t v = 0; v < mostVoices; ++v)
        {
            gains[v] = voices[v].next();
            places[v].next();
        }

        const auto turns = phase.next(), centre = delay.next(), swing = depth.next(), share = mix.next();
        left[i] += share * (voicesOf (lines[0], turns, centre, swing, gains) - left[i]);
        right[i] += share * (voicesOf (lines[1], turns + offset.next(), centre, swing, gains) - right[i]);
    }
}
}  // namespace amp::dsp
