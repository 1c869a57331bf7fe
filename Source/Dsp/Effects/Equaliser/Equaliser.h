#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Filter/FilterCascade.h"
#include "Dsp/Strip/InputGain.h"

namespace amp::dsp
{
/** Eight bands: two passes at the ends, two shelves, four bells, as accurate as the strip's (MatchedBiquad.h).
    A bell or a shelf at 0 dB, a high-pass at 20 Hz and a low-pass at 20 kHz are not run. */
class Equaliser final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "highPassFrequency", "High-pass", "Hz", 20.0, 2000.0, 20.0, Scale::logarithmic },
        { "lowPassFrequency", "Low-pass", "Hz", 1000.0, 20000.0, 20000.0, Scale::logarithmic },
        { "lowShelfFrequency", "Low Shelf", "Hz", 20.0, 20000.0, 80.0, Scale::logarithmic },
        { "lowShelfGain", "Low Shelf Gain", "dB", -24.0, 24.0, 0.0 },
        { "lowShelfQ", "Low Shelf Q", "", 0.1, 2.0, 0.707, Scale::logarithmic },
        { "lowMidFrequency", "Low Mid", "Hz", 20.0, 20000.0, 250.0, Scale::logarithmic },
        { "lowMidGain", "Low Mid Gain", "dB", -24.0, 24.0, 0.0 },
        { "lowMidQ", "Low Mid Q", "", 0.1, 40.0, 1.0, Scale::logarithmic },
        { "midFrequency", "Mid", "Hz", 20.0, 20000.0, 1000.0, Scale::logarithmic },
        { "midGain", "Mid Gain", "dB", -24.0, 24.0, 0.0 },
        { "midQ", "Mid Q", "", 0.1, 40.0, 1.0, Scale::logarithmic },
        { "highMidFrequency", "High Mid", "Hz", 20.0, 20000.0, 2500.0, Scale::logarithmic },
        { "highMidGain", "High Mid Gain", "dB", -24.0, 24.0, 0.0 },
        { "highMidQ", "High Mid Q", "", 0.1, 40.0, 1.0, Scale::logarithmic },
        { "presenceFrequency", "Presence", "Hz", 20.0, 20000.0, 5000.0, Scale::logarithmic },
        { "presenceGain", "Presence Gain", "dB", -24.0, 24.0, 0.0 },
        { "presenceQ", "Presence Q", "", 0.1, 40.0, 1.0, Scale::logarithmic },
        { "highShelfFrequency", "High Shelf", "Hz", 20.0, 20000.0, 10000.0, Scale::logarithmic },
        { "highShelfGain", "High Shelf Gain", "dB", -24.0, 24.0, 0.0 },
        { "highShelfQ", "High Shelf Q", "", 0.1, 2.0, 0.707, Scale::logarithmic },
        { "output", "Output", "dB", -24.0, 24.0, 0.0 },
    };
    // clang-format on
    static_assert (isSound (table));

    Equaliser() : Effect (table) {}

    static constexpr int bands = 6;
    using Filters = std::array<std::optional<FilterSettings>, bands + 2>;

    /** The filters that run with parameters of those values, in the table's order: the passes, then the bands.
        Nothing where one is off.  Realtime-safe. */
    static Filters filtersFor (std::span<const double> given) noexcept AMP_REALTIME;

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    FilterCascade filters;
    InputGain output;
    simd::Quantum signal;
    const simd::Kernels* kernels = nullptr;
};
}  // namespace amp::dsp
