#include "Dsp/Dynamics/Gate.h"

#include "Dsp/Dynamics/Limits.h"

namespace amp::dsp
{
void Gate::prepare (double rate) noexcept
{
    sampleRate = rate;
    kernels = &simd::kernels();
    presence.prepare (rate);
    apply();
    reset();
}

void Gate::reset() noexcept
{
    presence.arrive();
    follower.value = follower.crest = lastGain = 1.0f;
    follower.crestLeft = follower.holdLeft = 0;
    isFresh = true;
}

void Gate::set (const GateSettings& wanted) noexcept
{
    if (wanted == settings)
        return;

    settings = wanted;
    apply();
    if (isFresh)
        reset();
}

void Gate::apply() noexcept
{
    const auto release = limited (settings.release, 1.0, 10000.0, 100.0);
    curve.threshold = static_cast<float> (limited (settings.threshold, -120.0, 20.0, -120.0));
    curve.knee = 0.001f;
    curve.above = 0.0f;
    curve.below = static_cast<float> (1.0 - limited (settings.ratio, 1.0, 100.0, 1.0));
    follower.riseShare = intervalShare (limited (settings.attack, 0.01, 1000.0, 1.0), sampleRate);
    follower.fallShare = intervalShare (release, sampleRate);
    follower.holdLength = intervals (limited (settings.hold, 0.0, 10000.0, 0.0), sampleRate);
    follower.crestLength = crestIntervals (release, sampleRate);
    presence.setGoal (settings.enabled ? 1.0f : 0.0f);
}

void Gate::process (simd::Quantum& signal, const simd::Quantum& key, int frames) noexcept
{
    isFresh = false;
    const auto count = intervalsIn (frames);
    simd::Gains gains;
    kernels->gateGains (key, frames, curve, follower, presence.next (count), gains);
    kernels->applyGains (signal, frames, lastGain, gains);
    lastGain = gains.values[static_cast<size_t> (count - 1)];
}
}  // namespace amp::dsp
