#include "Dsp/Dynamics/Compressor.h"

#include "Dsp/Dynamics/Limits.h"

#include <utility>

namespace amp::dsp
{
void Compressor::prepare (double rate) noexcept
{
    sampleRate = rate;
    kernels = &simd::kernels();
    presence.prepare (5.0, rate);
    makeup.prepare (5.0, rate);
    apply();
    reset();
}

void Compressor::reset() noexcept
{
    crest.reset();
    presence.arrive();
    makeup.arrive();
    reductionNow = 0.0f;
    lastGain = std::pow (10.0f, presence.current() * makeup.current() / 20.0f);
    isFresh = true;
}

void Compressor::set (const CompressorSettings& wanted) noexcept
{
    if (wanted == settings)
        return;

    settings = wanted;
    apply();
    if (isFresh)
        reset();
}

void Compressor::apply() noexcept
{
    const auto ratio = limited (settings.ratio, 1.0, 1000.0, 1.0);
    const auto release = limited (settings.release, 1.0, 10000.0, 100.0);
    curve.threshold = static_cast<float> (limited (settings.threshold, -100.0, 20.0, 0.0));
    curve.knee = static_cast<float> (limited (settings.knee, 0.001, 60.0, 0.001));
    curve.above = static_cast<float> (1.0 - 1.0 / ratio);
    curve.below = 0.0f;
    attackShare = intervalShare (limited (settings.attack, 0.01, 1000.0, 10.0), sampleRate);
    releaseShare = intervalShare (release, sampleRate);
    crest.prepare (release, sampleRate);
    presence.setGoal (settings.enabled ? 1.0f : 0.0f);
    makeup.setGoal (static_cast<float> (limited (settings.makeup, -60.0, 60.0, 0.0)));
}

/** One exponential up and another down. Whichever is faster is the larger of both results on the way up, and the
   smaller on the way down: without a branch, which noise would mispredict. */
template <typename Pick>
void Compressor::follow (simd::Gains& reductions, int count, Pick&& pick) noexcept
{
    const auto attackKept = 1.0f - attackShare, releaseKept = 1.0f - releaseShare;
    auto now = reductionNow;
    for (size_t i = 0; i < static_cast<size_t> (count); ++i)
    {
        const auto wanted = reductions.values[i];
        now = pick (attackKept * now + attackShare * wanted, releaseKept * now + releaseShare * wanted);
        reductions.values[i] = now;
    }
    reductionNow = now;
}

float Compressor::gains (simd::Gains& gains, int count) noexcept
{
    isFresh = false;
    kernels->gainCurve (gains, curve);
    for (size_t i = 0; i < static_cast<size_t> (count); ++i)
        gains.values[i] = crest.next (gains.values[i]);

    if (attackShare >= releaseShare)
        follow (gains, count, [] (float a, float b) { return std::max (a, b); });
    else
        follow (gains, count, [] (float a, float b) { return std::min (a, b); });

    if (presence.hasArrived() && makeup.hasArrived())
        for (auto& value : gains.values)
            value = presence.current() * (makeup.current() - value);
    else
        for (size_t i = 0; i < static_cast<size_t> (count); ++i)
            gains.values[i] = presence.next() * (makeup.next() - gains.values[i]);

    kernels->fromDecibels (gains);
    return std::exchange (lastGain, gains.values[static_cast<size_t> (count - 1)]);
}
}  // namespace amp::dsp
