#pragma once
#include "Dsp/Dynamics/Ballistics.h"

namespace amp::dsp
{
/** What a person sets on a gate. Values outside the ranges are clamped. */
struct GateSettings
{
    bool enabled = false;
    double threshold = -50.0;  ///< dB, -120..20
    double ratio = 10.0;       ///< 1..100: dB out for one dB in, below the threshold
    double attack = 1.0;       ///< ms, 0.01..1000: time to 63 % of a higher gain; below 8 frames it is 8 frames
    double hold = 20.0;        ///< ms, 0..10000: time that the gain stays before it falls
    double release = 100.0;    ///< ms, 1..10000: time to 63 % of a lower gain

    bool operator== (const GateSettings&) const = default;
};

/** Computes the gain of a gate, or downward expander: below the threshold out = threshold + (in - threshold) * ratio,
    in dB, from the peaks of all channels together. Reaches down to -120 dB.

    The gain itself, not its decibels, follows with one exponential up and another down: a gate opens in its attack
    however far it was closed. On and off fade over 5 ms. Gains come once in 8 frames.
    Thread: the one that calls gains. Realtime-safe after prepare.
*/
class Gate
{
public:
    void prepare (double sampleRate) noexcept;
    void reset() noexcept AMP_REALTIME;

    /** Until the first gains (or after reset) it is there at once. */
    void set (const GateSettings&) noexcept AMP_REALTIME;

    /** False where it would return 1 for ever. */
    bool isActive() const noexcept AMP_REALTIME { return presence.current() > 0.0f || presence.aim() > 0.0f; }

    /** Turns the peaks of `count` intervals (1..8) into their gains.
        @returns the gain before the first of them. */
    float gains (simd::Gains& peaksToGains, int count) noexcept AMP_REALTIME;

    /** 0..1: 1 is open. */
    float openness() const noexcept AMP_REALTIME { return gainNow; }

private:
    void apply() noexcept;
    float follow (float wanted) noexcept;

    double sampleRate = 48000.0;
    GateSettings settings;
    simd::GainCurve curve {};
    float attackShare = 1.0f, releaseShare = 1.0f;
    int holdIntervals = 0, holding = 0;
    CrestHold crest;
    Approach presence;
    float gainNow = 1.0f, lastGain = 1.0f;
    bool isFresh = true;
    const simd::Kernels* kernels = nullptr;
};
}  // namespace amp::dsp
