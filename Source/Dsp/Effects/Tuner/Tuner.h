#pragma once
#include "Dsp/Effects/Effect.h"
#include "Dsp/Effects/Smoothed.h"
#include "Dsp/Fft/Fft.h"

#include <optional>

namespace amp::dsp
{
/** Tells the pitch of one note, and lets the sound pass.

    Every 50 ms it looks at the last 85 ms for the first high peak of the normalised autocorrelation (P. McLeod and
    G. Wyvill, "A Smarter Way to Find Pitch", ICMC 2005); between samples the peak is that of a parabola. It finds notes
    of 27 Hz to 2 kHz. Readings: frequency in Hz, 0 if there is no note; clarity, 0..1. */
class Tuner final : public Effect
{
public:
    // clang-format off
    static constexpr Parameter table[] {
        { "reference", "Pitch of A", "Hz", 415.0, 466.0, 440.0 },
        flag ("mute", "Mute While Tuning", false),
    };
    // clang-format on
    static_assert (isSound (table));

    Tuner() : Effect (table) {}

    std::span<const float> readings() const noexcept override { return shown; }

private:
    void prepareAt (double rate) override;
    void clear() noexcept override;
    void update() noexcept override;
    void render (float* left, float* right, int frames) noexcept override;

    void listen() noexcept;
    void correlate() noexcept;
    void findPitch() noexcept;

    Smoothed loudness;             // 0 while muted
    std::optional<Fft> fft;        // of twice the window
    std::vector<float> past, now;  // a ring of the last samples of both channels together; in order
    std::vector<float> clarity;    // the normalised autocorrelation, by lag
    size_t writeAt = 0;
    int untilNext = 0;
    std::array<float, 2> shown {};
};
}  // namespace amp::dsp
