#pragma once
#include "Dsp/Delay/DelayLine.h"
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Modulation/Lfo.h"

namespace amp::dsp
{
/** Up to four voices, each a moving delay, spread evenly over the sweep; the right side runs ahead by the stereo phase.
    The mix is the share of the voices against the dry sound. */
class Chorus final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "rate", "Rate", "Hz", 0.02, 10.0, 0.6, Scale::logarithmic },
        { "depth", "Depth", "ms", 0.0, 10.0, 2.0 },
        { "delay", "Delay", "ms", 1.0, 40.0, 12.0 },
        { "voices", "Voices", "", 1.0, 4.0, 2.0, Scale::whole },
        { "phase", "Stereo Phase", "deg", 0.0, 180.0, 90.0 },
        { "mix", "Mix", "%", 0.0, 100.0, 50.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    Chorus() : Effect (table) {}

    double tail() const noexcept override { return 0.05; }

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    static constexpr size_t mostVoices = 4;

    float voicesOf (const DelayLine&,
                    float turns,
                    float centre,
                    float swing,
                    const std::array<float, mostVoices>& gains) const noexcept;

    std::array<DelayLine, 2> lines;
    Phase phase;
    Smoothed depth, delay, offset, mix;       // depth and delay: frames; offset: turns
    std::array<Smoothed, mostVoices> voices;  // gains
    std::array<Smoothed, mostVoices> places;  // turns
};
}  // namespace amp::dsp
