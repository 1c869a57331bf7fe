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

#ifdef AMP_KERNELS_FUSE
AMP_INLINE TwoPairs joined (Pair low, Pair high) noexcept
{
    return _mm256_insertf128_pd (_mm256_castpd128_pd256 (low), high, 1);
}
AMP_INLINE Pair lowPair (TwoPairs x) noexcept
{
    return _mm256_castpd256_pd128 (x);
}
AMP_INLINE Pair highPair (TwoPairs x) noexcept
{
    return _mm256_extractf128_pd (x, 1);
}

/** Two sections in one register, the second two frames behind the first, so that it never waits for it. */
class SectionPair
{
public:
    AMP_INLINE
    SectionPair (const Section& first, const Section& second, const SectionHistory& h, const SectionHistory& g) noexcept
        : b0 (joined (first.b0, second.b0)),
          b1 (joined (first.b1, second.b1)),
          b2 (joined (first.b2, second.b2)),
          a1 (joined (first.a1, second.a1)),
          a2 (joined (first.a2, second.a2)),
          x1 (joined (h.x1, g.x1)),
          x2 (joined (h.x2, g.x2)),
          y1 (joined (h.y1, g.y1)),
          y2 (joined (h.y2, g.y2))
    {}

    /** The first two frames: only the first section has something to do. */
    AMP_INLINE void enter (Pair x) noexcept { keep<0x3> (joined (x, x)); }

    /** @returns what the second section puts out: the frame before the last. */
    AMP_INLINE Pair run (Pair x) noexcept
    {
        const TwoPairs in = _mm256_permute2f128_pd (_mm256_castpd128_pd256 (x), y2, 0x20);
        const auto out = next (in);
        x2 = x1;
        x1 = in;
        y2 = y1;
        y1 = out;
        return highPair (out);
    }

    /** The last two frames: only the second section still has something to do.  back: 1, then 0. */
    AMP_INLINE void leave (Pair (&out)[2]) noexcept
    {
        const auto older = lowPair (y2), newer = lowPair (y1);
        keep<0xc> (joined (older, older));
        out[0] = highPair (y1);
        keep<0xc> (joined (newer, newer));
        out[1] = highPair (y1);
    }

    AMP_INLINE void store (SectionHistory& h, SectionHistory& g) const noexcept
    {
        h = { flushed (lowPair (x1)), flushed (lowPair (x2)), flushed (lowPair (y1)), flushed (lowPair (y2)) };
        g = { flushed (highPair (x1)), flushed (highPair (x2)), flushed (highPair (y1)), flushed (highPair (y2)) };
    }

private:
    AMP_INLINE TwoPairs next (TwoPairs in) const noexcept
    {
        const auto ahead = _mm256_fnmadd_pd (a2, y2, _mm256_fmadd_pd (b1, x1, _mm256_mul_pd (b2, x2)));
        return _mm256_fnmadd_pd (a1, y1, _mm256_fmadd_pd (b0, in, ahead));
    }

    /** Moves on only the lanes of the mask. */
    template <int mask>
    AMP_INLINE void keep (TwoPairs in) noexcept
    {
        const auto out = next (in);
        x2 = _mm256_blend_pd (x2, x1, mask);
        x1 = _mm256_blend_pd (x1, in, mask);
        y2 = _mm256_blend_pd (y2, y1, mask);
        y1 = _mm256_blend_pd (y1, out, mask);
    }

    TwoPairs b0, b1, b2, a1, a2, x1, x2, y1, y2;
};

void cascadeOfTwo (const Section* const* s, SectionHistory* const* h, Quantum& quantum, int frames) noexcept
{
    auto* const signal = quantum.frames.data();
    SectionPair pair (*s[0], *s[1], *h[0], *h[1]);
    pair.enter (signal[0]);
    pair.enter (signal[1]);
    for (int i = 2; i < frames; ++i)
        signal[i - 2] = pair.run (signal[i]);

    Pair rest[2];
    pair.leave (rest);
    signal[frames - 2] = rest[0];
    signal[frames - 1] = rest[1];
    pair.store (*h[0], *h[1]);
}

void cascadeOfFour (const Section* const* s, SectionHistory* const* h, Quantum& quantum, int frames) noexcept
{
    auto* const signal = quantum.frames.data();
    SectionPair early (*s[0], *s[1], *h[0], *h[1]), late (*s[2], *s[3], *h[2], *h[3]);
    early.enter (signal[0]);
    early.enter (signal[1]);
    late.enter (early.run (signal[2]));
    late.enter (early.run (signal[3]));
    for (int i = 4; i < frames; ++i)
        signal[i - 4] = late.run (early.run (signal[i]));

    Pair rest[2];
    early.leave (rest);
    signal[frames - 4] = late.run (rest[0]);
    signal[frames - 3] = late.run (rest[1]);
    late.leave (rest);
    signal[frames - 2] = rest[0];
    signal[frames - 1] = rest[1];
    early.store (*h[0], *h[1]);
    late.store (*h[2], *h[3]);
}
#endif

void cascade (
    const Section* const* sections, SectionHistory* const* histories, int count, Quantum& quantum, int frames) noexcept
{
#ifdef AMP_KERNELS_FUSE
    if (frames >= 4 && count == 2)
        return cascadeOfTwo (sections, histories, quantum, frames);
    if (frames >= 4 && count == 4)
        return cascadeOfFour (sections, histories, quantum, frames);
#endif
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

/** One value for each interval of a quantum. */
struct Values
{
    Quad low, high;
};

/** The largest magnitude of the 8 frames from `signal` on, left and right apart. */
AMP_INLINE Pair highestOf (const Pair* signal) noexcept
{
    const auto a = larger (magnitude (signal[0]), magnitude (signal[1])),
               b = larger (magnitude (signal[2]), magnitude (signal[3]));
    const auto c = larger (magnitude (signal[4]), magnitude (signal[5])),
               d = larger (magnitude (signal[6]), magnitude (signal[7]));
    return larger (larger (a, b), larger (c, d));
}

AMP_INLINE HalfQuad linked (Pair a, Pair b) noexcept
{
    const auto both = larger (__builtin_shufflevector (a, b, 0, 2), __builtin_shufflevector (a, b, 1, 3));
    return __builtin_convertvector(smaller (both, Pair { 1e20, 1e20 }), HalfQuad);
}

/** The largest magnitude of both channels in each interval; 0 in those that the block does not have. */
AMP_INLINE Values peaks (const Quantum& quantum, int frames) noexcept
{
    Pair highest[gainsPerQuantum];
    const auto* const signal = quantum.frames.data();
    if (frames == quantumFrames)
    {
        AMP_UNROLL
        for (int k = 0; k < gainsPerQuantum; ++k)
            highest[k] = highestOf (signal + k * gainInterval);
    }
    else
    {
        for (auto& pair : highest)
            pair = both (0.0);
        for (int i = 0; i < frames; ++i)
            highest[i / gainInterval] = larger (highest[i / gainInterval], magnitude (signal[i]));
    }

    return { __builtin_shufflevector (linked (highest[0], highest[1]), linked (highest[2], highest[3]), 0, 1, 2, 3),
             __builtin_shufflevector (linked (highest[4], highest[5]), linked (highest[6], highest[7]), 0, 1, 2, 3) };
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

AMP_INLINE Quad decibels (Quad magnitude) noexcept
{
    return logarithm (larger (magnitude, all (1e-10f))) * decibelsPerOctave;
}
AMP_INLINE Quad fromDecibels (Quad x) noexcept
{
    return power (x * (1.0f / decibelsPerOctave));
}
AMP_INLINE Values along (Line line) noexcept
{
    return { multiplyAdd (all (line.step), Quad { 1.0f, 2.0f, 3.0f, 4.0f }, all (line.start)),
             multiplyAdd (all (line.step), Quad { 5.0f, 6.0f, 7.0f, 8.0f }, all (line.start)) };
}

AMP_INLINE float larger (float a, float b) noexcept
{
    return a > b ? a : b;
}
AMP_INLINE float smaller (float a, float b) noexcept
{
    return a < b ? a : b;
}

/** The crest of late, without a branch: noise would mispredict it. */
AMP_INLINE float crestOf (Follower& f, float value) noexcept
{
    const bool isNew = (static_cast<int> (value >= f.crest) | static_cast<int> (f.crestLeft <= 0)) != 0;
    f.crest = isNew ? value : f.crest;
    f.crestLeft = isNew ? f.crestLength : f.crestLeft - 1;
    return f.crest;
}

/** Of both exponentials, the faster one is the larger on the way up and the smaller on the way down. */
template <bool risesFaster>
AMP_INLINE float follow (Follower& f, float wanted) noexcept
{
    const auto rising = (1.0f - f.riseShare) * f.value + f.riseShare * wanted;
    const auto falling = (1.0f - f.fallShare) * f.value + f.fallShare * wanted;
    f.value = risesFaster ? larger (rising, falling) : smaller (rising, falling);
    return f.value;
}

/** Runs a function of one float over the first `count` values, in order. */
template <typename Next>
AMP_INLINE Values inOrder (Values in, int count, Next&& next) noexcept
{
    if (count == gainsPerQuantum)
    {
        const auto a = next (in.low[0]), b = next (in.low[1]), c = next (in.low[2]), d = next (in.low[3]);
        const auto e = next (in.high[0]), f = next (in.high[1]), g = next (in.high[2]), h = next (in.high[3]);
        return { Quad { a, b, c, d }, Quad { e, f, g, h } };
    }

    for (int i = 0; i < count; ++i)
        if (i < 4)
            in.low[i] = next (in.low[i]);
        else
            in.high[i - 4] = next (in.high[i - 4]);
    return in;
}

AMP_INLINE int intervalsOf (int frames) noexcept
{
    return (frames + gainInterval - 1) / gainInterval;
}

AMP_INLINE void storeValues (Values values, Gains& gains) noexcept
{
    storeQuad (values.low, gains.values.data());
    storeQuad (values.high, gains.values.data() + 4);
}

void compressorGains (const Quantum& key,
                      int frames,
                      const GainCurve& curve,
                      Follower& state,
                      Line presence,
                      Line makeup,
                      Gains& gains) noexcept
{
    const auto reduction = [&] (Quad peak) {
        return bend (decibels (peak) - curve.threshold, curve.knee) * curve.above;
    };
    const auto loud = peaks (key, frames);
    Values wanted { reduction (loud.low), reduction (loud.high) };

    auto follower = state;  // in registers
    const auto count = intervalsOf (frames);
    wanted = follower.riseShare >= follower.fallShare
                 ? inOrder (wanted, count, [&] (float x) { return follow<true> (follower, crestOf (follower, x)); })
                 : inOrder (wanted, count, [&] (float x) { return follow<false> (follower, crestOf (follower, x)); });
    state = follower;

    const auto there = along (presence), added = along (makeup);
    storeValues (
        { fromDecibels (there.low * (added.low - wanted.low)), fromDecibels (there.high * (added.high - wanted.high)) },
        gains);
}

void gateGains (
    const Quantum& key, int frames, const GainCurve& curve, Follower& state, Line presence, Gains& gains) noexcept
{
    const auto gain = [&] (Quad peak) {
        return fromDecibels (
            larger (bend (curve.threshold - decibels (peak), curve.knee) * curve.below, all (-120.0f)));
    };
    const auto loud = peaks (key, frames);

    auto follower = state;  // in registers
    const auto followed = inOrder ({ gain (loud.low), gain (loud.high) }, intervalsOf (frames), [&] (float x) {
        const auto wanted = crestOf (follower, x);
        const bool rises = wanted >= follower.value, holds = follower.holdLeft > 0;
        const auto share = rises ? follower.riseShare : (holds ? 0.0f : follower.fallShare);
        follower.holdLeft = rises ? follower.holdLength : follower.holdLeft - static_cast<int> (holds);
        return follower.value += share * (wanted - follower.value);
    });
    state = follower;

    const auto there = along (presence);
    storeValues ({ multiplyAdd (there.low, followed.low - 1.0f, all (1.0f)),
                   multiplyAdd (there.high, followed.high - 1.0f, all (1.0f)) },
                 gains);
}
}  // namespace

const Kernels AMP_KERNELS { load, store, cascade, glide, compressorGains, gateGains, applyGains };
}  // namespace amp::dsp::simd
