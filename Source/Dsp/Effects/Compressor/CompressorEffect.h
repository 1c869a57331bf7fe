#pragma once
#include "Dsp/Dynamics/Compressor.h"
#include "Dsp/Effects/Effect.h"

namespace amp::dsp
{
/** The strip's compressor (Dynamics/Compressor.h) as an insert. */
class CompressorEffect final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "threshold", "Threshold", "dB", -60.0, 0.0, -18.0 },
        { "ratio", "Ratio", ":1", 1.0, 20.0, 4.0, Scale::logarithmic },
        { "attack", "Attack", "ms", 0.1, 500.0, 10.0, Scale::logarithmic },
        { "release", "Release", "ms", 1.0, 5000.0, 100.0, Scale::logarithmic },
        { "knee", "Knee", "dB", 0.0, 36.0, 6.0 },
        { "gain", "Make-up", "dB", -24.0, 36.0, 0.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    CompressorEffect() : Effect (table) {}

    float reduction() const noexcept override AMP_REALTIME { return compressor.reduction(); }

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    Compressor compressor;
    simd::Quantum signal, heard;
    const simd::Kernels* kernels = nullptr;
};
}  // namespace amp::dsp
