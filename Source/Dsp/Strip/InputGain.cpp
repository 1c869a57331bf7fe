#include "Dsp/Strip/InputGain.h"

namespace amp::dsp
{
void InputGain::prepare (double sampleRate) noexcept
{
    kernels = &simd::kernels();
    gain.prepare (sampleRate);
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

void InputGain::process (simd::Quantum& signal, int frames) noexcept
{
    isFresh = false;
    const auto count = intervalsIn (frames);
    const auto line = gain.next (count);
    simd::Gains gains {};
    for (int i = 0; i < count; ++i)
        gains.values[static_cast<size_t> (i)] = line.start + static_cast<float> (i + 1) * line.step;
    kernels->applyGains (signal, frames, line.start, gains);
}
}  // namespace amp::dsp
