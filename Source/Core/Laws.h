#pragma once
#include <cmath>
#include <numbers>

/** The laws that turn what a person sets into gains. One place for the engine, the window and the tests. */
namespace amp::laws
{
/** The gain of a fader.  position: 0..100, 80 is 0 dB, 100 is +5.81 dB, 40 is -18.06 dB, 0 is silence.  Realtime-safe. */
inline double faderGain (double position) noexcept
{
    const auto x = position / 80.0;
    return x <= 0.0 ? 0.0 : x * x * x;
}

/** The fader position of a linear gain: the inverse of faderGain, not clamped to 100. */
inline double faderPosition (double gain) noexcept { return gain <= 0.0 ? 0.0 : 80.0 * std::cbrt (gain); }

/** Decibels to linear gain; -infinity gives 0.  Realtime-safe. */
inline double fromDecibels (double dB) noexcept { return std::pow (10.0, dB / 20.0); }

/** Linear gain to decibels; 0 gives -infinity.  Realtime-safe. */
inline double toDecibels (double gain) noexcept { return 20.0 * std::log10 (std::abs (gain)); }

struct StereoGain
{
    double left, right;
    bool operator== (const StereoGain&) const = default;
};

/** Pan of a mono source: equal power, -3.01 dB in the centre.  pan: -100..100.  Realtime-safe. */
inline StereoGain monoPan (double pan) noexcept
{
    const auto angle = (pan / 100.0 + 1.0) * std::numbers::pi / 4.0;
    return { std::cos (angle), std::sin (angle) };
}

/** Pan of a stereo source: a balance, 0 dB in the centre, the far side falls off as a cosine.  pan: -100..100.  Realtime-safe. */
inline StereoGain stereoBalance (double pan) noexcept
{
    const auto fade = std::cos (std::abs (pan) / 100.0 * std::numbers::pi / 2.0);
    return pan > 0.0 ? StereoGain { fade, 1.0 } : StereoGain { 1.0, pan < 0.0 ? fade : 1.0 };
}
} // namespace amp::laws
