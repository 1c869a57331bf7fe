#pragma once
#include "Engine/Render/Chunk.h"

#include <algorithm>
#include <cmath>

namespace amp::engine
{
/** A control that reaches a new value in a line of 5 ms or longer, rounded up to whole quanta. */
class Ramp
{
public:
    struct Step
    {
        float from, to;
    };

    void prepare (double sampleRate) noexcept
    {
        quantaPerSecond = sampleRate / quantum;
    }

    /** Moves towards a value. Call it on the grid only.  seconds: at least 5 ms. */
    void setTarget (float value, float seconds = 0.0f) noexcept AMP_REALTIME
    {
        if (value == target)
            return;

        origin = current;
        target = value;
        remaining = length = quantaOf (seconds);
    }

    /** Moves to a value in so many quanta, 1 or more: for values that move by themselves. */
    void reach (float value, int count) noexcept AMP_REALTIME
    {
        origin = current;
        target = value;
        remaining = length = count;
    }

    /** Is at a value at once. */
    void jump (float value) noexcept AMP_REALTIME
    {
        current = origin = target = value;
        remaining = 0;
    }

    bool isMoving() const noexcept AMP_REALTIME { return remaining > 0; }
    float value() const noexcept AMP_REALTIME { return current; }

    /** The gain at the two ends of the next quantum. */
    Step next() noexcept AMP_REALTIME
    {
        const auto from = current;
        if (remaining > 0)
        {
            --remaining;
            current = remaining == 0
                          ? target
                          : target + (origin - target) * (static_cast<float> (remaining) / static_cast<float> (length));
        }
        return { from, current };
    }

private:
    int quantaOf (float seconds) const noexcept
    {
        const auto wanted = std::max (0.005, static_cast<double> (seconds));
        return std::max (1, static_cast<int> (std::ceil (wanted * quantaPerSecond)));
    }

    double quantaPerSecond = 750.0;
    float current = 0, origin = 0, target = 0;
    int remaining = 0, length = 1;  // quanta of this move
};
}  // namespace amp::engine
