#pragma once
#include "Dsp/Delay/DelayLine.h"
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Modulation/Lfo.h"

namespace amp::dsp
{
/** A short moving delay, fed back and added to the dry sound: a comb that sweeps. With a full mix there is no dry sound
    left; at 50 % the notches are deepest. */
class Flanger final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "rate", "Rate", "Hz", 0.02, 10.0, 0.25, Scale::logarithmic },
        { "depth", "Depth", "%", 0.0, 100.0, 80.0 },
        { "delay", "Delay", "ms", 0.1, 10.0, 2.0, Scale::logarithmic },
        { "feedback", "Feedback", "%", -95.0, 95.0, 40.0 },
        { "phase", "Stereo Phase", "deg", 0.0, 180.0, 60.0 },
        { "mix", "Mix", "%", 0.0, 100.0, 50.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    Flanger() : Effect (table) {}

    double tail() const noexcept override;

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    std::array<DelayLine, 2> lines;
    Phase phase;
    Smoothed depth, delay, feedback, offset, mix;  // depth: 0..1; delay: frames; offset: turns
};
}  // namespace amp::dsp
