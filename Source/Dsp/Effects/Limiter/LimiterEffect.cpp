#include "Dsp/Effects/Limiter/LimiterEffect.h"

#include "Core/Laws.h"

namespace amp::dsp
{
void LimiterEffect::prepareAt (double rate)
{
    limiter.prepare (rate);
    drive.prepare (rate);
}

void LimiterEffect::clear() noexcept
{
    limiter.reset();
    drive.arrive();
}

void LimiterEffect::update() noexcept
{
    drive.set (laws::fromDecibels (parameter (0)));
    limiter.set ({ parameter (1), parameter (2) });
}

void LimiterEffect::render (float* left, float* right, int frames) noexcept
{
    for (int i = 0; i < frames; ++i)
    {
        const auto gain = drive.next();
        left[i] *= gain;
        right[i] *= gain;
    }
    float* const channels[] { left, right };
    limiter.process (channels, 2, frames);
}
}  // namespace amp::dsp
