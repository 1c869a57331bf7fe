#pragma once
#include <cmath>
#include <compare>
#include <cstdint>

namespace amp::dsp
{
/** How a sound's length and pitch are changed, each without the other. */
struct StretchSettings
{
    double ratio = 1;      ///< duration of the result against the original's; 0.25..4
    double semitones = 0;  ///< of the pitch; -96..96

    bool isPlain() const noexcept { return ratio == 1.0 && semitones == 0.0; }

    /** Frequencies of the result against the original's. */
    double pitchScale() const noexcept { return std::exp2 (semitones / 12.0); }

    /** How long so many frames become. */
    int64_t framesOf (int64_t original) const noexcept { return std::llround (static_cast<double> (original) * ratio); }

    auto operator<=> (const StretchSettings&) const = default;
};
}  // namespace amp::dsp
