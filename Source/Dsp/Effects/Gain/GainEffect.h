#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"

namespace amp::dsp
{
/** Gain, balance and polarity. The balance is that of a stereo track: 0 dB in the centre, the far side falls off as a
    cosine (Core/Laws.h). Everything fades over 20 ms. */
class GainEffect final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "gain", "Gain", "dB", -60.0, 24.0, 0.0 },
        { "balance", "Balance", "%", -100.0, 100.0, 0.0 },
        flag ("invertLeft", "Invert Left", false),
        flag ("invertRight", "Invert Right", false),
        flag ("mono", "Mono", false),
    };
    // clang-format on
    static_assert (isSound (table));

    GainEffect() : Effect (table) {}

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    Smoothed leftGain, rightGain, cross;  // cross: 0 stereo, 0.5 mono
};
}  // namespace amp::dsp
