#pragma once
#include "App/Aurora/Score/Form.h"

#include <cmath>
#include <cstddef>
#include <vector>

namespace amp::aurora
{
constexpr double sampleRate = 48000;

/** The frame at a beat, counted from the beginning of a part. */
inline size_t frameAtBeat (double beats) noexcept
{
    return static_cast<size_t> (std::lround (beats * secondsPerBeat * sampleRate));
}

inline size_t frameAtSecond (double seconds) noexcept
{
    return static_cast<size_t> (std::lround (seconds * sampleRate));
}

/** The frequency of a MIDI pitch, which may lie between keys; A4 is 440 Hz. */
inline float frequencyOf (double pitch) noexcept
{
    return static_cast<float> (440.0 * std::exp2 ((pitch - 69.0) / 12.0));
}

/** Stereo audio being made. Instruments add to it. */
struct Buffer
{
    explicit Buffer (size_t frames) : left (frames), right (frames) {}

    size_t size() const noexcept { return left.size(); }

    void add (size_t frame, float l, float r) noexcept
    {
        left[frame] += l;
        right[frame] += r;
    }

    std::vector<float> left, right;
};

/** Everything times a gain. */
inline void scale (Buffer& buffer, float gain) noexcept
{
    for (auto* side : { &buffer.left, &buffer.right })
        for (auto& sample : *side)
            sample *= gain;
}
}  // namespace amp::aurora
