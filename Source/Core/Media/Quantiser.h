#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>

namespace amp
{
/** Floats to integers of 16 or 24 bits. 16 bits can be dithered: two uniform random numbers of one step each are added
    (triangular, 2 steps wide: rounding noise that does not depend on the signal; Lipshitz, Wannamaker, Vanderkooy
   1992). The random numbers have a fixed start, so the same samples always become the same integers. */
class Quantiser
{
public:
    explicit Quantiser (int bits, bool dithers = true)
        : fullScale (static_cast<float> (int32_t { 1 } << (bits - 1))),
          isDithered (dithers && bits <= 16)
    {}

    /** @returns -2^(bits-1) .. 2^(bits-1) - 1. Samples come in the order in which they stand in the file. */
    int32_t operator() (float sample) noexcept
    {
        auto scaled = static_cast<double> (sample) * static_cast<double> (fullScale);
        if (isDithered)
            scaled += uniform() + uniform();
        scaled = scaled == scaled ? scaled : 0.0;  // NaN
        return roundToEven (
            std::clamp (scaled, -static_cast<double> (fullScale), static_cast<double> (fullScale) - 1.0));
    }

private:
    /** As std::lrint, but in two instructions: 1.5 x 2^52 leaves no bit for a fraction. */
    static int32_t roundToEven (double value) noexcept
    {
        return static_cast<int32_t> (std::bit_cast<int64_t> (value + 0x1.8p52));
    }

    /** -0.5 .. 0.5. Numerical Recipes' 32-bit linear congruential generator; its high bits are the random ones. */
    double uniform() noexcept
    {
        state = state * 1664525u + 1013904223u;
        return (static_cast<double> (state >> 8) + 0.5) * 0x1p-24 - 0.5;
    }

    float fullScale;
    bool isDithered;
    uint32_t state = 0x1f123bb5;
};
}  // namespace amp
