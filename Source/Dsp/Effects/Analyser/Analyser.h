#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Fft/Fft.h"

#include <optional>

namespace amp::dsp
{
/** Measures the level of 31 third-octave bands from 20 Hz to 20 kHz, and lets the sound pass untouched.

    25 times a second, over the last 0.17 s and more under a Hann window. A sine reads its level against full scale in
   its band. A level falls as fast as it is told. Readings: dB of each band, -120 and above. */
class Analyser final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "fall", "Fall", "dB/s", 6.0, 120.0, 30.0, Scale::logarithmic },
    };
    // clang-format on
    static_assert (isSound (table));

    static constexpr size_t bands = 31;

    /** The middle of a band in Hz. */
    static double frequencyOf (size_t band) noexcept;

    Analyser() : Effect (table) {}

    std::span<const float> readings() const noexcept override { return shown; }

private:
    static constexpr double perSecond = 25.0;

    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override {}
    void render (float* left, float* right, int frames) noexcept override;

    void measure() noexcept;
    void addUp (const std::vector<float>& ring) noexcept;

    std::optional<Fft> fft;
    std::array<std::vector<float>, 2> past;  // rings of the last samples
    std::vector<float> window;
    std::array<size_t, bands + 1> edges {};  // the first bin of each band
    std::array<double, bands> powers {};
    std::array<float, bands> shown {};
    size_t writeAt = 0;
    int untilNext = 0;
};
}  // namespace amp::dsp
