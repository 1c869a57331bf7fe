#pragma once
#include "Dsp/Dynamics/Ballistics.h"

namespace amp::dsp
{
/** What a person sets on a compressor. Values outside the ranges are clamped. */
struct CompressorSettings
{
    bool enabled = false;
    double threshold = -18.0;  ///< dB, -100..20
    double ratio = 4.0;        ///< 1..1000: dB in for one dB out, above the threshold
    double attack = 10.0;      ///< ms, 0.01..1000: time to 63 % of more reduction; below 8 frames it is 8 frames
    double release = 100.0;    ///< ms, 1..10000: time to 63 % of less reduction
    double knee = 6.0;         ///< dB, 0..60: width of the quadratic bend about the threshold
    double makeup = 0.0;       ///< dB, -60..60

    bool operator== (const CompressorSettings&) const = default;
};

/** A compressor: feed-forward, in decibels, from the peaks of both channels together.

    The static curve is the quadratic knee of Giannoulis, Massberg and Reiss, "Digital Dynamic Range Compressor Design"
    (2012), equation 4; the reduction then follows it with one exponential up and another down (their equation 16, in
    the decibel domain). Gains are computed once in 8 frames and ramped; on, off and make-up fade over 10 ms.
    Thread: the one that calls process. Realtime-safe after prepare.
*/
class Compressor
{
public:
    void prepare (double sampleRate) noexcept;
    void reset() noexcept AMP_REALTIME;

    /** Until the first process (or after reset) it is there at once. */
    void set (const CompressorSettings&) noexcept AMP_REALTIME;

    /** False where process would change nothing. */
    bool isActive() const noexcept AMP_REALTIME { return presence.current() > 0.0f || presence.aim() > 0.0f; }

    /** @param key     what it hears: the signal itself, or a side-chain.
        @param frames  1..64 */
    void process (simd::Quantum& signal, const simd::Quantum& key, int frames) noexcept AMP_REALTIME;

    /** dB, 0 or more: what it takes away now, without the make-up. */
    float reduction() const noexcept AMP_REALTIME { return follower.value * presence.current(); }

private:
    void apply() noexcept;

    double sampleRate = 48000.0;
    CompressorSettings settings;
    simd::GainCurve curve {};
    simd::Follower follower;
    Fade presence, makeup;
    float lastGain = 1.0f;
    bool isFresh = true;
    const simd::Kernels* kernels = nullptr;
};
}  // namespace amp::dsp
