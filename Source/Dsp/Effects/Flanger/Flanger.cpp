#include "Dsp/Effects/Flanger/Flanger.h"

namespace amp::dsp
{
void Flanger::prepareAt (double rate)
{
    for (auto& line : lines)
        line.prepare (0.002 * table[2].max * rate + 4.0);
    phase.prepare (rate);
    for (auto* smoothed : { &feedback, &offset, &mix })
        smoothed->prepare (rate);
    for (auto* smoothed : { &depth, &delay })
        smoothed->prepare (rate, 0.1);
}

void Flanger::clear() noexcept
{
    for (auto& line : lines)
        line.reset();
    phase.reset();
    for (auto* smoothed : { &depth, &delay, &feedback, &offset, &mix })
        smoothed->arrive();
}

void Flanger::update() noexcept
{
    phase.setFrequency (parameter (0));
    depth.set (parameter (1) / 100.0);
    delay.set (parameter (2) * 0.001 * sampleRate());
    feedback.set (parameter (3) / 100.0);
    offset.set (parameter (4) / 360.0);
    mix.set (parameter (5) / 100.0);
}

double Flanger::tail() const noexcept
{
    const auto loop = std::max (0.001, std::abs (parameter (3)) / 100.0);
    return 0.002 * parameter (2) * (1.0 + std::log (1000.0) / -std::log (loop));
}

void Flanger::render (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
    {
        const auto turns = phase.next(), centre = delay.next(), swing = depth.next() * centre;
        const auto loop = feedback.next(), share = mix.next(), ahead = offset.next();
        for (size_t c = 0; c < 2; ++c)
        {
            auto& sample = c == 0 ? left[i] : right[i];
            auto& line = lines[c];
            const auto distance = centre + swing * sineOfTurns (c == 0 ? turns : turns + ahead);
            const auto delayed = line.at (std::max (1.0f, distance - 1.0f));  // this frame is not yet in the line
            line.push (sample + loop * delayed);
            sample += share * (delayed - sample);
        }
    }
}
}  // namespace amp::dsp
