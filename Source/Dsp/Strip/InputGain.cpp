#include "Dsp/Strip/InputGain.h"

namespace amp::dsp
{
void InputGain::prepare (double sampleRate) noexcept
{
    gain.prepare (5.0, sampleRate);
    gain.setGoal (1.0f);
    reset();
}

void InputGain::reset() noexcept
{
    gain.arrive();
    isFresh = true;
}

void InputGain::set (double wanted) noexcept
{
    gain.setGoal (static_cast<float> (wanted));
    if (isFresh)
        gain.arrive();
}

float InputGain::gains (simd::Gains& gains, int count) noexcept
{
    isFresh = false;
    const auto before = gain.current();
    for (int i = 0; i < count; ++i)
        gains.values[static_cast<size_t> (i)] = gain.next();
    return before;
}
}  // namespace amp::dsp
