#pragma once
#include "Dsp/Delay/DelayLine.h"
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Filter/StateVariable.h"
#include "Dsp/Modulation/Lfo.h"

namespace amp::dsp
{
/** A rotary speaker: above 800 Hz a horn, below a drum, each of its own speed and inertia, heard by two microphones.

    A source on a circle comes nearer and goes away: its delay swings by the radius over the speed of sound (Doppler),
   its level by the depth, and a horn that looks away is duller. Slow is 0.8 turns a second for the horn and 0.67 for
   the drum, fast 6.7 and 5.7; the horn takes about 1 s from one to the other, the drum 4 s (acceleration 1). After J.
   O. Smith and others, "Doppler Simulation and the Leslie" (DAFx 2002). */
class Rotary final : public Effect
{
public:
    static constexpr std::string_view speeds[] { "Brake", "Slow", "Fast" };

    // clang-format off
    static constexpr Parameter table[] {
        choice ("speed", "Speed", speeds, 1),
        { "acceleration", "Acceleration", "x", 0.25, 4.0, 1.0, Scale::logarithmic },
        { "depth", "Depth", "%", 0.0, 100.0, 70.0 },
        { "balance", "Drum / Horn", "%", -100.0, 100.0, 0.0 },
        { "spread", "Microphone Angle", "deg", 0.0, 180.0, 120.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    Rotary() : Effect (table) {}

    double tail() const noexcept override { return 0.05; }

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    struct Rotor
    {
        DelayLine line;
        double turns = 0.0, speed = 0.0, wantedSpeed = 0.0, speedShare = 0.0;  // turns a second
        float radius = 0.0f;                                                   // in frames of the way of sound
        std::array<float, 2> dulled {};

        void advance (double period) noexcept;
    };

    float heard (Rotor&, size_t microphone, float angle, float depth, float dullness) noexcept;

    Rotor horn, drum;
    StateVariable crossover;
    StateVariable::Coefficients crossoverCoefficients;
    Smoothed depth, hornGain, drumGain, spread;  // spread: turns from the middle to a microphone
    float dullShare = 1.0f;
};
}  // namespace amp::dsp
