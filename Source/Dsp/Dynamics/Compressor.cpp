#include "Dsp/Dynamics/Compressor.h"

#include "Core/Laws.h"
#include "Dsp/Dynamics/Limits.h"

namespace amp::dsp
{
void Compressor::prepare (double rate) noexcept
{
    sampleRate = rate;
    kernels = &simd::kernels();
    presence.prepare (rate);
    makeup.prepare (rate);
    apply();
    reset();
}

void Compressor::reset() noexcept
{
    presence.arrive();
    makeup.arrive();
    follower.value = follower.crest = 0.0f;
    follower.crestLeft = 0;
    lastGain = static_cast<float> (laws::fromDecibels (presence.current() * makeup.current()));
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
    const auto release = limited (settings.release, 1.0, 10000.0, 100.0);
    curve.threshold = static_cast<float> (limited (settings.threshold, -100.0, 20.0, 0.0));
    curve.knee = static_cast<float> (limited (settings.knee, 0.001, 60.0, 0.001));
    curve.above = static_cast<float> (1.0 - 1.0 / limited (settings.ratio, 1.0, 1000.0, 1.0));
    curve.below = 0.0f;
    follower.riseShare = intervalShare (limited (settings.attack, 0.01, 1000.0, 10.0), sampleRate);
    follower.fallShare = intervalShare (release, sampleRate);
    follower.crestLength = crestIntervals (release, sampleRate);
    presence.setGoal (settings.enabled ? 1.0f : 0.0f);
    makeup.setGoal (static_cast<float> (limited (settings.makeup, -60.0, 60.0, 0.0)));
}

void Compressor::process (simd::Quantum& signal, const simd::Quantum& key, int frames) noexcept
{
    isFresh = false;
    const auto count = intervalsIn (frames);
    const auto there = presence.next (count), added = makeup.next (count);
    simd::Gains gains;
    kernels->compressorGains (key, frames, curve, follower, there, added, gains);
    kernels->applyGains (signal, frames, lastGain, gains);
    lastGain = gains.values[static_cast<size_t> (count - 1)];
}
}  // namespace amp::dsp
