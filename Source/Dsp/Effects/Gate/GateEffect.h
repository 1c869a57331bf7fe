#pragma once
#include "Dsp/Dynamics/Gate.h"
#include "Dsp/Effects/Effect.h"

namespace amp::dsp
{
/** The strip's gate (Dynamics/Gate.h) as an insert. */
class GateEffect final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "threshold", "Threshold", "dB", -96.0, 0.0, -50.0 },
        { "ratio", "Ratio", ":1", 1.0, 100.0, 10.0, Scale::logarithmic },
        { "attack", "Attack", "ms", 0.1, 500.0, 1.0, Scale::logarithmic },
        { "hold", "Hold", "ms", 0.0, 5000.0, 20.0 },
        { "release", "Release", "ms", 1.0, 5000.0, 100.0, Scale::logarithmic },
    };
    // clang-format on
    static_assert (isSound (table));

    GateEffect() : Effect (table) {}

    /** 0..1: 1 is open. */
    float openness() const noexcept AMP_REALTIME { return gate.openness(); }

    float reduction() const noexcept override AMP_REALTIME { return gate.reduction(); }

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    Gate gate;
    simd::Quantum signal, heard;
    const simd::Kernels* kernels = nullptr;
};
}  // namespace amp::dsp
