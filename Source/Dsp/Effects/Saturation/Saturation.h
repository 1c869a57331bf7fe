#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Filter/StateVariable.h"
#include "Dsp/Oversampling/Oversampler.h"

namespace amp::dsp
{
/** Distortion by a curve, oversampled 4 times so that few aliases come back: tape (tanh, odd harmonics), tube (bent one
    way, even harmonics, too), clip (hard). Curves have slope 1 at 0: quiet sounds only get the drive. */
class Saturation final : public Effect
{
public:
    static constexpr std::string_view types[] { "Tape", "Tube", "Clip" };

    // clang-format off
    static constexpr Parameter table[] {
        choice ("type", "Type", types, 0),
        { "drive", "Drive", "dB", 0.0, 36.0, 6.0 },
        { "tone", "Tone", "Hz", 1000.0, 20000.0, 20000.0, Scale::logarithmic },
        { "output", "Output", "dB", -36.0, 12.0, 0.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    Saturation() : Effect (table) {}

    /** What the curve of a type makes of a sample.  type: 0 tape, 1 tube, 2 clip.  Realtime-safe. */
    static float shaped (int type, float x) noexcept AMP_REALTIME;

    int latency() const noexcept override { return Oversampler::latency; }
    double tail() const noexcept override { return 0.1; }

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    std::array<Oversampler, 2> oversamplers;
    std::array<StateVariable, 2> tones, blockers;  // blockers: what the tube shifts to one side is taken out below 5 Hz
    StateVariable::Coefficients blockerCoefficients;
    std::array<Smoothed, 3> amounts;      // of tape, tube and clip: a change of type is a cross-fade
    Smoothed drive, tone, toned, output;  // tone: Hz; toned: 0..1, how much of it is heard
};
}  // namespace amp::dsp
