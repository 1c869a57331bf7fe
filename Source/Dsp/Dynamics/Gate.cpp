#include "Dsp/Dynamics/Gate.h"

#include "Dsp/Dynamics/Limits.h"

#include <utility>

namespace amp::dsp
{
void Gate::prepare (double rate) noexcept
{
    sampleRate = rate;
    kernels = &simd::kernels();
    presence.prepare (5.0, rate);
    apply();
    reset();
}

void Gate::reset() noexcept
{
    crest.reset();
    presence.arrive();
    holding = 0;
    gainNow = lastGain = 1.0f;
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
    attackShare = intervalShare (limited (settings.attack, 0.01, 1000.0, 1.0), sampleRate);
    releaseShare = intervalShare (release, sampleRate);
    holdIntervals = intervals (limited (settings.hold, 0.0, 10000.0, 0.0), sampleRate);
    crest.prepare (release, sampleRate);
    presence.setGoal (settings.enabled ? 1.0f : 0.0f);
}

/** Without a branch, which noise would mispredict. */
float Gate::follow (float wanted) noexcept
{
    const bool rises = wanted >= gainNow, holds = ! rises && holding > 0;
    const std::array<float, 4> shares { releaseShare, attackShare, 0.0f, 0.0f };
    holding = rises ? holdIntervals : holding - static_cast<int> (holds);
    gainNow += shares[static_cast<size_t> (rises) + 2 * static_cast<size_t> (holds)] * (wanted - gainNow);
    return gainNow;
}

float Gate::gains (simd::Gains& gains, int count) noexcept
{
    isFresh = false;
    kernels->gainCurve (gains, curve);
    for (auto& decibels : gains.values)
        decibels = std::max (decibels, -120.0f);
    kernels->fromDecibels (gains);

    for (size_t i = 0; i < static_cast<size_t> (count); ++i)
        gains.values[i] = follow (crest.next (gains.values[i]));

    if (! (presence.hasArrived() && presence.current() == 1.0f))
        for (size_t i = 0; i < static_cast<size_t> (count); ++i)
            gains.values[i] = 1.0f + presence.next() * (gains.values[i] - 1.0f);

    return std::exchange (lastGain, gains.values[static_cast<size_t> (count - 1)]);
}
}  // namespace amp::dsp
