// In and out of a quantum, and its gain. A part of KernelBodies.h.
namespace amp::dsp::simd
{
namespace
{
void load (const float* left, const float* right, int frames, Quantum& quantum) noexcept
{
    auto* const out = quantum.frames.data();
    int i = 0;
    for (; i + 4 <= frames; i += 4)
    {
        const auto l = finite (loadQuad (left + i)), r = finite (loadQuad (right + i));
        const Quad first = __builtin_shufflevector (l, r, 0, 4, 1, 5),
                   second = __builtin_shufflevector (l, r, 2, 6, 3, 7);
        out[i] = toPair (lowHalf (first));
        out[i + 1] = toPair (highHalf (first));
        out[i + 2] = toPair (lowHalf (second));
        out[i + 3] = toPair (highHalf (second));
    }

    for (; i < frames; ++i)
    {
        const auto pair = finite (Quad { left[i], right[i], 0.0f, 0.0f });
        out[i] = toPair (lowHalf (pair));
    }
}

AMP_INLINE HalfQuad toFloats (Pair x) noexcept
{
    const auto limit = both (static_cast<double> (FLT_MAX));
    return __builtin_convertvector(smaller (larger (x, -limit), limit), HalfQuad);
}

void store (const Quantum& quantum, int frames, float* left, float* right) noexcept
{
    const auto* const in = quantum.frames.data();
    int i = 0;
    for (; i + 4 <= frames; i += 4)
    {
        const Quad first = __builtin_shufflevector (toFloats (in[i]), toFloats (in[i + 1]), 0, 2, 1, 3);
        const Quad second = __builtin_shufflevector (toFloats (in[i + 2]), toFloats (in[i + 3]), 0, 2, 1, 3);
        storeQuad (__builtin_shufflevector (first, second, 0, 1, 4, 5), left + i);
        storeQuad (__builtin_shufflevector (first, second, 2, 3, 6, 7), right + i);
    }

    for (; i < frames; ++i)
    {
        const auto pair = toFloats (in[i]);
        left[i] = pair[0];
        right[i] = pair[1];
    }
}

void applyGains (Quantum& quantum, int frames, float before, const Gains& gains) noexcept
{
    auto* const signal = quantum.frames.data();
    double from = before;
    for (int interval = 0; interval * gainInterval < frames; ++interval)
    {
        const auto first = interval * gainInterval;
        const double to = gains.values[static_cast<unsigned> (interval)];
        if (first + gainInterval <= frames)
        {
            const auto start = both (from), slope = both ((to - from) * (1.0 / gainInterval));
            AMP_UNROLL
            for (int i = 0; i < gainInterval; ++i)
                signal[first + i] *= multiplyAdd (slope, both (i + 1), start);
        }
        else
        {
            const auto slope = (to - from) / (frames - first);
            for (int i = first; i < frames; ++i)
                signal[i] *= both (from + slope * (i - first + 1));
        }
        from = to;
    }
}
}  // namespace
}  // namespace amp::dsp::simd
