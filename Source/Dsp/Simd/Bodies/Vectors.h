// The vectors that the kernels compute with, and what can be done to them. A part of KernelBodies.h.
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

/** Two frames, or one frame of two sections. */
using TwoPairs __attribute__ ((vector_size (32))) = double;

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
}  // namespace
}  // namespace amp::dsp::simd
