#include "Dsp/Effects/Gain/GainEffect.h"

#include "Core/Laws.h"

namespace amp::dsp
{
void GainEffect::prepareAt (double rate)
{
    for (auto* smoothed : { &leftGain, &rightGain, &cross })
        smoothed->prepare (rate);
}

void GainEffect::clear() noexcept
{
    for (auto* smoothed : { &leftGain, &rightGain, &cross })
        smoothed->arrive();
}

void GainEffect::update() noexcept
{
    const auto gain = laws::fromDecibels (parameter (0));
    const auto balance = laws::stereoBalance (parameter (1));
    leftGain.set (gain * balance.left * (parameter (2) > 0.5 ? -1.0 : 1.0));
    rightGain.set (gain * balance.right * (parameter (3) > 0.5 ? -1.0 : 1.0));
    cross.set (parameter (4) > 0.5 ? 0.5 : 0.0);
}

void GainEffect::render (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
    {
        const auto l = left[i] * leftGain.next(), r = right[i] * rightGain.next(), other = cross.next();
        left[i] = l + other * (r - l);
        right[i] = r + other * (l - r);
    }
}
}  // namespace amp::dsp
