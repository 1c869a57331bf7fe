#pragma once
#include "Dsp/Dynamics/Ballistics.h"

#include <algorithm>
#include <cmath>

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

/** A gate, or downward expander: below the threshold out = threshold + (in - threshold) * ratio, in dB, from the peaks
    of both channels together. Reaches down to -120 dB.

    The gain itself, not its decibels, follows with one exponential up and another down: a gate opens in its attack
    however far it was closed. Gains are computed once in 8 frames and ramped; on and off fade over 10 ms.
    Thread: the one that calls process. Realtime-safe after prepare.
*/
class Gate
{
public:
    void prepare (double sampleRate) noexcept;
    void reset() noexcept AMP_REALTIME;

    /** Until the first process (or after reset) it is there at once. */
    void set (const GateSettings&) noexcept AMP_REALTIME;

    /** False where process would change nothing. */
    bool isActive() const noexcept AMP_REALTIME { return presence.current() > 0.0f || presence.aim() > 0.0f; }

    /** @param key     what it hears: the signal itself, or a side-chain.
        @param frames  1..64 */
    void process (simd::Quantum& signal, const simd::Quantum& key, int frames) noexcept AMP_REALTIME;

    /** 0..1: 1 is open. */
    float openness() const noexcept AMP_REALTIME { return 1.0f + presence.current() * (follower.value - 1.0f); }

    /** dB, 0..120: what it takes away now. */
    float reduction() const noexcept AMP_REALTIME
    {
        const auto open = openness();
        return open >= 1.0f ? 0.0f : -20.0f * std::log10 (std::max (open, 1e-6f));
    }

private:
    void apply() noexcept;

    double sampleRate = 48000.0;
    GateSettings settings;
    simd::GainCurve curve {};
    simd::Follower follower;
    Fade presence;
    float lastGain = 1.0f;
    bool isFresh = true;
    const simd::Kernels* kernels = nullptr;
};
}  // namespace amp::dsp
