#pragma once
#include "Core/Realtime/Annotations.h"

#include <array>

/** The inner loops of the channel strip, one table of functions for each instruction set.

    They work on a quantum: up to 64 frames of a stereo signal, left and right side by side as doubles. Doubles, because
    a filter at 20 Hz and 192 kHz is 1.5 dB off with the coefficients of a float, and two of them fill an SSE2 register
    as well as four floats of which two are used.
*/
namespace amp::dsp::simd
{
inline constexpr int quantumFrames = 64;

/** Gains are computed once in so many frames, and ramped in between. */
inline constexpr int gainInterval = 8;
inline constexpr int gainsPerQuantum = quantumFrames / gainInterval;

/** left, right */
using Pair __attribute__ ((vector_size (16))) = double;

struct alignas (32) Quantum
{
    std::array<Pair, quantumFrames> frames;
};

/** One gain for each interval of a quantum. */
struct alignas (32) Gains
{
    std::array<float, gainsPerQuantum> values;
};

/** A second-order section in direct form I, the same for both channels.  y = b0 x + b1 x1 + b2 x2 - a1 y1 - a2 y2 */
struct alignas (32) Section
{
    Pair b0, b1, b2, a1, a2;
};

/** The last two inputs and outputs of a section: signals, so that they stay true when its coefficients change. */
struct alignas (32) SectionHistory
{
    Pair x1 {}, x2 {}, y1 {}, y2 {};
};

/** The constants of a gain curve in decibels: a quadratic bend of width `knee` about `threshold`.
    gain = above * bend (level - threshold) + below * bend (threshold - level) */
struct GainCurve
{
    float threshold, knee, above, below;
};

/** What follows a curve in time, once an interval: the largest value of late (the crest, which stays for `crestLength`
    intervals), then one exponential up and another down. A share is the part of the way gone in an interval.
    Before it falls the value stays for `holdLength` intervals. */
struct Follower
{
    float riseShare = 1.0f, fallShare = 1.0f;
    int crestLength = 0, holdLength = 0;

    float crest = 0.0f, value = 0.0f;
    int crestLeft = 0, holdLeft = 0;
};

/** A straight line over a quantum: interval i has the value start + (i + 1) step. */
struct Line
{
    float start, step;
};

struct Kernels
{
    /** Fills a quantum; what is not finite becomes 0. */
    void (*load) (const float* left, const float* right, int frames, Quantum&) noexcept;

    /** What a float cannot hold becomes the largest float. `left` and `right` may be the same array: right stays. */
    void (*store) (const Quantum&, int frames, float* left, float* right) noexcept;

    /** Runs 1..4 sections in a row, in place. */
    void (*cascade) (const Section* const*, SectionHistory* const*, int sections, Quantum&, int frames) noexcept;

    /** Runs one section whose coefficients grow by `step` with every frame, in place. */
    void (*glide) (Section&, const Section& step, SectionHistory&, Quantum&, int frames) noexcept;

    /** The gains of a compressor that hears `key`. The follower follows decibels of reduction. */
    void (*compressorGains) (
        const Quantum& key, int frames, const GainCurve&, Follower&, Line presence, Line makeup, Gains&) noexcept;

    /** The gains of a gate that hears `key`. The follower follows the gain. */
    void (*gateGains) (const Quantum& key, int frames, const GainCurve&, Follower&, Line presence, Gains&) noexcept;

    /** Multiplies; within an interval the gain goes in a straight line from the one before to its own. */
    void (*applyGains) (Quantum&, int frames, float before, const Gains&) noexcept;
};

extern const Kernels baselineKernels;
extern const Kernels avx2Kernels;

/** The functions of the selected path. */
const Kernels& kernels() noexcept AMP_REALTIME;
}  // namespace amp::dsp::simd
