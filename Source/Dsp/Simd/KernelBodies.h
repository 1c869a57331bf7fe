// The inner loops, compiled once for each instruction set: the including file sets AMP_KERNELS to the name of its
// table, and AMP_KERNELS_FUSE where multiply-add is one instruction. Everything else is the compiler's vector
// extension, so the same source runs on any architecture. No include guard: each translation unit includes it once.
#include "Dsp/Simd/Kernels.h"

#include <cfloat>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace amp::dsp::simd
{
namespace
{
using Quad __attribute__ ((vector_size (16))) = float;
using QuadBits __attribute__ ((vector_size (16))) = int;
using HalfQuad __attribute__ ((vector_size (8))) = float;
using PairBits __attribute__ ((vector_size (16))) = long long;

#define AMP_INLINE inline __attribute__ ((always_inline))
#ifdef __clang__
#define AMP_UNROLL _Pragma ("unroll")
#else
#define AMP_UNROLL _Pragma ("GCC unroll 8")
#endif

/** a b + c */
AMP_INLINE Pair multiplyAdd (Pair a, Pair b, Pair c) noexcept
{
#ifdef AMP_KERNELS_FUSE
    return _mm_fmadd_pd (a, b, c);
#else
    return a * b + c;
#endif
}

/** c - a b */
AMP_INLINE Pair subtractProduct (Pair c, Pair a, Pair b) noexcept
{
#ifdef AMP_KERNELS_FUSE
    return _mm_fnmadd_pd (a, b, c);
#else
    return c - a * b;
#endif
}

AMP_INLINE Quad multiplyAdd (Quad a, Quad b, Quad c) noexcept
{
#ifdef AMP_KERNELS_FUSE
    return _mm_fmadd_ps (a, b, c);
#else
    return a * b + c;
#endif
}

AMP_INLINE Quad all (float x) noexcept
{
    return Quad { x, x, x, x };
}
AMP_INLINE Pair both (double x) noexcept
{
    return Pair { x, x };
}

#ifndef __SSE2__
AMP_INLINE Quad choose (QuadBits mask, Quad yes, Quad no) noexcept
{
    return (Quad) ((mask & (QuadBits) yes) | (~mask & (QuadBits) no));
}

AMP_INLINE Pair choose (PairBits mask, Pair yes, Pair no) noexcept
{
    return (Pair) ((mask & (PairBits) yes) | (~mask & (PairBits) no));
}
#endif

#ifdef __SSE2__
AMP_INLINE Quad smaller (Quad a, Quad b) noexcept
{
    return _mm_min_ps (a, b);
}
AMP_INLINE Quad larger (Quad a, Quad b) noexcept
{
    return _mm_max_ps (a, b);
}
AMP_INLINE Pair smaller (Pair a, Pair b) noexcept
{
    return _mm_min_pd (a, b);
}
AMP_INLINE Pair larger (Pair a, Pair b) noexcept
{
    return _mm_max_pd (a, b);
}
#else
AMP_INLINE Quad smaller (Quad a, Quad b) noexcept
{
    return choose (a < b, a, b);
}
AMP_INLINE Quad larger (Quad a, Quad b) noexcept
{
    return choose (a > b, a, b);
}
AMP_INLINE Pair smaller (Pair a, Pair b) noexcept
{
    return choose (a < b, a, b);
}
AMP_INLINE Pair larger (Pair a, Pair b) noexcept
{
    return choose (a > b, a, b);
}
#endif
AMP_INLINE Quad magnitude (Quad x) noexcept
{
    return (Quad) ((QuadBits) x & 0x7fffffff);
}
AMP_INLINE Pair magnitude (Pair x) noexcept
{
    return (Pair) ((PairBits) x & 0x7fffffffffffffffLL);
}

AMP_INLINE Quad loadQuad (const float* from) noexcept
{
    Quad result;
    __builtin_memcpy (&result, from, sizeof (result));
    return result;
}

AMP_INLINE void storeQuad (Quad value, float* to) noexcept
{
    __builtin_memcpy (to, &value, sizeof (value));
}

AMP_INLINE Quad finite (Quad x) noexcept
{
    return (Quad) ((QuadBits) x & (magnitude (x) <= all (FLT_MAX)));
}

AMP_INLINE Pair toPair (HalfQuad x) noexcept
{
    return __builtin_convertvector(x, Pair);
}
AMP_INLINE HalfQuad lowHalf (Quad x) noexcept
{
    return __builtin_shufflevector (x, x, 0, 1);
}
AMP_INLINE HalfQuad highHalf (Quad x) noexcept
{
    return __builtin_shufflevector (x, x, 2, 3);
}

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

/** In silence a history decays towards denormal numbers, which are slow; 1e-30 is far below what matters. */
AMP_INLINE Pair flushed (Pair x) noexcept
{
    return (Pair) ((PairBits) x & (magnitude (x) > both (1e-30)));
}

/** The recursion waits only for one product, a1 y1: the rest of a frame is computed ahead of it. */
AMP_INLINE Pair step (const Section& s, Pair x, Pair x1, Pair x2, Pair y1, Pair y2) noexcept
{
    const auto ahead = subtractProduct (multiplyAdd (s.b1, x1, s.b2 * x2), s.a2, y2);
    return subtractProduct (multiplyAdd (s.b0, x, ahead), s.a1, y1);
}

/** N sections in one pass. What one puts out is what the next takes in, so they share their histories. */
template <int N>
void cascadeOf (const Section* const* sections, SectionHistory* const* histories, Quantum& quantum, int frames) noexcept
{
    Pair last[N + 1], beforeLast[N + 1];
    last[0] = histories[0]->x1;
    beforeLast[0] = histories[0]->x2;
    for (int k = 0; k < N; ++k)
    {
        last[k + 1] = histories[k]->y1;
        beforeLast[k + 1] = histories[k]->y2;
    }

    auto* const signal = quantum.frames.data();
    for (int i = 0; i < frames; ++i)
    {
        auto x = signal[i];
        AMP_UNROLL
        for (int k = 0; k < N; ++k)
        {
            const auto y = step (*sections[k], x, last[k], beforeLast[k], last[k + 1], beforeLast[k + 1]);
            beforeLast[k] = last[k];
            last[k] = x;
            x = y;
        }

        beforeLast[N] = last[N];
        last[N] = x;
        signal[i] = x;
    }

    for (int k = 0; k < N; ++k)
        *histories[k] = {
            flushed (last[k]), flushed (beforeLast[k]), flushed (last[k + 1]), flushed (beforeLast[k + 1])
        };
}

void cascade (
    const Section* const* sections, SectionHistory* const* histories, int count, Quantum& quantum, int frames) noexcept
{
    switch (count)
    {
    case 1:
        return cascadeOf<1> (sections, histories, quantum, frames);
    case 2:
        return cascadeOf<2> (sections, histories, quantum, frames);
    case 3:
        return cascadeOf<3> (sections, histories, quantum, frames);
    default:
        return cascadeOf<4> (sections, histories, quantum, frames);
    }
}

void glide (Section& section, const Section& growth, SectionHistory& history, Quantum& quantum, int frames) noexcept
{
    auto s = section;
    auto h = history;
    for (int i = 0; i < frames; ++i)
    {
        s.b0 += growth.b0;
        s.b1 += growth.b1;
        s.b2 += growth.b2;
        s.a1 += growth.a1;
        s.a2 += growth.a2;

        auto& x = quantum.frames[static_cast<unsigned> (i)];
        const auto y = step (s, x, h.x1, h.x2, h.y1, h.y2);
        h = { x, h.x1, y, h.y1 };
        x = y;
    }

    section = s;
    history = { flushed (h.x1), flushed (h.x2), flushed (h.y1), flushed (h.y2) };
}

void peaks (const Quantum& quantum, int frames, Gains& result) noexcept
{
    const auto* const signal = quantum.frames.data();
    for (int interval = 0; interval * gainInterval < frames; ++interval)
    {
        const auto first = interval * gainInterval;
        auto highest = both (0.0);
        if (first + gainInterval <= frames)
            AMP_UNROLL
        for (int i = 0; i < gainInterval; ++i)
            highest = larger (magnitude (signal[first + i]), highest);
        else for (int i = first; i < frames; ++i) highest = larger (magnitude (signal[i]), highest);

        result.values[static_cast<unsigned> (interval)] =
            static_cast<float> (highest[0] > highest[1] ? highest[0] : highest[1]);
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
            const auto start = both (from), slope = both ((to - from) / gainInterval);
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

/** The logarithm to base 2 of 1e-38..3e38, within 2e-6: the exponent, and the series of
    2 artanh ((m - 1) / (m + 1)) for a mantissa m of 0.707..1.414. */
AMP_INLINE Quad logarithm (Quad x) noexcept
{
    const auto bits = (QuadBits) x;
    const QuadBits exponent = (bits - 0x3f3504f3) >> 23;
    const auto m = (Quad) (bits - (exponent << 23));
    const auto t = (m - 1.0f) / (m + 1.0f), square = t * t;
    auto series = multiplyAdd (square, all (0.41219858f), all (0.57707802f));  // 2 / (7 ln 2), 2 / (5 ln 2), and so on
    series = multiplyAdd (square, series, all (0.96179669f));
    series = multiplyAdd (square, series, all (2.88539008f));
    return multiplyAdd (t, series, __builtin_convertvector(exponent, Quad));
}

/** 2 to the power of -126..126, within 3e-7 of its value: a Taylor series about the nearest integer. */
AMP_INLINE Quad power (Quad x) noexcept
{
    constexpr float magic = 12582912.0f;  // 1.5 * 2^23: adding it rounds to an integer, which stands in the low bits
    const auto shifted = x + magic;
    const auto f = (x - (shifted - magic)) * 0.69314718f;
    auto series = multiplyAdd (f, all (1.0f / 720.0f), all (1.0f / 120.0f));
    series = multiplyAdd (f, series, all (1.0f / 24.0f));
    series = multiplyAdd (f, series, all (1.0f / 6.0f));
    series = multiplyAdd (f, series, all (0.5f));
    series = multiplyAdd (f, series, all (1.0f));
    series = multiplyAdd (f, series, all (1.0f));
    return (Quad) ((QuadBits) series + ((QuadBits) shifted << 23));
}

constexpr float decibelsPerOctave = 6.02059991f;

AMP_INLINE Quad bend (Quad over, float knee) noexcept
{
    const auto half = 0.5f * knee;
    const auto inside = smaller (larger (over + half, all (0.0f)), all (knee));
    return multiplyAdd (inside * inside, all (0.5f / knee), larger (over - half, all (0.0f)));
}

void gainCurve (Gains& gains, const GainCurve& curve) noexcept
{
    for (unsigned i = 0; i < gainsPerQuantum; i += 4)
    {
        const auto peak = smaller (larger (loadQuad (gains.values.data() + i), all (1e-10f)), all (1e20f));
        const auto over = multiplyAdd (logarithm (peak), all (decibelsPerOctave), all (-curve.threshold));
        const auto gain =
            multiplyAdd (bend (over, curve.knee), all (curve.above), bend (-over, curve.knee) * curve.below);
        storeQuad (gain, gains.values.data() + i);
    }
}

void fromDecibels (Gains& gains) noexcept
{
    for (unsigned i = 0; i < gainsPerQuantum; i += 4)
        storeQuad (power (loadQuad (gains.values.data() + i) * (1.0f / decibelsPerOctave)), gains.values.data() + i);
}
}  // namespace

const Kernels AMP_KERNELS { load, store, cascade, glide, peaks, applyGains, gainCurve, fromDecibels };
}  // namespace amp::dsp::simd
