#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Modulation/Lfo.h"

namespace amp::dsp
{
/** Moves the level up and down. At full depth it goes down to silence, and never above what came in. With a phase of
    180 degrees left and right alternate: auto-pan. Corners of the square are rounded to 2 ms. */
class Tremolo final : public Effect
{
public:
    static constexpr std::string_view shapes[] { "Sine", "Triangle", "Square" };

    // clang-format off
    static constexpr Parameter table[] {
        { "rate", "Rate", "Hz", 0.05, 20.0, 5.0, Scale::logarithmic },
        { "depth", "Depth", "%", 0.0, 100.0, 50.0 },
        choice ("shape", "Shape", shapes, 0),
        { "phase", "Stereo Phase", "deg", 0.0, 180.0, 0.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    Tremolo() : Effect (table) {}

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    float wave (float turns) const noexcept;

    Phase phase;
    Smoothed depth, offset;  // offset: turns of the right channel
    std::array<float, 2> rounded {};
    float roundingShare = 1.0f;
};
}  // namespace amp::dsp
