#pragma once
#include <algorithm>
#include <cmath>

namespace amp::dsp
{
/** A value that goes to where it is set in a straight line, frame by frame.  Realtime-safe. */
class Smoothed
{
public:
    void prepare (double sampleRate, double seconds = 0.02) noexcept
    {
        length = std::max (1, static_cast<int> (std::lround (seconds * sampleRate)));
    }

    void set (double to) noexcept
    {
        const auto wanted = static_cast<float> (to);
        if (wanted == goal)
            return;
        goal = wanted;
        left = length;
        step = (goal - value) / static_cast<float> (length);
    }

    void arrive() noexcept
    {
        value = goal;
        left = 0;
    }

    float next() noexcept
    {
        if (left > 0)
            value = --left == 0 ? goal : value + step;
        return value;
    }

    float current() const noexcept { return value; }
    bool isMoving() const noexcept { return left > 0; }

private:
    float value = 0.0f, goal = 0.0f, step = 0.0f;
    int length = 1, left = 0;
};
}  // namespace amp::dsp
