#pragma once

/** Sources of periodic sound. Phases count cycles. */
namespace amp::dsp
{
/** sin (2 pi phase) within 4e-6, for any |phase| < 1e6: an odd polynomial on a quarter of the cycle. */
inline float sine (float phase) noexcept
{
    float x = phase - static_cast<float> (static_cast<int> (phase));
    x = x > 0.5f ? x - 1.0f : x < -0.5f ? x + 1.0f : x;
    x = x > 0.25f ? 0.5f - x : x < -0.25f ? -0.5f - x : x;

    const float t = 6.2831853f * x, s = t * t;
    return t * (1.0f + s * (-1.0f / 6 + s * (1.0f / 120 + s * (-1.0f / 5040 + s * (1.0f / 362880)))));
}

/** A phase that runs round. */
struct Phasor
{
    float phase = 0;

    /** The phase now; then one frame on.  @param cyclesPerFrame  0..0.5 */
    float next (float cyclesPerFrame) noexcept
    {
        const auto now = phase;
        phase += cyclesPerFrame;
        phase -= phase >= 1.0f ? 1.0f : 0.0f;
        return now;
    }
};

/** What rounds the step of a sawtooth so that little folds back: PolyBLEP (Välimäki, Huovilainen 2007). */
inline float polyBlep (float phase, float step) noexcept
{
    if (phase < step)
    {
        const float t = phase / step;
        return t + t - t * t - 1.0f;
    }
    if (phase > 1.0f - step)
    {
        const float t = (phase - 1.0f) / step;
        return t * t + t + t + 1.0f;
    }
    return 0.0f;
}

struct Saw
{
    Phasor phasor;

    float next (float step) noexcept
    {
        const auto phase = phasor.next (step);
        return 2.0f * phase - 1.0f - polyBlep (phase, step);
    }
};

/** A pulse of any width, 0..1, as the difference of two sawtooths; without DC. */
struct Pulse
{
    Phasor phasor;

    float next (float step, float width) noexcept
    {
        const auto phase = phasor.next (step);
        const auto delayed = phase + width - (phase + width >= 1.0f ? 1.0f : 0.0f);
        return (2.0f * phase - polyBlep (phase, step)) - (2.0f * delayed - polyBlep (delayed, step));
    }
};
}  // namespace amp::dsp
