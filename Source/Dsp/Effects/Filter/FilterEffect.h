#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Filter/StateVariable.h"

namespace amp::dsp
{
/** A resonant filter of 12 or 24 dB an octave (two of the same in a row), for sweeps: its frequency moves smoothly, and
    sounds right while it does. Q is that of one section; at 24 dB an octave both share the resonance. */
class FilterEffect final : public Effect
{
public:
    static constexpr std::string_view types[] { "Low-pass", "High-pass", "Band-pass", "Notch" };
    static constexpr std::string_view slopes[] { "12 dB/oct", "24 dB/oct" };

    // clang-format off
    static constexpr Parameter table[] {
        choice ("type", "Type", types, 0),
        { "frequency", "Frequency", "Hz", 20.0, 20000.0, 1000.0, Scale::logarithmic },
        { "q", "Resonance", "", 0.3, 20.0, 0.707, Scale::logarithmic },
        choice ("slope", "Slope", slopes, 0),
    };
    // clang-format on
    static_assert (isSound (table));

    FilterEffect() : Effect (table) {}

    /** The response in dB with parameters of those values, in the table's order.  frequency: Hz, below half the rate. */
    static double decibels (std::span<const double> given, double frequency, double sampleRate);

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    double picked (const StateVariable::Outputs&, double k, double x) const noexcept;

    Smoothed octave, resonance;       // octave: log2 of Hz; resonance: log2 of Q
    std::array<Smoothed, 4> amounts;  // of low, high, band and notch: a change of type is a cross-fade
    Smoothed steep;                   // 0: one section, 1: two
    std::array<std::array<StateVariable, 2>, 2> sections;  // by channel
};
}  // namespace amp::dsp
