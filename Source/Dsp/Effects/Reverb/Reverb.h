#pragma once
#include "Dsp/Delay/DelayLine.h"
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Reverb/DelayNetwork.h"
#include "Dsp/Effects/Reverb/Diffuser.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Filter/StateVariable.h"

namespace amp::dsp
{
/** A room: pre-delay, early reflections, diffusion, and a feedback delay network of 16 lines.

    The lines are mixed by a Hadamard matrix, which keeps all energy; each line loses as much as makes the sound 60 dB
    quieter in the decay time (J.-M. Jot, "Digital Delay Networks for Designing Artificial Reverberators", 1991), with a
    shelf below 250 Hz for the bass and another above 4 kHz for the treble, whose decay times are set as shares of the
    decay. All lines move slowly, which dissolves the ringing of single modes. The level does not depend on the decay.
    Wet only. */
class Reverb final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "decay", "Decay", "s", 0.1, 30.0, 2.0, Scale::logarithmic },
        { "size", "Size", "%", 10.0, 100.0, 60.0 },
        { "preDelay", "Pre-delay", "ms", 0.0, 250.0, 12.0 },
        { "bass", "Bass Decay", "%", 50.0, 200.0, 110.0 },
        { "treble", "Treble Decay", "%", 10.0, 100.0, 45.0 },
        { "modulation", "Modulation", "%", 0.0, 100.0, 40.0 },
        { "early", "Early Reflections", "%", 0.0, 100.0, 40.0 },
        { "lowCut", "Low Cut", "Hz", 20.0, 1000.0, 60.0, Scale::logarithmic },
        { "highCut", "High Cut", "Hz", 1000.0, 20000.0, 12000.0, Scale::logarithmic },
        { "width", "Width", "%", 0.0, 100.0, 100.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    Reverb() : Effect (table) {}

    double tail() const noexcept override;

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    static constexpr size_t reflections = 8;

    struct Side
    {
        DelayLine line;
        Diffuser diffuser, walls;  // of what goes into the network; of the early reflections
        StateVariable lowCut, highCut;
        std::array<float, reflections> distances {};  // frames
    };

    float earlyOf (const Side&, float first, float size) const noexcept;

    std::array<Side, 2> sides;
    DelayNetwork network;
    Smoothed preDelay, size, early, width, lowCut, highCut;  // preDelay: frames; size: 0.1..1; cuts: Hz
};
}  // namespace amp::dsp
