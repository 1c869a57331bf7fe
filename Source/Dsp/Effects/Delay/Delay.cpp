#include "Dsp/Effects/Delay/Delay.h"

namespace amp::dsp
{
void Delay::prepareAt (double rate)
{
    for (auto& side : sides)
        side.line.prepare (table[0].max * 0.001 * rate + 1.0);
    for (auto* smoothed : { &feedback, &crossing, &lowCut, &highCut })
        smoothed->prepare (rate);
    fade.prepare (rate, 0.05);
}

void Delay::clear() noexcept
{
    for (auto& side : sides)
    {
        side.line.reset();
        side.lowCut.reset();
        side.highCut.reset();
    }
    for (auto* smoothed : { &feedback, &crossing, &lowCut, &highCut })
        smoothed->arrive();
    oldTime = time = wantedTime;
    fade.set (1.0);
    fade.arrive();
}

void Delay::update() noexcept
{
    wantedTime = static_cast<size_t> (std::max (1.0, std::round (seconds() * sampleRate())));
    feedback.set (parameter (1) / 100.0);
    crossing.set (parameter (2));
    lowCut.set (parameter (3));
    highCut.set (parameter (4));
}

double Delay::seconds() const noexcept
{
    // clang-format off
    constexpr double quarters[] { 0.0, 1.0 / 8, 1.0 / 6, 1.0 / 4, 1.0 / 3, 3.0 / 8, 1.0 / 2, 2.0 / 3, 3.0 / 4, 1.0, 4.0 / 3, 3.0 / 2, 2.0, 4.0 };
    // clang-format on
    static_assert (std::size (quarters) == std::size (noteNames));

    const auto note = quarters[static_cast<size_t> (parameter (5))];
    return note > 0.0 ? std::min (note * 60.0 / tempo(), table[0].max * 0.001) : parameter (0) * 0.001;
}

double Delay::tail() const noexcept
{
    const auto loop = std::max (0.001, parameter (1) / 100.0);
    return seconds() * (1.0 + std::log (1000.0) / -std::log (loop));
}

void Delay::startFade() noexcept
{
    oldTime = time;
    time = wantedTime;
    fade.set (0.0);
    fade.arrive();
    fade.set (1.0);
}

float Delay::echo (Side& side,
                   float share,
                   const StateVariable::Coefficients& low,
                   const StateVariable::Coefficients& high) noexcept
{
    // Before this frame is pushed, what is one frame old is the newest.
    const auto before = side.line.at (oldTime - 1), now = side.line.at (time - 1);
    const auto thinned = side.lowCut.next (low, before + share * (now - before)).high;
    return static_cast<float> (side.highCut.next (high, thinned).low);
}

void Delay::render (float* left, float* right, int frames) noexcept
{
    if (! fade.isMoving() && wantedTime != time)
        startFade();

    constexpr auto q = 0.70710678;
    auto low = StateVariable::Coefficients::of (lowCut.current(), q, sampleRate());
    auto high = StateVariable::Coefficients::of (highCut.current(), q, sampleRate());
    for (int i = 0; i < frames; ++i)
    {
        if (lowCut.isMoving())
            low = StateVariable::Coefficients::of (lowCut.next(), q, sampleRate());
        if (highCut.isMoving())
            high = StateVariable::Coefficients::of (highCut.next(), q, sampleRate());

        const auto share = fade.next(), loop = feedback.next(), crossed = crossing.next();
        const auto l = echo (sides[0], share, low, high), r = echo (sides[1], share, low, high);
        const auto both = 0.5f * (left[i] + right[i]);
        sides[0].line.push (left[i] + crossed * (both - left[i]) + loop * (l + crossed * (r - l)));
        sides[1].line.push (right[i] - crossed * right[i] + loop * (r + crossed * (l - r)));
        left[i] = l;
        right[i] = r;
    }

    for (auto& side : sides)
    {
        side.lowCut.flush();
        side.highCut.flush();
    }
}
}  // namespace amp::dsp
