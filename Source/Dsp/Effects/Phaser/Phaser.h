#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Modulation/Lfo.h"

namespace amp::dsp
{
/** All-passes of the first order in a row, moved together and added to the dry sound: half as many notches as stages,
    which sweep over the depth, in octaves, about the frequency. */
class Phaser final : public Effect
{
public:
    static constexpr std::string_view stageNames[] { "2", "4", "6", "8", "10", "12" };

    // clang-format off
    static constexpr Parameter table[] {
        { "rate", "Rate", "Hz", 0.02, 10.0, 0.4, Scale::logarithmic },
        { "depth", "Depth", "oct", 0.0, 6.0, 3.0 },
        { "frequency", "Frequency", "Hz", 100.0, 5000.0, 800.0, Scale::logarithmic },
        choice ("stages", "Stages", stageNames, 2),
        { "feedback", "Feedback", "%", -95.0, 95.0, 30.0 },
        { "phase", "Stereo Phase", "deg", 0.0, 180.0, 60.0 },
        { "mix", "Mix", "%", 0.0, 100.0, 50.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    Phaser() : Effect (table) {}

    double tail() const noexcept override { return 0.5; }

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    static constexpr size_t mostStages = 12;
    static constexpr int interval = 8;  // frames between two corners; in between they go in a straight line

    struct Side
    {
        std::array<double, mostStages> states {};
        double fedBack = 0.0, share = 0.0;
    };

    /** The share of a step that a one-pole low-pass of that corner takes in a frame. */
    double shareAt (float turns) const noexcept;
    float filtered (Side&, float x, double share, float feedback) noexcept;

    std::array<Side, 2> sides;
    Phase phase;
    Smoothed depth, octave, feedback, offset, mix;  // octave: log2 of Hz; offset: turns
    std::array<Smoothed, mostStages / 2> taps;  // what is heard after 2, 4, 6 … stages: a change of their number fades
};
}  // namespace amp::dsp
