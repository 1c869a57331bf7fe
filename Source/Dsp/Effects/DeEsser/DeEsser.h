#pragma once
#include "Dsp/Dynamics/Compressor.h"
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Filter/StateVariable.h"

namespace amp::dsp
{
/** Turns down what is above a frequency while it is too loud: the s and t of a voice. A high shelf that moves with the
    gain of a compressor, which hears only what is above the frequency. With nothing to take away nothing changes, to
   the bit. Attack 0.5 ms, release 50 ms. Shelf: A. Simper (see StateVariable.h), Q 0.7071. */
class DeEsser final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "frequency", "Frequency", "Hz", 2000.0, 12000.0, 6000.0, Scale::logarithmic },
        { "threshold", "Threshold", "dB", -60.0, 0.0, -30.0 },
        { "ratio", "Ratio", ":1", 1.0, 20.0, 4.0, Scale::logarithmic },
        flag ("listen", "Hear What Goes", false),
    };
    // clang-format on
    static_assert (isSound (table));

    DeEsser() : Effect (table) {}

    float reduction() const noexcept override AMP_REALTIME { return compressor.reduction(); }

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    Compressor compressor;
    std::array<StateVariable, 2> keys, shelves;
    Smoothed octave, listen;  // octave: log2 of Hz; listen: 0..1
    simd::Quantum key, gain;
};
}  // namespace amp::dsp
