#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Filter/StateVariable.h"

namespace amp::dsp
{
/** Scales the sides against the middle: 0 % is mono, 100 % leaves everything as it is, 200 % doubles the sides.
    Below the bass frequency the sides fall off by 12 dB an octave, so that the bass is mono; at 20 Hz they do not. */
class StereoWidth final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "width", "Width", "%", 0.0, 200.0, 100.0 },
        { "bassMono", "Mono Below", "Hz", 20.0, 500.0, 20.0, Scale::logarithmic },
    };
    // clang-format on
    static_assert (isSound (table));

    StereoWidth() : Effect (table) {}

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    Smoothed width, bass, filtered;  // bass: Hz; filtered: 0..1, how much of the high-pass is heard
    StateVariable sides;
};
}  // namespace amp::dsp
