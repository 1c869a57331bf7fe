#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"

namespace amp::dsp
{
/** Fewer bits and fewer samples, on purpose without a filter: the aliases are the effect. Holds each sample until the
    next one of the lower rate, and rounds it to one of 2^bits steps over -1..1. At 24 bits nothing is rounded; at or
    above the session's rate nothing is held. */
class BitCrusher final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "bits", "Bits", "", 1.0, 24.0, 8.0 },
        { "rate", "Sample Rate", "Hz", 200.0, 48000.0, 12000.0, Scale::logarithmic },
        { "output", "Output", "dB", -24.0, 24.0, 0.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    BitCrusher() : Effect (table) {}

    /** A sample with that many bits, 1..24.  Realtime-safe. */
    static float crushed (double bits, float x) noexcept AMP_REALTIME;

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    double step = 1.0, place = 0.0;  // of the lower rate's samples
    float half = 0.0f;               // half of the number of steps; 0: no rounding
    std::array<float, 2> held {};
    Smoothed output;
};
}  // namespace amp::dsp
