#pragma once
#include "App/Aurora/Synthesis/Buffer.h"

namespace amp::aurora
{
/** Falls to a 1/e in `seconds`, frame by frame. */
class Decay
{
public:
    explicit Decay (float seconds, float from = 1.0f) noexcept
        : value (from),
          factor (std::exp (-1.0f / (seconds * static_cast<float> (sampleRate))))
    {}

    float next() noexcept
    {
        const auto now = value;
        value *= factor;
        return now;
    }

private:
    float value, factor;
};

/** Attack as a raised cosine, then hold, then an exponential release. */
class Swell
{
public:
    /** @param holdFrames  how long the note is held, attack included */
    Swell (float attackSeconds, size_t holdFrames, float releaseSeconds) noexcept
        : attack (static_cast<float> (frameAtSecond (attackSeconds)) + 1.0f),
          hold (holdFrames),
          release (releaseSeconds)
    {}

    float next() noexcept
    {
        const auto now = static_cast<float> (frame);
        const auto up = now < attack ? 0.5f - 0.5f * std::cos (3.14159265f * now / attack) : 1.0f;
        level = frame < hold ? up : level * fall;
        ++frame;
        return level;
    }

    /** Frames until it has fallen by 60 dB. */
    size_t length() const noexcept { return hold + frameAtSecond (6.9 * static_cast<double> (release)); }

private:
    float attack;
    size_t hold;
    float release;
    float fall = std::exp (-1.0f / (release * static_cast<float> (sampleRate)));
    float level = 0;
    size_t frame = 0;
};

/** A curve over beats: straight between its points, flat outside. Macro movements, such as an opening filter. */
struct Curve
{
    struct Point
    {
        double beat;
        float value;
    };

    std::vector<Point> points;

    float at (double beat) const noexcept
    {
        if (points.empty() || beat <= points.front().beat)
            return points.empty() ? 0.0f : points.front().value;

        for (size_t i = 1; i < points.size(); ++i)
            if (beat < points[i].beat)
            {
                const auto& a = points[i - 1];
                const auto& b = points[i];
                return a.value + (b.value - a.value) * static_cast<float> ((beat - a.beat) / (b.beat - a.beat));
            }
        return points.back().value;
    }

    float atFrame (size_t frame) const noexcept
    {
        return at (static_cast<double> (frame) / (secondsPerBeat * sampleRate));
    }
};
}  // namespace amp::aurora
