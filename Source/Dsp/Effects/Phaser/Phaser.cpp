#include "Dsp/Effects/Phaser/Phaser.h"

#include <numbers>

namespace amp::dsp
{
void Phaser::prepareAt (double rate)
{
    phase.prepare (rate);
    for (auto* smoothed : { &depth, &octave, &feedback, &offset, &mix })
        smoothed->prepare (rate);
    for (auto& tap : taps)
        tap.prepare (rate);
}

void Phaser::clear() noexcept
{
    phase.reset();
    for (auto* smoothed : { &depth, &octave, &feedback, &offset, &mix })
        smoothed->arrive();
    for (auto& tap : taps)
        tap.arrive();
    for (auto& side : sides)
        side = {};
    sides[0].share = shareAt (0.0f);
    sides[1].share = shareAt (offset.current());
}

void Phaser::update() noexcept
{
    phase.setFrequency (parameter (0));
    depth.set (parameter (1));
    octave.set (std::log2 (parameter (2)));
    feedback.set (parameter (4) / 100.0);
    offset.set (parameter (5) / 360.0);
    mix.set (parameter (6) / 100.0);
    for (size_t i = 0; i < taps.size(); ++i)
        taps[i].set (i == static_cast<size_t> (parameter (3)) ? 1.0 : 0.0);
}

double Phaser::shareAt (float turns) const noexcept
{
    const auto frequency =
        std::exp2 (static_cast<double> (octave.current()) + 0.5 * depth.current() * sineOfTurns (turns));
    const auto g = std::tan (std::numbers::pi * std::min (0.45, frequency / sampleRate()));
    return g / (1.0 + g);
}

float Phaser::filtered (Side& side, float x, double share, float loop) noexcept
{
    auto y = x + loop * side.fedBack;
    auto heard = 0.0;
    for (size_t i = 0; i < mostStages; ++i)
    {
        auto& state = side.states[i];
        const auto v = (y - state) * share, low = v + state;
        state = low + v;
        y = 2.0 * low - y;  // an all-pass is twice the low-pass, less what came in
        if (i % 2 == 1)
            heard += taps[i / 2].current() * y;
    }
    side.fedBack = heard;
    return static_cast<float> (heard);
}

void Phaser::render (float* left, float* right, int frames) noexcept
{
    for (int first = 0; first < frames; first += interval)
    {
        const auto count = std::min (interval, frames - first);
        std::array<double, 2> slopes {};
        auto turns = 0.0f;
        for (int i = 0; i < count; ++i)
        {
            turns = phase.next();
            for (auto* smoothed : { &depth, &octave, &offset })
                smoothed->next();
        }
        slopes[0] = (shareAt (turns) - sides[0].share) / count;
        slopes[1] = (shareAt (turns + offset.current()) - sides[1].share) / count;

        for (int i = first; i < first + count; ++i)
        {
            const auto loop = feedback.next(), share = mix.next();
            for (auto& tap : taps)
                tap.next();
            for (size_t c = 0; c < 2; ++c)
            {
                auto& sample = c == 0 ? left[i] : right[i];
                sides[c].share += slopes[c];
                sample += share * (filtered (sides[c], sample, sides[c].share, loop) - sample);
            }
        }
    }

    for (auto& side : sides)
        for (auto& state : side.states)
            state = std::abs (state) < 1e-30 ? 0.0 : state;
}
}  // namespace amp::dsp
