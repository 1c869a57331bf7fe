#pragma once
#include "Dsp/Dynamics/TruePeakLimiter.h"
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"

namespace amp::dsp
{
/** The true-peak limiter (Dynamics/TruePeakLimiter.h) as an insert, with a gain in front of it. */
class LimiterEffect final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "drive", "Drive", "dB", 0.0, 36.0, 0.0 },
        { "ceiling", "Ceiling", "dBTP", -24.0, 0.0, -1.0 },
        { "release", "Release", "ms", 1.0, 5000.0, 100.0, Scale::logarithmic },
    };
    // clang-format on
    static_assert (isSound (table));

    LimiterEffect() : Effect (table) {}

    int latency() const noexcept override { return limiter.latency(); }

    float reduction() const noexcept override AMP_REALTIME { return limiter.reduction(); }

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    TruePeakLimiter limiter;
    Smoothed drive;
};
}  // namespace amp::dsp
